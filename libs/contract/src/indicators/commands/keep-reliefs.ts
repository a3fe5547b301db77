import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Clock, CodeSeries, UnitOfWork } from '@koersvast/platform';
import { LockContract } from '../../contracts/commands/lock-contract';
import { RegistrationReliefEntity } from '../data/registration-relief.entity';

export type ReliefWords = Pick<
  RegistrationReliefEntity,
  'title' | 'reason' | 'minutesEach' | 'timesPerQuarter' | 'agreedOn'
>;

/** The list of what is not to be registered. Nothing leaves it; what is registered after all is withdrawn with a reason. */
@Injectable()
export class KeepReliefs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: LockContract,
    private readonly codes: CodeSeries,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws DomainError 403, 404, 409 the contract has ended. */
  async add(contractId: string, words: ReliefWords): Promise<string> {
    const { programmeId } = await this.contracts.execute(contractId, 'indicator.write');
    const { code } = await this.codes.next(programmeId, contractId, 'NRG');
    const row = { id: newId(), programmeId, contractId, code, ...words, recordedBy: this.unitOfWork.actor.userId };
    await this.unitOfWork.repo(RegistrationReliefEntity).insert(row);
    this.tell('registration-relief.added', row, { code, ...words });
    return row.id;
  }

  /** @throws DomainError 403, 404, 409 withdrawn, 412 stale. */
  async change(id: string, change: Partial<ReliefWords>, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    await this.unitOfWork.repo(RegistrationReliefEntity).update(id, { ...given, rowVersion: rowVersion + 1 });
    this.tell('registration-relief.changed', row, given);
  }

  /** @throws DomainError 403, 404, 409 withdrawn before, 412 stale. */
  async withdraw(id: string, withdrawnReason: string, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    const after = { withdrawnReason, withdrawnAt: this.clock.now() };
    await this.unitOfWork.repo(RegistrationReliefEntity).update(id, { ...after, rowVersion: rowVersion + 1 });
    this.tell('registration-relief.withdrawn', row, { withdrawnReason });
  }

  private async lock(id: string, rowVersion: number): Promise<RegistrationReliefEntity> {
    const row = await this.unitOfWork
      .repo(RegistrationReliefEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('indicator.write', { programmeId: row.programmeId });
    assertFresh(row.rowVersion, rowVersion);
    if (row.withdrawnAt !== null) throw new DomainError('indicator.relief-withdrawn', { status: 409 });
    return row;
  }

  private tell(action: string, row: { id: string; programmeId: string }, after: object): void {
    const { id: recordId, programmeId } = row;
    this.unitOfWork.audit({ action, kind: 'registration-relief', recordId, programmeId, after });
  }
}
