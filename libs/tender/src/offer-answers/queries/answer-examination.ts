import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Files, UnitOfWork, UploadReader } from '@koersvast/platform';
import { type FormFinding, type FormQuestion, questionsOf } from '@koersvast/sheets';
import { ABOUT, answerForm, FORM_PREFIX } from '../../baselines/exchange/answer-form';
import { BaselinePaperQuery } from '../../baselines/queries/baseline-paper.query';

/** One answer of the form, held against the requirement or criterion that it is about. */
export interface FoundAnswer {
  requirementId: string | null;
  awardCriterionId: string | null;
  answer: string;
  /** Row in the workbook, as a spreadsheet counts it. */
  row: number;
  question: FormQuestion;
}

export interface AnswerExamination {
  findings: FormFinding[];
  answers: FoundAnswer[];
  /** All that the form asks, by key. */
  questions: Map<string, FormQuestion>;
}

/** Holds a document of an offer against the answer form of the baseline that is assessed. Writes nothing. */
@Injectable()
export class AnswerExaminations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: Files,
    private readonly papers: BaselinePaperQuery,
    private readonly reader: UploadReader,
  ) {}

  /** @throws DomainError 404 no such document in this offer, 409 assessment not begun, 413/415/422 unreadable workbook. */
  async of({ id: offerId, tenderId }: { id: string; tenderId: string }, fileId: string): Promise<AnswerExamination> {
    const baselineId = await this.baseline(tenderId);
    const known = await this.unitOfWork.query('select id from offer_file where offer_id = $1 and file_id = $2', [
      offerId,
      fileId,
    ]);
    if (known.length === 0) throw new DomainError('platform.not-found', { status: 404 });
    const { bytes, name } = await this.files.read(fileId);
    const form = answerForm(baselineId, await this.papers.of(baselineId));
    const questions = new Map(questionsOf(form).map((one) => [one.id, one]));
    const { answers, findings, identity } = await this.reader.form(bytes, name, form);
    return {
      findings: await this.named(tenderId, identity?.formId ?? '', findings),
      questions,
      answers: answers.flatMap(({ questionId, value, row }) => {
        const answer = value.kind === 'CHOICE' ? value.choice : value.kind === 'TEXT' ? value.text : '';
        return answer ? [{ ...subjectOf(questionId), answer, row, question: questions.get(questionId)! }] : [];
      }),
    };
  }

  private async baseline(tenderId: string): Promise<string> {
    const [assessment] = await this.unitOfWork.query<{ baselineId: string }>(
      'select baseline_id as "baselineId" from assessment where tender_id = $1',
      [tenderId],
    );
    if (!assessment) throw new DomainError('offer.assessment-not-begun', { status: 409 });
    return assessment.baselineId;
  }

  /** A form of another baseline of this tender is named; a stranger's form stays "another form". */
  private async named(tenderId: string, formId: string, findings: FormFinding[]): Promise<FormFinding[]> {
    if (!findings.some(({ code }) => code === 'sheets.form.other-form')) return findings;
    const [other] = await this.unitOfWork.query<{ name: string }>(
      'select name from requirement_baseline where tender_id = $1 and id::text = $2',
      [tenderId, formId.startsWith(FORM_PREFIX) ? formId.slice(FORM_PREFIX.length) : ''],
    );
    if (!other) return findings;
    return findings.map((one) =>
      one.code === 'sheets.form.other-form'
        ? { ...one, code: 'offer-answer.other-baseline', params: { baseline: other.name } }
        : one,
    );
  }
}

const subjectOf = (key: string) => ({
  requirementId: key.startsWith(ABOUT.requirement) ? key.slice(ABOUT.requirement.length) : null,
  awardCriterionId: key.startsWith(ABOUT.criterion) ? key.slice(ABOUT.criterion.length) : null,
});
