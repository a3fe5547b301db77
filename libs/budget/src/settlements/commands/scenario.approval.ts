import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { ApprovalStake, ApprovalSubject, ApprovalSubjectPort, Clock, Texts, UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { SettlementScenarioStore } from '../data/settlement-scenario.store';
import type { SettlementScenarioEntity } from '../data/settlement-scenario.entity';
import { SCENARIO_KIND } from './keep-scenario';

/** A second person decides for a scenario, within the mandate; the others of the year stay, as not chosen. */
@Injectable()
@ApprovalSubject(SCENARIO_KIND)
export class ScenarioApproval implements ApprovalSubjectPort {
  readonly permission = 'settlement.decide';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: SettlementScenarioStore,
    private readonly links: TraceLinks,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  async currentHash(id: string): Promise<string> {
    return this.store.currentHash(await this.store.lock(id, this.permission));
  }

  /** The larger of both sides: who decides binds the partner as well as the municipalities. */
  async stake(id: string): Promise<ApprovalStake> {
    const [row] = await this.unitOfWork.query<{ cents: string }>(
      'select greatest(abs(partner_cents), abs(municipalities_cents))::text as cents from settlement_scenario where id = $1',
      [id],
    );
    return { amount: row ? Money.fromCents(row.cents) : null };
  }

  async onApproved(id: string): Promise<void> {
    const row = await this.store.lock(id, this.permission);
    const { userId } = this.unitOfWork.actor;
    await this.store.move(row, { state: 'DECIDED', decidedBy: userId, decidedAt: this.clock.now() });
    for (const { id: lineId, versionId } of await this.store.linesOf(row)) {
      const from = { kind: 'budget-line' as const, id: lineId, versionId };
      await this.links.link({
        programmeId: row.programmeId,
        type: 'SETTLED_BY',
        from,
        to: { kind: SCENARIO_KIND, id },
      });
    }
    await this.store.passOver(row, this.texts.say('settlement.passed-over', { code: row.code }));
    this.audit(row, 'settlement-scenario.decided', { state: 'DECIDED', code: row.code });
  }

  async onRejected(id: string, note: string): Promise<void> {
    const row = await this.store.lock(id, this.permission);
    await this.store.move(row, { state: 'REJECTED', stateNote: note });
    this.audit(row, 'settlement-scenario.rejected', { state: 'REJECTED', code: row.code, note });
  }

  private audit({ id, programmeId, state }: SettlementScenarioEntity, action: string, after: object): void {
    this.unitOfWork.audit({ action, kind: SCENARIO_KIND, recordId: id, programmeId, before: { state }, after });
  }
}
