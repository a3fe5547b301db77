import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { AddBudgetVersion } from '../../agreed-budgets/commands/add-budget-version';
import { BudgetProposalEntity } from '../data/budget-proposal.entity';

/** The controller takes a proposal into the agreed budget, with its decision, or leaves it with a reason. */
@Injectable()
export class DecideBudgetProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly versions: AddBudgetVersion,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 404, 409 decided before, 412 stale, 422 that year has no agreed budget or falls below zero. */
  async take(id: string, decisionReference: string, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    const { contractId, year, changeCents, validFrom, reason } = row;
    const [budget] = await this.unitOfWork.query<{ id: string; rowVersion: number }>(
      `select id, row_version as "rowVersion" from agreed_budget where contract_id = $1 and year = $2 for update`,
      [contractId, year],
    );
    if (!budget) throw new DomainError('budget-proposal.no-budget', { params: { year } });
    const amount = Money.fromCents(changeCents).toString();
    const step = { kind: 'SCOPE_CHANGE' as const, amount, decisionReference, note: reason, validFromDate: validFrom };
    await this.versions.execute(budget.id, step, budget.rowVersion);
    await this.decide(row, 'TAKEN', decisionReference);
  }

  /** @throws DomainError 403, 404, 409, 412 */
  async decline(id: string, reason: string, rowVersion: number): Promise<void> {
    await this.decide(await this.lock(id, rowVersion), 'DECLINED', reason);
  }

  private async lock(id: string, rowVersion: number): Promise<BudgetProposalEntity> {
    const row = await this.unitOfWork
      .repo(BudgetProposalEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('budget.write', { programmeId: row.programmeId });
    assertFresh(row.rowVersion, rowVersion);
    if (row.state !== 'PROPOSED') throw new DomainError('budget-proposal.decided', { status: 409 });
    return row;
  }

  private async decide(row: BudgetProposalEntity, state: 'TAKEN' | 'DECLINED', decisionNote: string): Promise<void> {
    await this.unitOfWork.repo(BudgetProposalEntity).update(row.id, {
      ...{ state, decisionNote, decidedBy: this.unitOfWork.actor.userId, decidedAt: this.clock.now() },
      rowVersion: row.rowVersion + 1,
    });
    this.unitOfWork.audit({
      action: state === 'TAKEN' ? 'agreed-budget-proposal.taken' : 'agreed-budget-proposal.declined',
      ...{ kind: 'agreed-budget-proposal', recordId: row.id, programmeId: row.programmeId },
      ...{ before: { state: row.state }, after: { state, note: decisionNote } },
    });
  }
}
