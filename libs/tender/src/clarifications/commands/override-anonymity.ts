import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ClarificationQuestionStore } from '../data/clarification-question.store';
import { QUESTION_STATE_LABELS, type QuestionState } from '../domain/question-states';
import { AnonymityCheck, textsHash } from '../queries/anonymity-check.query';

const OPEN: readonly QuestionState[] = ['NEW', 'ASSIGNED', 'DRAFTED', 'IN_REVIEW'];

/** Somebody judges that what was found gives nobody away; holds for these very words only. */
@Injectable()
export class OverrideAnonymity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly questions: ClarificationQuestionStore,
    private readonly anonymity: AnonymityCheck,
  ) {}

  /** @throws DomainError 403/404, 409 wrong state or nothing found, 412 stale. */
  async execute(id: string, rowVersion: number, reason: string): Promise<void> {
    const row = await this.questions.lock(id, rowVersion);
    const { programmeId, tenderId } = row;
    this.unitOfWork.actor.demand('clarification-question.write', { programmeId, tenderId });
    if (!OPEN.includes(row.state)) {
      const params = { state: QUESTION_STATE_LABELS[row.state] };
      throw new DomainError('clarification-question.wrong-state', { status: 409, params });
    }
    const { blocks } = await this.anonymity.of(tenderId, row);
    if (!blocks) throw new DomainError('clarification-question.nothing-found', { status: 409 });
    await this.questions.update(row, { overrideReason: reason, overrideHash: textsHash(row) });
    this.unitOfWork.audit({
      action: 'clarification-question.anonymity-overridden',
      kind: 'clarification-question',
      recordId: id,
      programmeId,
      after: { reason },
    });
  }
}
