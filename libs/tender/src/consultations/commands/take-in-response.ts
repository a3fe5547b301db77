import { Injectable } from '@nestjs/common';
import { containsBsn, DomainError, LocalDate } from '@koersvast/kernel';
import { Clock, Files, UnitOfWork } from '@koersvast/platform';
import { readFormAnswer } from '@koersvast/sheets';
import { AnswersChanged } from '../../response-matrix/commands/answers-changed';
import { ConsultationPartyStore } from '../data/consultation-party.store';
import { ConsultationResponseStore, NewAnswer } from '../data/consultation-response.store';
import { ConsultationStore } from '../data/consultation.store';
import { AnswerValue, answerValue, compareAnswers, madeAnswers } from '../domain/answer-value';
import { CONSULTATION_STATE_LABELS, takesResponses } from '../domain/consultation-states';
import { PARTY_STATE_LABELS } from '../domain/consultation-party';
import { isLate } from '../domain/response-lateness';
import { formQuestion } from '../exchange/questionnaire-form';
import { QuestionnaireQuery } from '../queries/questionnaire.query';
import { ResponseExamination, ReturnedWorkbook, termOf } from './response-examination';

export interface EnteredAnswer {
  questionId: string;
  /** As typed, in the Dutch way; null or blank takes the answer back. */
  value: string | null;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Records what a party answered: from its workbook, or entered for it. Only what is new makes a version. */
@Injectable()
export class TakeInResponse {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly consultations: ConsultationStore,
    private readonly parties: ConsultationPartyStore,
    private readonly responses: ConsultationResponseStore,
    private readonly questionnaire: QuestionnaireQuery,
    private readonly examination: ResponseExamination,
    private readonly answersChanged: AnswersChanged,
  ) {}

  /**
   * The workbook of a party, as its preview showed it.
   * @param leaveOut whether the person accepts that answers with a finding are left out
   * @throws DomainError 403/404, 409 no responses now or nothing new, 422 not this form or answers that cannot be taken
   */
  async workbook(consultationId: string, partyId: string, file: ReturnedWorkbook, leaveOut: boolean): Promise<string> {
    const place = await this.place(consultationId, partyId);
    const { findings, compared, receivedOn } = await this.examination.of(consultationId, partyId, file);
    const refusal = findings.find(({ weight }) => weight === 'REFUSES');
    if (refusal) throw new DomainError(refusal.code, { params: refusal.params });
    const left = findings.filter(({ weight }) => weight === 'LEAVES_OUT').length;
    if (left > 0 && !leaveOut) throw new DomainError('consultation.answers-left-out', { params: { count: left } });
    const fileId = await this.store(place, file.name, XLSX, file.bytes);
    return this.record(place, 'WORKBOOK', receivedOn, madeAnswers(compared), fileId);
  }

  /**
   * Answers that the procurement officer enters, by mail or by telephone; the rules of the workbook hold.
   * @throws DomainError 403/404, 409 no responses now or nothing new, 422 with a field per wrong answer
   */
  async entered(
    consultationId: string,
    partyId: string,
    answers: readonly EnteredAnswer[],
    receivedOn: LocalDate | null,
  ): Promise<string> {
    const place = await this.place(consultationId, partyId);
    const values = await this.readEntered(consultationId, answers);
    const compared = compareAnswers([...values.keys()], await this.responses.current(partyId), values, true);
    return this.record(place, 'ENTERED', this.examination.receivedOn(receivedOn), madeAnswers(compared), null);
  }

  /**
   * A file that came with an answer: its name is the answer, the file hangs on it.
   * @throws DomainError 403/404, 409 no responses now, 422 not a question for a file, or a number in its name
   */
  async attachment(
    consultationId: string,
    partyId: string,
    questionId: string,
    { name, bytes }: { name: string; bytes: Buffer },
  ): Promise<string> {
    const place = await this.place(consultationId, partyId);
    const question = (await this.questionnaire.questions(consultationId)).find(({ id }) => id === questionId);
    const refusal =
      question?.kind !== 'FILE' ? 'consultation.no-file-question' : containsBsn(name) ? 'platform.bsn' : null;
    if (refusal) throw new DomainError(refusal, { fields: [{ pointer: '/questionId', code: refusal }] });
    const fileId = await this.store(place, name, 'application/octet-stream', bytes);
    const value = answerValue({ kind: 'FILE', text: name.slice(-255) });
    return this.record(place, 'ENTERED', this.examination.receivedOn(null), [{ questionId, value, fileId }], null);
  }

