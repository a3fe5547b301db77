import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { LockContract } from '../../contracts/commands/lock-contract';
import { SubcontractorEntity } from '../data/subcontractor.entity';

export type SubcontractorFields = Pick<
  SubcontractorEntity,
  'name' | 'kvk' | 'services' | 'startsOn' | 'endsOn' | 'consentOn' | 'note'
>;

/** Plain register: who works for the partner, since when, and with whose consent. */
@Injectable()
export class KeepSubcontractors {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: LockContract,
  ) {}

  /** Answers the id. @throws DomainError 403, 404 no such contract, 409 the contract has ended, 422 ends before it starts. */
  async register(contractId: string, fields: SubcontractorFields): Promise<string> {
    const { programmeId } = await this.contracts.execute(contractId, 'contract.write');
    assertTerm(fields);
    const recordedBy = this.unitOfWork.actor.userId;
    const row = { ...fields, id: newId(), programmeId, contractId, recordedBy };
    await this.unitOfWork.repo(SubcontractorEntity).insert(row);
    this.told('subcontractor.registered', row.id, programmeId, undefined, fields);
    return row.id;
  }

  /** @throws DomainError 403, 404, 412 stale, 422 ends before it starts. */
  async revise(id: string, change: Partial<SubcontractorFields>, rowVersion: number): Promise<void> {
    const before = await this.unitOfWork
      .repo(SubcontractorEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!before) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('contract.write', { programmeId: before.programmeId });
    assertFresh(before.rowVersion, rowVersion);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    assertTerm({ ...before, ...given });
    await this.unitOfWork.repo(SubcontractorEntity).update(id, { ...given, rowVersion: rowVersion + 1 });
    this.told('subcontractor.revised', id, before.programmeId, before, given);
  }

  private told(action: string, recordId: string, programmeId: string, before: object | undefined, after: object): void {
    this.unitOfWork.audit({ action, kind: 'subcontractor', recordId, programmeId, before, after });
  }
}

function assertTerm({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): void {
  if (!endsOn || endsOn >= startsOn) return;
  throw new DomainError('contract.term', { fields: [{ pointer: '/endsOn', code: 'contract.term' }] });
}
