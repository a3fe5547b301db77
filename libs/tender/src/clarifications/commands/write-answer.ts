import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { demandPublished, type RequirementState } from '../../requirements/domain/requirement-states';
import type { ClarificationQuestionEntity } from '../data/clarification-question.entity';
import { ClarificationQuestionStore, NewChange } from '../data/clarification-question.store';
import { demandOpenChange } from '../domain/confidentiality';
import { CHANGED_FIELDS, type ChangedWords } from '../domain/note-snapshot';
import { step } from '../domain/question-states';
import { QuestionPlaceQuery } from '../queries/question-place.query';

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
    return changes.map(({ requirementId, title, text, evidence }) => {
      const requirement = found.get(requirementId)!;
      demandPublished(requirement.state as RequirementState, requirement.code);
      const words: ChangedWords = { title, text, evidence };
      if (CHANGED_FIELDS.every((field) => words[field] === requirement[field])) {
        throw new DomainError('clarification-question.no-change', { params: { code: requirement.code } });
      }
      // A requirement that was published with evidence stays provable (the rule PVE-03 at publication).
      if (evidence.trim() === '' && requirement.evidence.trim() !== '') {
        throw new DomainError('clarification-question.evidence-gone', { params: { code: requirement.code } });
      }
      return { requirementId, baseVersionId: requirement.versionId, ...words };
    });
  }
}
