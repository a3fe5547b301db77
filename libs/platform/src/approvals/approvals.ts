import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh } from '../access/request-decorators';
import { Clock } from '../clock/clock';
import { UnitOfWork } from '../database/unit-of-work';
import { ApprovalSubjects } from './approval-subject';
import { Mandates } from './mandates';
import { ApprovalStore } from './data/approval.store';

export interface ApprovalRequest {
  kind: string;
  recordId: string;
  versionId?: string;
  programmeId: string;
  tenderId?: string | null;
  /** What the approver reads in the list: code and title of the record. */
  title: string;
  /** SHA-256 (64 hex digits) of exactly what is to be approved. */
  contentHash: string;
}

/** Four eyes: one asks, another decides, about one content hash. One mechanism for every kind of record. */
@Injectable()
export class Approvals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ApprovalStore,
    private readonly subjects: ApprovalSubjects,
    private readonly mandates: Mandates,
    private readonly clock: Clock,
  ) {}

  async request(request: ApprovalRequest): Promise<string> {
    const { actor } = this.unitOfWork;
    if (!actor.userId) throw new Error('Only a person can ask for an approval');
    await this.replaceOpen(request);
    const id = newId();
    await this.store.add({
      ...request,
      id,
      requestedAt: this.clock.now(),
      tenderId: request.tenderId ?? null,
      versionId: request.versionId ?? null,
      requestedBy: actor.userId,
    });
    this.unitOfWork.audit({
      action: 'approval.requested',
      kind: request.kind,
      recordId: request.recordId,
      versionId: request.versionId,
      programmeId: request.programmeId,
      after: { approvalId: id, contentHash: request.contentHash },
    });
    return id;
  }

  /** What was asked about other content is answered by nobody any more; about the same it still waits. */
  private async replaceOpen({ kind, recordId, contentHash }: ApprovalRequest): Promise<void> {
    const [open] = await this.unitOfWork.query<{ contentHash: string }>(
      `select content_hash as "contentHash" from approval where kind = $1 and record_id = $2 and state = 'REQUESTED'`,
      [kind, recordId],
    );
    if (open && open.contentHash !== contentHash) await this.voidOpen(kind, recordId);
  }

  /** Withdraws an open request because the content changed; nothing when there is none. */
  async voidOpen(kind: string, recordId: string): Promise<void> {
    await this.unitOfWork.query(
      `update approval set state = 'VOID', decided_at = $3, row_version = row_version + 1
       where kind = $1 and record_id = $2 and state = 'REQUESTED'`,
      [kind, recordId, this.clock.now()],
    );
  }

  /** @throws DomainError 403 own request or beyond the mandate, 409 already decided, or approved after the content changed, 412 stale. */
  async decide(id: string, decision: 'APPROVED' | 'REJECTED', note: string | null, rowVersion: number) {
    const approval = await this.store.lock(id);
    if (!approval) throw new DomainError('platform.not-found', { status: 404 });
    const { actor } = this.unitOfWork;
    const subject = this.subjects.of(approval.kind);
    actor.demand(subject.permission, { programmeId: approval.programmeId, tenderId: approval.tenderId });
    if (approval.requestedBy === actor.userId) throw new DomainError('platform.own-approval', { status: 403 });
    if (approval.state !== 'REQUESTED') throw new DomainError('platform.approval-decided', { status: 409 });
    assertFresh(approval.rowVersion, rowVersion);
    // One can always say no: else a request about content that changed could neither be given, refused nor asked anew.
    const current = await subject.currentHash(approval.recordId);
    if (decision === 'APPROVED' && current !== approval.contentHash) {
      throw new DomainError('platform.approval-content-changed', { status: 409 });
    }
    const mandate = decision === 'APPROVED' ? await this.mandates.demandFor(approval, subject) : null;
    await this.store.decide(approval, {
      state: decision,
      decidedBy: actor.userId,
      decidedAt: this.clock.now(),
      note,
      mandate,
    });
    if (decision === 'APPROVED') await subject.onApproved(approval.recordId, id);
    else await subject.onRejected(approval.recordId, note ?? '');
    this.unitOfWork.audit({
      action: decision === 'APPROVED' ? 'approval.approved' : 'approval.rejected',
      kind: approval.kind,
      recordId: approval.recordId,
      versionId: approval.versionId ?? undefined,
      programmeId: approval.programmeId,
      after: { approvalId: id, contentHash: approval.contentHash, note, mandate },
    });
  }
}
