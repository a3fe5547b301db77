import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { cents, RiskRow, RiskStore } from './risk-store';

/** Takes back what the forecast holds of a risk; the fact that it was there stays. */
@Injectable()
export class ReleaseRisk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: TraceLinks,
    private readonly clock: Clock,
  ) {}

  /** Answers whether there was something to take back. */
  async ifTaken({ id, programmeId, code }: RiskRow, reason: string): Promise<boolean> {
    const [released] = await this.unitOfWork.query<{ id: string }>(
      `update risk_forecast set released_on = $2, released_by = $3, released_reason = $4, row_version = row_version + 1
       where risk_id = $1 and released_on is null returning id`,
      [id, this.clock.today(), this.unitOfWork.actor.userId, reason],
    );
    if (!released) return false;
    // A risk leads to nothing but the budget line that it weighs on.
    await this.links.untieAllOf({ kind: 'risk', id }, reason);
    this.unitOfWork.audit({
      ...{ action: 'risk.released', kind: 'risk', recordId: id, programmeId },
      after: { code, forecastId: released.id, reason },
    });
    return true;
  }
}

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
   * @param lineId the budget line that it weighs on, or null for the contract as a whole
   * @throws DomainError 403, 404, 409 closed or taken already, 412 stale, 422 no euro effect, or a line of something else.
   */
  async take(id: string, lineId: string | null, reason: string, rowVersion: number): Promise<void> {
    const row = await this.store.lockOpen(id, 'risk.take', rowVersion);
    if (row.effectYear === null) throw new DomainError('risk.no-money');
    const [open] = await this.unitOfWork.query(
      'select 1 from risk_forecast where risk_id = $1 and released_on is null',
      [id],
    );
    if (open) throw new DomainError('risk.taken', { status: 409 });
    if (lineId) await this.demandLine(row, lineId);
    const { programmeId, low, high, effectYear } = row;
    const { userId } = this.unitOfWork.actor;
    await this.unitOfWork.query(
      `insert into risk_forecast (id, programme_id, risk_id, budget_line_id, year, low_cents, high_cents, reason, taken_on, taken_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [newId(), programmeId, id, lineId, effectYear, cents(low), cents(high), reason, this.clock.today(), userId],
    );
    if (lineId) {
      const to = { kind: 'budget-line' as const, id: lineId };
      await this.links.link({ programmeId, type: 'WEIGHS_ON', from: { kind: 'risk', id }, to });
    }
    await this.store.touch(row);
    this.unitOfWork.audit({
      ...{ action: 'risk.taken', kind: 'risk', recordId: id, programmeId },
      after: { code: row.code, low, high, effectYear, lineId, reason },
    });
  }

  /** @throws DomainError 403, 404, 409 not in the forecast, 412 stale. */
  async release(id: string, reason: string, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, 'risk.take', rowVersion);
    if (!(await this.releases.ifTaken(row, reason))) throw new DomainError('risk.not-taken', { status: 409 });
    await this.store.touch(row);
  }

  /** Budget lines are of a later library: their table is only read here. */
  private async demandLine({ contractId, effectYear }: RiskRow, lineId: string): Promise<void> {
    const rows = await this.unitOfWork.query(
      `select 1 from budget_line l join agreed_budget b on b.id = l.agreed_budget_id
       where l.id = $1 and b.contract_id = $2 and b.year = $3`,
      [lineId, contractId, effectYear],
    );
    if (rows.length > 0) return;
    throw new DomainError('risk.unknown-line', { fields: [{ pointer: '/budgetLineId', code: 'risk.unknown-line' }] });
  }
}
