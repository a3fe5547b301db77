import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Files, UnitOfWork, UploadReader } from '@koersvast/platform';
import {
  type FormDefinition,
  type FormFinding,
  type FormQuestion,
  questionsOf,
  type ReadForm,
} from '@koersvast/sheets';
import { ABOUT, answerForm, FORM_PREFIX } from '../../baselines/exchange/answer-form';
import { BaselinePaperQuery } from '../../baselines/queries/baseline-paper.query';
import { type FormChanges, formChanges } from './form-changes';

/** One answer of the form, held against the requirement or criterion that it is about. */
export interface FoundAnswer {
  requirementId: string | null;
  awardCriterionId: string | null;
  answer: string;
  /** Row in the workbook, as a spreadsheet counts it. */
  row: number;
  /** What is asked changed since this form went out. */
  outdated: boolean;
  question: FormQuestion;
}

/** The form is of another approved baseline of the same tender. */
export interface OlderForm {
  baselineId: string;
  baseline: string;
  /** 'yyyy-mm-dd' */
  frozenOn: string;
  changes: FormChanges;
}

export interface AnswerExamination {
  findings: FormFinding[];
  answers: FoundAnswer[];
  /** All that the form of the baseline that is assessed asks, by key. */
  questions: Map<string, FormQuestion>;
  older: OlderForm | null;
}

interface OtherBaseline {
  id: string;
  name: string;
  frozenAt: Date;
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

  /**
   * @param acceptOlder reads a form of another baseline too, with a flag on the answers to what changed since
   * @throws DomainError 404 no such document in this offer, 409 assessment not begun, 413/415/422 unreadable workbook.
   */
  async of(
    { id: offerId, tenderId }: { id: string; tenderId: string },
    fileId: string,
    acceptOlder: boolean,
  ): Promise<AnswerExamination> {
    const baselineId = await this.baseline(tenderId);
    const known = await this.unitOfWork.query('select id from offer_file where offer_id = $1 and file_id = $2', [
      offerId,
      fileId,
    ]);
    if (known.length === 0) throw new DomainError('platform.not-found', { status: 404 });
    const { bytes, name } = await this.files.read(fileId);
    const form = await this.form(baselineId);
    const reading = await this.reader.form(bytes, name, form);
    const other = await this.otherBaseline(tenderId, reading);
    if (!other) return examined(form, reading, null);
    const olderForm = await this.form(other.id);
    const older: OlderForm = {
      ...{ baselineId: other.id, baseline: other.name, frozenOn: LocalDate.at(other.frozenAt) },
      changes: formChanges(olderForm, form),
    };
    if (!acceptOlder) return examined(form, { ...reading, findings: [refusalOf(older)] }, older);
    return examined(form, await this.reader.form(bytes, name, olderForm), older);
  }

  private async form(baselineId: string): Promise<FormDefinition> {
    return answerForm(baselineId, await this.papers.of(baselineId));
  }

  private async baseline(tenderId: string): Promise<string> {
    const [assessment] = await this.unitOfWork.query<{ baselineId: string }>(
      'select baseline_id as "baselineId" from assessment where tender_id = $1',
      [tenderId],
    );
    if (!assessment) throw new DomainError('offer.assessment-not-begun', { status: 409 });
    return assessment.baselineId;
  }

  /** The approved baseline of this tender whose form it is; a stranger's form stays "another form". */
  private async otherBaseline(tenderId: string, { findings, identity }: ReadForm): Promise<OtherBaseline | null> {
    const formId = identity?.formId ?? '';
    if (!findings.some(({ code }) => code === 'sheets.form.other-form') || !formId.startsWith(FORM_PREFIX)) return null;
    const [other] = await this.unitOfWork.query<OtherBaseline>(
      `select id, name, frozen_at as "frozenAt" from requirement_baseline
       where tender_id = $1 and id::text = $2 and state = 'APPROVED'`,
      [tenderId, formId.slice(FORM_PREFIX.length)],
    );
    return other ?? null;
  }
}

const listed = (codes: readonly string[]): string => codes.join(', ') || 'niets';

function refusalOf({ baseline, frozenOn, changes: { codes } }: OlderForm): FormFinding {
  const params = {
    ...{ baseline, frozen: LocalDate.format(frozenOn), changed: listed(codes.changed) },
    ...{ added: listed(codes.added), removed: listed(codes.removed) },
  };
  return { weight: 'REFUSES', code: 'offer-answer.other-baseline', params, questionId: null, row: null };
}

/** What was read, as far as the baseline that is assessed still asks it. */
function examined(form: FormDefinition, { answers, findings }: ReadForm, older: OlderForm | null): AnswerExamination {
  const questions = new Map(questionsOf(form).map((one) => [one.id, one]));
  return {
    findings,
    questions,
    older,
    answers: answers.flatMap(({ questionId, value, row }) => {
      const question = questions.get(questionId);
      const answer = value.kind === 'CHOICE' ? value.choice : value.kind === 'TEXT' ? value.text : '';
      if (!answer || !question) return [];
      const outdated = older?.changes.changed.has(questionId) ?? false;
      return [{ ...subjectOf(questionId), answer, row, outdated, question }];
    }),
  };
}

const subjectOf = (key: string) => ({
  requirementId: key.startsWith(ABOUT.requirement) ? key.slice(ABOUT.requirement.length) : null,
  awardCriterionId: key.startsWith(ABOUT.criterion) ? key.slice(ABOUT.criterion.length) : null,
});
