import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { ApprovalSubject, ApprovalSubjectPort, Clock, UnitOfWork } from '@koersvast/platform';
import { ClarificationQuestionStore } from '../data/clarification-question.store';
import { questionHash } from '../domain/question-content';
import { AnonymityCheck } from '../queries/anonymity-check.query';
import { QUESTION_KIND } from './move-question';

/** A second person stands for question and answer as they may be published. */
@Injectable()
@ApprovalSubject(QUESTION_KIND)
export class QuestionApproval implements ApprovalSubjectPort {
  readonly permission = 'clarification-question.approve';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly questions: ClarificationQuestionStore,
    private readonly anonymity: AnonymityCheck,
    private readonly clock: Clock,
  ) {}

  async currentHash(id: string): Promise<string> {
    const row = await this.questions.lock(id);
    return questionHash({ ...row, changes: await this.questions.changes(id) });
  }

  /** @throws DomainError 403 by who wrote it, 422 traces of who asked. */
  async onApproved(id: string): Promise<void> {
    const row = await this.questions.lock(id);
    const approvedBy = this.unitOfWork.actor.userId;
    if (row.writtenBy === approvedBy) throw new DomainError('clarification-question.own-answer', { status: 403 });
    const { blocks } = await this.anonymity.of(row.tenderId, row);
    if (blocks) throw new DomainError('clarification-question.traces', { params: { code: row.code } });
    await this.questions.update(row, { state: 'APPROVED', approvedBy, approvedAt: this.clock.now() });
  }

  async onRejected(id: string): Promise<void> {
    await this.questions.update(await this.questions.lock(id), { state: 'DRAFTED' });
  }
}
