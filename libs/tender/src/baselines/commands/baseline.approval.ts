import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Approvals, ApprovalSubject, ApprovalSubjectPort, Clock, Jobs, UnitOfWork } from '@koersvast/platform';
import { PublicationGate } from '../../requirement-checks/queries/publication-gate';
import { RequirementBaselineStore } from '../data/requirement-baseline.store';
import type { RequirementBaselineEntity } from '../data/requirement-baseline.entity';
import { baselineHash } from '../domain/baseline-content';
import { APPROVAL_KINDS } from '../domain/baseline-purpose';
import { BaselineContentQuery } from '../queries/baseline-content.query';
import { RENDER_BASELINE } from './render-baseline';

const KINDS = Object.values(APPROVAL_KINDS);

/** What happens when one of the roles agrees with a baseline, or does not. */
@Injectable()
export class BaselineDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly baselines: RequirementBaselineStore,
    private readonly content: BaselineContentQuery,
    private readonly gate: PublicationGate,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Over the stored rows, not the stored hash: so an approval also proves that nothing was touched. */
  async currentHash(baselineId: string): Promise<string> {
    await this.baselines.lock(baselineId);
    return baselineHash(await this.content.stored(baselineId));
  }

  /**
   * The last role that agrees makes it approved; then the papers are made.
   * @throws DomainError 403 gave another of these approvals already, 422 a baseline to publish while a rule that blocks is broken.
   */
  async approved(baselineId: string, approvalId: string): Promise<void> {
    const row = await this.baselines.lock(baselineId);
    await this.demandAnother(baselineId, approvalId);
    if (row.purpose === 'PUBLICATION') await this.demandSound(row);
    if ((await this.count(baselineId, 'REQUESTED')) > 0) return;
    await this.decide(row, 'APPROVED', null);
    const { programmeId, tenderId, name } = row;
    await this.jobs.enqueue({
      kind: RENDER_BASELINE,
      payload: { baselineId },
      programmeId,
      tenderId,
      uniqueKey: baselineId,
      title: `Papieren van ${name}`,
    });
  }

  /** One role that does not agree is enough; the others need not look any more. */
  async rejected(baselineId: string, note: string): Promise<void> {
    await this.decide(await this.baselines.lock(baselineId), 'REJECTED', note);
    for (const kind of KINDS) await this.approvals.voidOpen(kind, baselineId);
  }

  /** Each role is another person, also when one person holds two of the roles. */
  private async demandAnother(baselineId: string, approvalId: string): Promise<void> {
    const rows = await this.unitOfWork.query(
      `select id from approval where record_id = $1 and kind = any ($2) and id <> $3 and state = 'APPROVED' and decided_by = $4
         and requested_at >= (select requested_at from approval where id = $3)`,
      [baselineId, KINDS, approvalId, this.unitOfWork.actor.userId],
    );
    if (rows.length > 0) throw new DomainError('requirement-baseline.other-approver', { status: 403 });
  }

  private async demandSound({ id, tenderId }: RequirementBaselineEntity): Promise<void> {
    const { items } = await this.content.stored(id);
    await this.gate.demandAll(
      tenderId,
      items.map(({ requirementId }) => requirementId),
    );
  }

  private async count(baselineId: string, state: string): Promise<number> {
    const rows = await this.unitOfWork.query(
      'select id from approval where record_id = $1 and kind = any ($2) and state = $3',
      [baselineId, KINDS, state],
    );
    return rows.length;
  }

  private async decide(row: RequirementBaselineEntity, state: 'APPROVED' | 'REJECTED', decisionNote: string | null) {
    await this.baselines.update(row, {
      state,
      decidedBy: this.unitOfWork.actor.userId,
      decidedAt: this.clock.now(),
      decisionNote,
    });
  }
}

abstract class RoleApproval implements ApprovalSubjectPort {
  abstract readonly permission: string;

  constructor(private readonly decision: BaselineDecision) {}

  currentHash(baselineId: string): Promise<string> {
    return this.decision.currentHash(baselineId);
  }

  onApproved(baselineId: string, approvalId: string): Promise<void> {
    return this.decision.approved(baselineId, approvalId);
  }

  onRejected(baselineId: string, note: string): Promise<void> {
    return this.decision.rejected(baselineId, note);
  }
}

/** A second procurement officer stands for the frozen content. */
@Injectable()
@ApprovalSubject(APPROVAL_KINDS.inkoper)
export class BaselineApproval extends RoleApproval {
  readonly permission = 'requirement-baseline.approve';

  constructor(decision: BaselineDecision) {
    super(decision);
  }
}

/** Who manages the contract later on can live with it. */
@Injectable()
@ApprovalSubject(APPROVAL_KINDS.contractmanager)
export class ContractBaselineApproval extends RoleApproval {
  readonly permission = 'requirement-baseline.approve-as-contractmanager';

  constructor(decision: BaselineDecision) {
    super(decision);
  }
}

/** Who guards the budget can live with it. */
@Injectable()
@ApprovalSubject(APPROVAL_KINDS.financien)
export class FinanceBaselineApproval extends RoleApproval {
  readonly permission = 'requirement-baseline.approve-as-financien';

  constructor(decision: BaselineDecision) {
    super(decision);
  }
}
