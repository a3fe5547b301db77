import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { ApprovalSubject, ApprovalSubjectPort, Approvals, assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import type { CouncilQuestionEntity } from '../data/council-question.entity';
import { CouncilQuestionStore } from '../data/council-question.store';
import { answerHash } from '../domain/citation';
import { CitationsQuery } from '../queries/citations.query';

export const COUNCIL_QUESTION_KIND = 'council-question';

const AS_DRAFT = { state: 'DRAFT', citations: null, contentHash: null, submittedBy: null } as const;

/** A second person stands for the answer and for what it rests on; then it is told to the council. */
@Injectable()
@ApprovalSubject(COUNCIL_QUESTION_KIND)
export class SubmitAnswer implements ApprovalSubjectPort {
  readonly permission = 'council-question.approve';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CouncilQuestionStore,
    private readonly citations: CitationsQuery,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
  ) {}

  /** Keeps the cited records with their threads as they stand now. @throws DomainError 403, 404, 409, 412, 422 no answer. */
  async submit(id: string, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, 'council-question.write', ['DRAFT']);
    assertFresh(row.rowVersion, rowVersion);
    const code = 'council-question.no-answer';
    if (!row.answer.trim()) throw new DomainError(code, { fields: [{ pointer: '/answer', code }] });
    const citations = await this.citations.of(id);
    const contentHash = answerHash({ code: row.code, question: row.question, answer: row.answer, citations });
    const submittedBy = this.unitOfWork.actor.userId;
    await this.store.update(row, { state: 'SUBMITTED', citations, contentHash, submittedBy, returnedNote: null });
    this.audit('council-question.submitted', row, { state: 'SUBMITTED', contentHash, cited: citations.length });
    await this.approvals.request({
      ...{ kind: COUNCIL_QUESTION_KIND, recordId: id, programmeId: row.programmeId, contentHash },
      title: `${row.code} ${row.title}`,
    });
  }

  /** A draft again. @throws DomainError 403, 404, 409 nothing is asked, 412. */
  async recall(id: string, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, 'council-question.write', ['SUBMITTED']);
    assertFresh(row.rowVersion, rowVersion);
    await this.approvals.voidOpen(COUNCIL_QUESTION_KIND, id);
    await this.store.update(row, AS_DRAFT);
    this.audit('council-question.recalled', row, { state: 'DRAFT' });
  }

  /** The letter went to the council. @throws DomainError 403, 404, 409 no approval, 412, 422 day. */
  async answer(id: string, answeredOn: string, reference: string, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, 'council-question.write', ['APPROVED']);
    assertFresh(row.rowVersion, rowVersion);
    const code = 'council-question.answered-on';
    if (answeredOn < row.receivedOn || answeredOn > this.clock.today()) {
      throw new DomainError(code, { fields: [{ pointer: '/answeredOn', code }] });
    }
    await this.store.update(row, { state: 'ANSWERED', answeredOn, reference });
    this.audit('council-question.answered', row, { state: 'ANSWERED', answeredOn, reference });
  }

  async currentHash(id: string): Promise<string> {
    const row = await this.store.lock(id, this.permission, ['SUBMITTED']);
    return answerHash({ code: row.code, question: row.question, answer: row.answer, citations: row.citations ?? [] });
  }

  async onApproved(id: string): Promise<void> {
    const row = await this.store.lock(id, this.permission, ['SUBMITTED']);
    const approved = { approvedBy: this.unitOfWork.actor.userId, approvedAt: this.clock.now() };
    await this.store.update(row, { state: 'APPROVED', ...approved });
    this.audit('council-question.approved', row, { state: 'APPROVED' });
  }

  async onRejected(id: string, note: string): Promise<void> {
    const row = await this.store.lock(id, this.permission, ['SUBMITTED']);
    await this.store.update(row, { ...AS_DRAFT, returnedNote: note });
    this.audit('council-question.returned', row, { state: 'DRAFT', note });
  }

  private audit(action: string, { id, programmeId, state }: CouncilQuestionEntity, after: object): void {
    this.unitOfWork.audit({ action, kind: COUNCIL_QUESTION_KIND, recordId: id, programmeId, before: { state }, after });
  }
}
