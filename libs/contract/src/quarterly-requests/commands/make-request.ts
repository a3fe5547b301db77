import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { LockContract } from '../../contracts/commands/lock-contract';
import { ContractFacts } from '../../contracts/queries/contract-facts.query';
import { daysOfQuarter, demandQuarterOf } from '../../quarters/quarter';
import { PlausibilityThresholdEntity } from '../data/plausibility-threshold.entity';
import { QuarterlyRequestEntity } from '../data/quarterly-request.entity';
import { QuarterlyRequestStore } from '../data/quarterly-request.store';
import { RequestContentQuery } from '../queries/request-content.query';

export interface NewRequest {
  quarter: string;
  dueOn: string;
  /** Address of the partner; empty when the workbook is handed over otherwise. */
  recipient: string;
}

/** Makes what is asked of the partner over a quarter; as long as it has not left, it follows the contract. */
@Injectable()
export class MakeRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly locking: LockContract,
    private readonly facts: ContractFacts,
    private readonly contents: RequestContentQuery,
    private readonly store: QuarterlyRequestStore,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws DomainError 403, 404, 409 is there already or contract ended, 422 quarter or due date. */
  async make(contractId: string, { quarter, dueOn, recipient }: NewRequest): Promise<string> {
    await this.locking.execute(contractId, 'quarterly-request.write');
    const contract = await this.facts.one(contractId);
    demandQuarterOf(contract, quarter, this.clock.today());
    assertDue(quarter, dueOn);
    const content = await this.contents.of(contract, quarter);
    if (content.values.length + content.cells.length === 0) throw new DomainError('quarterly.nothing-asked');
    const id = newId();
    const { programmeId } = contract;
    const recordedBy = this.unitOfWork.actor.userId;
    const row = { id, programmeId, contractId, quarter, dueOn, recipient, content, recordedBy };
    await this.unitOfWork.repo(QuarterlyRequestEntity).insert(row as object);
    this.told('quarterly-request.made', id, programmeId, { contractId, quarter, dueOn });
    return id;
  }

  /** Due date and address; before it is sent, what is asked is made anew. @throws DomainError 403, 404, 409, 412, 422. */
  async change(id: string, change: { dueOn?: string; recipient?: string }, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, rowVersion);
    if (row.state === 'RECEIVED' || row.state === 'ACCEPTED') throw new DomainError('quarterly.state', { status: 409 });
    if (change.dueOn) assertDue(row.quarter, change.dueOn);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const fresh =
      row.state === 'OPEN'
        ? { content: await this.contents.of(await this.facts.one(row.contractId), row.quarter) }
        : {};
    await this.store.change(row, { ...given, ...fresh });
    this.told('quarterly-request.changed', id, row.programmeId, given);
  }

  /** How far a figure may move without an explanation, from a day on. @throws DomainError 403, 404, 409 that day has one. */
  async agreeThreshold(contractId: string, threshold: { validFrom: string; percent: number; reason: string }) {
    const { programmeId } = await this.locking.execute(contractId, 'quarterly-request.write');
    const id = newId();
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork
      .repo(PlausibilityThresholdEntity)
      .insert({ ...threshold, id, programmeId, contractId, recordedBy });
    this.told('quarterly-request.threshold-agreed', contractId, programmeId, threshold);
  }

  private told(action: string, recordId: string, programmeId: string, after: object): void {
    this.unitOfWork.audit({ action, kind: 'quarterly-request', recordId, programmeId, after });
  }
}

function assertDue(quarter: string, dueOn: string): void {
  if (dueOn >= daysOfQuarter(quarter).through) return;
  const code = 'quarterly.due';
  throw new DomainError(code, { fields: [{ pointer: '/dueOn', code }] });
}
