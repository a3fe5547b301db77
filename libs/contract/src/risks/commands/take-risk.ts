import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DomainError, newId } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { RiskForecastEntity } from '../data/risk-forecast.entity';
import type { RiskEntity } from '../data/risk.entity';
import { RiskStore, scoreOf } from '../data/risk.store';
import { ReleaseRisk } from './release-risk';

/** The controller takes the euro effect of a risk over as a line of the forecast, and back. */
@Injectable()
export class TakeRisk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: RiskStore,
    private readonly releases: ReleaseRisk,
    private readonly links: TraceLinks,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps the bandwidth as it is now, whatever the risk says later.
   * @param budgetLineId the line that it weighs on, or null for the contract as a whole
   * @throws DomainError 403, 404, 409 closed or taken already, 412 stale, 422 no euro effect, or a line of something else.
   */
  async take(id: string, budgetLineId: string | null, reason: string, rowVersion: number): Promise<void> {
    const row = await this.store.lockOpen(id, 'risk.take', rowVersion);
    const { programmeId, lowCents, highCents, effectYear } = row;
    if (lowCents === null || highCents === null || effectYear === null) throw new DomainError('risk.no-money');
    const repo = this.unitOfWork.repo(RiskForecastEntity);
    if (await repo.existsBy({ riskId: id, releasedOn: IsNull() })) throw new DomainError('risk.taken', { status: 409 });
    if (budgetLineId) await this.demandLine(row, budgetLineId);
    await repo.insert({
      ...{ id: newId(), programmeId, riskId: id, budgetLineId, year: effectYear, lowCents, highCents, reason },
      ...{ takenOn: this.clock.today(), takenBy: this.unitOfWork.actor.userId! },
    });
    if (budgetLineId) {
      const to = { kind: 'budget-line' as const, id: budgetLineId };
      await this.links.link({ programmeId, type: 'WEIGHS_ON', from: { kind: 'risk', id }, to });
    }
    await this.store.update(row);
    this.unitOfWork.audit({
      ...{ action: 'risk.taken', kind: 'risk', recordId: id, programmeId },
      after: { code: row.code, ...scoreOf(row), budgetLineId, reason },
    });
  }

  /** @throws DomainError 403, 404, 409 not in the forecast, 412 stale. */
  async release(id: string, reason: string, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, 'risk.take', rowVersion);
    if (!(await this.releases.ifTaken(row, reason))) throw new DomainError('risk.not-taken', { status: 409 });
    await this.store.update(row);
  }

  /** Budget lines are of a later library: their table is only read here. */
  private async demandLine({ contractId, effectYear }: RiskEntity, lineId: string): Promise<void> {
    const rows = await this.unitOfWork.query(
      `select 1 from budget_line l join agreed_budget b on b.id = l.agreed_budget_id
       where l.id = $1 and b.contract_id = $2 and b.year = $3`,
      [lineId, contractId, effectYear],
    );
    if (rows.length > 0) return;
    throw new DomainError('risk.unknown-line', { fields: [{ pointer: '/budgetLineId', code: 'risk.unknown-line' }] });
  }
}
