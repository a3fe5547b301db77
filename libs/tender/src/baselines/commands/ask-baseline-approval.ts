import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Approvals, assertFresh, UnitOfWork } from '@koersvast/platform';
import { BaselineApproverStore } from '../data/baseline-approver.store';
import type { RequirementBaselineEntity } from '../data/requirement-baseline.entity';
import { RequirementBaselineStore } from '../data/requirement-baseline.store';
import { APPROVAL_KINDS, BASELINE_KIND } from '../domain/baseline-purpose';

type Asked = Pick<RequirementBaselineEntity, 'id' | 'programmeId' | 'tenderId' | 'name' | 'purpose' | 'contentHash'>;

/** Asks each role of this kind of baseline for its approval of exactly this content. */
@Injectable()
export class AskBaselineApproval {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly approvers: BaselineApproverStore,
    private readonly approvals: Approvals,
    private readonly baselines: RequirementBaselineStore,
  ) {}

  async ask({ id: recordId, programmeId, tenderId, name, purpose, contentHash }: Asked): Promise<void> {
    const { roles } = await this.approvers.of(programmeId, purpose);
    const about = { recordId, programmeId, tenderId, title: name, contentHash };
    for (const role of roles) await this.approvals.request({ kind: APPROVAL_KINDS[role], ...about });
  }

  /**
   * Once more, of all roles, with nothing changed: the refusal was answered in words.
   * @throws DomainError 403/404, 409 not refused or its name was taken by another, 412 stale.
   */
  async again({ id, rowVersion }: { id: string; rowVersion: number }): Promise<void> {
    const row = await this.baselines.lock(id);
    const { programmeId, tenderId, name } = row;
    this.unitOfWork.actor.demand('requirement-baseline.write', { programmeId, tenderId });
    assertFresh(row.rowVersion, rowVersion);
    if (row.state !== 'REJECTED') throw new DomainError('requirement-baseline.not-rejected', { status: 409 });
    await this.baselines.update(row, {
      state: 'AWAITING_APPROVAL',
      decidedBy: null,
      decidedAt: null,
      decisionNote: null,
    });
    await this.ask(row);
    this.unitOfWork.audit({
      action: 'requirement-baseline.asked-again',
      kind: BASELINE_KIND,
      recordId: id,
      programmeId,
      before: { state: 'REJECTED', note: row.decisionNote },
      after: { name, state: 'AWAITING_APPROVAL' },
    });
  }
}
