import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork, UploadReader } from '@koersvast/platform';
import { FormFinding } from '@koersvast/sheets';
import { ConsultationResponseStore } from '../data/consultation-response.store';
import { answerValue, ComparedAnswer, compareAnswers } from '../domain/answer-value';
import { isLate } from '../domain/response-lateness';
import { questionnaireForm } from '../exchange/questionnaire-form';
import { ConsultationPartyQuery } from '../queries/consultation-party.query';
import { ConsultationQuery } from '../queries/consultation.query';
import { QuestionnaireQuery } from '../queries/questionnaire.query';

export interface ReturnedWorkbook {
  name: string;
  bytes: Buffer;
  /** Day on which the party sent it; null: today. */
  receivedOn: LocalDate | null;
  /** Whether a blank takes back an answer that stood; otherwise that answer stays. */
  takeBackBlanks: boolean;
}

export interface Examination {
  findings: FormFinding[];
  compared: ComparedAnswer[];
  receivedOn: LocalDate;
  late: boolean;
  /** What came in before, the newest first. */
  earlier: { n: number; receivedAt: Date }[];
}

/** Holds a workbook that came back against the questionnaire and against what the party said before. Writes nothing. */
@Injectable()
export class ResponseExamination {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly consultations: ConsultationQuery,
    private readonly questionnaire: QuestionnaireQuery,
    private readonly parties: ConsultationPartyQuery,
    private readonly responses: ConsultationResponseStore,
    private readonly reader: UploadReader,
  ) {}

  /** @throws DomainError 403/404, 413/415/422 unreadable file or day of receipt. */
  async of(consultationId: string, partyId: string, file: ReturnedWorkbook): Promise<Examination> {
    const consultation = await this.consultations.one(consultationId);
    this.unitOfWork.actor.demand('consultation-response.write', consultation);
    const party = await this.parties.one(consultationId, partyId);
    const sections = await this.questionnaire.of(consultationId);
    const form = questionnaireForm(consultation, party, sections);
    const { answers, findings, identity } = await this.reader.form(file.bytes, file.name, form);
    const earlier = await this.responses.earlier(partyId);
    const receivedOn = this.receivedOn(file.receivedOn);
    return {
      findings: [...(await this.named(consultationId, identity?.addresseeId, findings)), ...repeats(file, earlier)],
      compared: compareAnswers(
        sections.flatMap(({ questions }) => questions.map(({ id }) => id)),
        await this.responses.current(partyId),
        new Map(answers.map(({ questionId, value }) => [questionId, answerValue(value)])),
        file.takeBackBlanks,
      ),
      receivedOn,
      late: isLate(receivedOn, termOf(consultation)),
      earlier,
    };
  }

  /** @throws DomainError 422 in the future. */
  receivedOn(given: LocalDate | null): LocalDate {
    const today = LocalDate.at(this.clock.now());
    if (given === null) return today;
    if (given <= today) return given;
    const code = 'consultation.received-in-future';
    throw new DomainError(code, { fields: [{ pointer: '/receivedOn', code }] });
  }

  /** Says whose form it is, when it is of a party of this consultation. */
  private async named(consultationId: string, addresseeId: string | undefined, findings: FormFinding[]) {
    const [other] = await this.unitOfWork.query<{ name: string }>(
      'select name from consultation_party where id::text = $1 and consultation_id = $2',
      [addresseeId ?? '', consultationId],
    );
    return findings.map((finding) =>
      finding.code === 'sheets.form.other-addressee' && other
        ? { ...finding, code: 'consultation.other-party', params: { party: other.name } }
        : finding,
    );
  }
}

export const termOf = (consultation: { responsesDue: string | null; responsesClosedAt: string | null }) => ({
  responsesDue: consultation.responsesDue as LocalDate | null,
  closedOn: consultation.responsesClosedAt ? LocalDate.at(new Date(consultation.responsesClosedAt)) : null,
});

/** The same file again changes nothing and is refused; another file of the same party is worth a look. */
function repeats({ bytes }: ReturnedWorkbook, earlier: { receivedAt: Date; sha256: string | null }[]): FormFinding[] {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const same = earlier.find((response) => response.sha256 === sha256);
  const [last] = earlier;
  if (!last) return [];
  const date = LocalDate.format(LocalDate.at((same ?? last).receivedAt));
  const finding = { params: { date }, questionId: null, row: null };
  return same
    ? [{ ...finding, weight: 'REFUSES', code: 'consultation.same-file' }]
    : [{ ...finding, weight: 'NOTES', code: 'consultation.second-response' }];
}