  private async readEntered(consultationId: string, answers: readonly EnteredAnswer[]) {
    const questions = new Map((await this.questionnaire.questions(consultationId)).map((one) => [one.id, one]));
    const values = new Map<string, AnswerValue>();
    const fields = answers.flatMap(({ questionId, value }, index) => {
      const wrong = (code: string, params = {}) => [{ pointer: `/answers/${index}/value`, code, params }];
      const question = questions.get(questionId);
      if (!question) return wrong('consultation.unknown-question');
      if (!value?.trim()) {
        values.set(questionId, answerValue(null));
        return [];
      }
      const reading = readFormAnswer(formQuestion(question), value);
      if (!reading.ok) return wrong(reading.code, reading.params);
      values.set(questionId, answerValue(reading.value));
      return [];
    });
    if (fields.length > 0) throw new DomainError('platform.invalid-input', { fields });
    return values;
  }

  /** Who may read the answers may fetch the file. */
  private store(place: { programmeId: string; tenderId: string }, name: string, mediaType: string, bytes: Buffer) {
    const { programmeId, tenderId } = place;
    return this.files.store({
      programmeId,
      tenderId,
      permission: 'consultation-response.read',
      name,
      mediaType,
      bytes,
    });
  }

  /** Locks consultation and party, and sees that answers may come in. */
  private async place(consultationId: string, partyId: string) {
    const consultation = await this.consultations.lock(consultationId);
    this.unitOfWork.actor.demand('consultation-response.write', consultation);
    const party = await this.parties.lock(consultationId, partyId);
    if (!takesResponses(consultation.state)) {
      const params = { state: CONSULTATION_STATE_LABELS[consultation.state] };
      throw new DomainError('consultation.no-responses', { status: 409, params });
    }
    if (party.state === 'WITHDRAWN') {
      const params = { state: PARTY_STATE_LABELS.WITHDRAWN };
      throw new DomainError('consultation.party-out', { status: 409, params });
    }
    const { programmeId, tenderId } = consultation;
    return { consultation, party, programmeId, tenderId };
  }

  private async record(
    { consultation, party, programmeId, tenderId }: Awaited<ReturnType<TakeInResponse['place']>>,
    source: 'WORKBOOK' | 'ENTERED',
    receivedOn: LocalDate,
    made: readonly NewAnswer[],
    fileId: string | null,
  ): Promise<string> {
    if (made.length === 0) throw new DomainError('consultation.nothing-new', { status: 409 });
    const term = termOf({ ...consultation, responsesClosedAt: consultation.responsesClosedAt?.toISOString() ?? null });
    const late = isLate(receivedOn, term);
    const id = await this.responses.append(
      {
        programmeId,
        tenderId,
        consultationId: consultation.id,
        partyId: party.id,
        source,
        receivedAt: this.momentOf(receivedOn),
        late,
        fileId,
      },
      made,
    );
    await this.answersChanged.by(id);
    await this.parties.update(party, { state: 'RESPONDED' });
    this.unitOfWork.audit({
      action: 'consultation-response.received',
      kind: 'consultation-response',
      recordId: id,
      programmeId,
      // Which answers, not their words: the audit log is read by others than the answers.
      after: { consultation: consultation.code, partyId: party.id, source, late, answers: made.length },
    });
    return id;
  }

  /** Now when it came today; else the middle of the day that was given. */
  private momentOf(receivedOn: LocalDate): Date {
    const now = this.clock.now();
    return receivedOn === LocalDate.at(now) ? now : new Date(`${receivedOn}T11:00:00Z`);
  }
}
