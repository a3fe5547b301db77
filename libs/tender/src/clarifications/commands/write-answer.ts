import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { demandPublished, type RequirementState } from '../../requirements/domain/requirement-states';
import type { ClarificationQuestionEntity } from '../data/clarification-question.entity';
import { ClarificationQuestionStore, NewChange } from '../data/clarification-question.store';
import { demandOpenChange } from '../domain/confidentiality';
import { CHANGED_FIELDS, type ChangedField, type ChangedWords } from '../domain/note-snapshot';
import { step } from '../domain/question-states';
import { type AskedRequirement, QuestionPlaceQuery } from '../queries/question-place.query';

export interface WriteAnswerInput {
  id: string;
  rowVersion: number;
  /** The question as it may be published; undefined leaves it. */
  text?: string;
  answer?: string;
  /** New words of published requirements, all of them; undefined leaves them. */
  changes?: readonly ({ requirementId: string } & ChangedWords)[];
}

/** Writes the question and its answer as they may be published; who wrote last cannot approve. */
@Injectable()
export class WriteAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly questions: ClarificationQuestionStore,
    private readonly place: QuestionPlaceQuery,
  ) {}

  /** @throws DomainError 403/404, 409 wrong state or requirement not published, 412 stale, 422 a change that changes nothing. */
  async execute({ id, rowVersion, text, answer, changes }: WriteAnswerInput): Promise<void> {
    const row = await this.questions.lock(id, rowVersion);
    const { programmeId, tenderId } = row;
    const { actor } = this.unitOfWork;
    actor.demand('clarification-question.answer', { programmeId, tenderId });
    // The words of the question may tell who asked: only who may know that, mends them.
    if (text !== undefined && text !== row.text) {
      actor.demand('clarification-question.read-source', { programmeId, tenderId });
    }
    const state = step('write', row.state);
    if (changes) {
      demandOpenChange(row.confidentiality, changes.length);
      await this.questions.replaceChanges(row, await this.upon(row, changes));
    }
    const before = { state: row.state, answer: row.answer };
    await this.questions.update(row, {
      state,
      text: text ?? row.text,
      answer: answer ?? row.answer,
      assigneeId: row.assigneeId ?? actor.userId,
      writtenBy: actor.userId,
      approvedBy: null,
      approvedAt: null,
    });
    this.unitOfWork.audit({
      action: 'clarification-question.written',
      kind: 'clarification-question',
      recordId: id,
      programmeId,
      before,
      after: { state, answer: row.answer, changes: changes?.map(({ requirementId }) => requirementId) },
    });
  }

  /** Each change upon the version of now; a requirement that is not published is changed as usual. */
  private async upon(
    { tenderId }: ClarificationQuestionEntity,
    changes: NonNullable<WriteAnswerInput['changes']>,
  ): Promise<NewChange[]> {
    const found = await this.place.requirements(
      tenderId,
      changes.map(({ requirementId }) => requirementId),
    );
    return changes.map(({ requirementId, ...words }) => changeOf(found.get(requirementId)!, words));
  }
}

/** @throws DomainError 409 not published, 422 nothing changes, proof, test or motive falls away, a rule of another kind. */
function changeOf(requirement: AskedRequirement, words: ChangedWords): NewChange {
  demandPublished(requirement.state as RequirementState, requirement.code);
  // Left out stays as it is; null takes a choice away.
  const differs = (field: ChangedField) => words[field] !== undefined && words[field] !== requirement[field];
  demandSound(requirement, words, CHANGED_FIELDS.some(differs));
  const { title, text, evidence } = words;
  const ifChanged = <F extends ChangedField>(field: F) => (differs(field) ? (words[field] ?? null) : null);
  return {
    requirementId: requirement.id,
    baseVersionId: requirement.versionId,
    title,
    text,
    evidence,
    evidenceMoment: ifChanged('evidenceMoment'),
    testMethod: ifChanged('testMethod'),
    exclusionGround: ifChanged('exclusionGround'),
    asksTurnover: ifChanged('asksTurnover'),
    turnoverMotivation: ifChanged('turnoverMotivation'),
    cleared: (['evidenceMoment', 'exclusionGround'] as const).filter((field) => differs(field) && !words[field]),
  };
}

/** A published requirement stays provable (PVE-03) and a turnover stays motivated (PVE-06, Aw 2.90(3)). @throws DomainError 422 */
function demandSound(requirement: AskedRequirement, words: ChangedWords, changes: boolean): void {
  const { code, kind } = requirement;
  const refuse = (why: string) => new DomainError(`clarification-question.${why}`, { params: { code } });
  if (!changes) throw refuse('no-change');
  const emptied = (field: 'evidence' | 'testMethod') => words[field]?.trim() === '' && requirement[field].trim() !== '';
  if (emptied('evidence')) throw refuse('evidence-gone');
  if (emptied('testMethod')) throw refuse('test-gone');
  if (words.exclusionGround && kind !== 'EXCLUSION') throw refuse('no-exclusion');
  if (words.asksTurnover && kind !== 'SUITABILITY') throw refuse('no-suitability');
  const { asksTurnover, turnoverMotivation } = { ...requirement, ...told(words) };
  if (asksTurnover && turnoverMotivation.trim() === '') throw refuse('turnover-unmotivated');
}

const told = ({ asksTurnover, turnoverMotivation }: ChangedWords) => ({
  ...(asksTurnover === undefined ? {} : { asksTurnover }),
  ...(turnoverMotivation === undefined ? {} : { turnoverMotivation }),
});
