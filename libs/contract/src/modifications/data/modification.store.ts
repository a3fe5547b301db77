import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { SearchIndex, UnitOfWork } from '@koersvast/platform';
import type { Term } from '../domain/modification';
import { ModificationEntity } from './modification.entity';

export interface ContractFrame extends Term {
  id: string;
  programmeId: string;
  code: string;
  title: string;
  contractor: string;
  state: 'DRAFT' | 'ACTIVE' | 'ENDED';
}

/** Reads for change and writes modifications, and what the search finds of them. */
@Injectable()
export class ModificationStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly search: SearchIndex,
  ) {}

  /** The modification for change, others wait. @throws DomainError 404 not there, 403 not permitted. */
  async lock(id: string, permission: string): Promise<ModificationEntity> {
    const row = await this.unitOfWork
      .repo(ModificationEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand(permission, { programmeId: row.programmeId });
    return row;
  }

  /**
   * The contract, locked: what is counted under b of one contract is counted by one at a time.
   * @throws DomainError 404
   */
  async lockContract(contractId: string): Promise<ContractFrame> {
    const [row] = await this.unitOfWork.query<ContractFrame>(
      `select id, programme_id as "programmeId", code, title, contractor, state, starts_on as "startsOn",
              ends_on as "endsOn" from contract where id = $1 for update`,
      [contractId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }

  /** Net sum of what was approved under b, other than this one. */
  async minorBefore(contractId: string, exceptId: string): Promise<Money> {
    const [row] = await this.unitOfWork.query<{ net: string }>(
      `select coalesce(sum(amount_cents), 0)::text as net from modification
       where contract_id = $1 and id <> $2 and state = 'APPROVED' and decided_ground = 'B'`,
      [contractId, exceptId],
    );
    return Money.fromCents(row!.net);
  }

  async insert(row: ModificationEntity): Promise<void> {
    await this.unitOfWork.repo(ModificationEntity).insert(row as object);
    await this.index(row);
  }

  /** Answers the row as it is now. */
  async update(row: ModificationEntity, change: Partial<ModificationEntity>): Promise<ModificationEntity> {
    const next = { ...row, ...change, rowVersion: row.rowVersion + 1 };
    await this.unitOfWork.repo(ModificationEntity).update(row.id, { ...change, rowVersion: next.rowVersion } as object);
    if (change.title !== undefined || change.description !== undefined) await this.index(next);
    return next;
  }

  private index({ id, programmeId, code, title, description }: ModificationEntity): Promise<void> {
    const place = { kind: 'modification', recordId: id, programmeId, url: `/wijzigingen/${id}` };
    return this.search.put({ ...place, code, title, text: description });
  }
}
