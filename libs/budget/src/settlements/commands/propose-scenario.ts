import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Approvals, assertFresh, UnitOfWork } from '@koersvast/platform';
import { SettlementScenarioStore } from '../data/settlement-scenario.store';
import { SCENARIO_KIND } from './keep-scenario';

/** Asks a second person to decide for one scenario; or takes that back before anybody decided. */
@Injectable()
export class ProposeScenario {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: SettlementScenarioStore,
    private readonly approvals: Approvals,
  ) {}

  /** @throws DomainError 403, 404, 412 stale, 409 not kept, another one is proposed, or the budget or the rules moved since */
  async execute(id: string, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, 'settlement.write');
    assertFresh(row.rowVersion, rowVersion);
    if (row.state !== 'KEPT') throw new DomainError('settlement.not-kept', { status: 409 });
    const contentHash = await this.store.currentHash(row);
    if (contentHash !== row.contentHash) throw new DomainError('settlement.moved', { status: 409 });
    await this.store.move(row, { state: 'PROPOSED' });
    const { programmeId, code, name, year } = row;
    this.unitOfWork.audit({
      ...{ action: 'settlement-scenario.proposed', kind: SCENARIO_KIND, recordId: id, programmeId },
      ...{ before: { state: row.state }, after: { state: 'PROPOSED', code, contentHash } },
    });
    await this.approvals.request({
      ...{ kind: SCENARIO_KIND, recordId: id, programmeId, contentHash },
      title: `Afrekening ${year}: ${code} ${name}`,
    });
  }

  /** @throws DomainError 403, 404, 409, 412 */
  async recall(id: string, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, 'settlement.write');
    assertFresh(row.rowVersion, rowVersion);
    if (row.state !== 'PROPOSED') throw new DomainError('settlement.not-proposed', { status: 409 });
    await this.approvals.voidOpen(SCENARIO_KIND, id);
    await this.store.move(row, { state: 'KEPT' });
    this.unitOfWork.audit({
      ...{ action: 'settlement-scenario.recalled', kind: SCENARIO_KIND, recordId: id, programmeId: row.programmeId },
      ...{ before: { state: row.state }, after: { state: 'KEPT' } },
    });
  }
}
