import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ClarificationQuestionStore } from '../data/clarification-question.store';
import { stateAfterAssignment, stepsFrom, QUESTION_STATE_LABELS } from '../domain/question-states';
import { QuestionPlaceQuery } from '../queries/question-place.query';

export interface AssignQuestionsInput {
  /** With the row version that the person saw. */
  questions: readonly { id: string; rowVersion: number }[];
  assigneeId: string;
  /** Null: no date agreed. */
  dueOn: LocalDate | null;
}

export interface Assignment {
  assigned: number;
  /** Codes that stayed as they were, each with why. */
  skipped: { code: string; reason: string }[];
}

/** Gives questions to a colleague; what cannot be given is told, the rest goes on. */
@Injectable()
export class AssignQuestions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly questions: ClarificationQuestionStore,
    private readonly place: QuestionPlaceQuery,
  ) {}

  /** @throws DomainError 403/404, 409 one question that cannot, 412 one that is stale, 422 not somebody who answers. */
  async execute({ questions, assigneeId, dueOn }: AssignQuestionsInput): Promise<Assignment> {
    const alone = questions.length === 1;
    const found: Assignment = { assigned: 0, skipped: [] };
    // In one order, so that two people who assign at once wait for each other instead of blocking.
    for (const { id, rowVersion } of [...questions].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const row = await this.questions.lock(id, alone ? rowVersion : undefined);
      const { programmeId, tenderId, code } = row;
      this.unitOfWork.actor.demand('clarification-question.write', { programmeId, tenderId });
      await this.place.demandAnswerer(programmeId, tenderId, assigneeId);
      const reason = whyNot(row, rowVersion);
      if (reason && !alone) {
        found.skipped.push({ code, reason });
        continue;
      }
      const state = stateAfterAssignment(row.state);
      const before = { assigneeId: row.assigneeId, dueOn: row.dueOn, state: row.state };
      await this.questions.update(row, { assigneeId, dueOn, state });
      this.unitOfWork.audit({
        action: 'clarification-question.assigned',
        kind: 'clarification-question',
        recordId: id,
        programmeId,
        before,
        after: { assigneeId, dueOn, state },
      });
      found.assigned += 1;
    }
    if (questions.length === 0) throw new DomainError('clarification-question.nothing-chosen');
    return found;
  }
}

function whyNot(
  row: { state: Parameters<typeof stepsFrom>[0]; rowVersion: number },
  rowVersion: number,
): string | null {
  if (!stepsFrom(row.state).includes('assign')) return QUESTION_STATE_LABELS[row.state];
  return row.rowVersion === rowVersion ? null : 'intussen gewijzigd';
}
