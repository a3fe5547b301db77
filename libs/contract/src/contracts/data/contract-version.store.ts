import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { IsNull } from 'typeorm';
import type { CourseChange } from '../domain/contract-course';
import { ContractVersionEntity, VersionSource } from './contract-version.entity';

export interface VersionOrigin {
  source: VersionSource;
  reason: string;
  modificationId?: string | null;
}

/** Writes the versions of a contract; the contract row is locked by the caller. */
@Injectable()
export class ContractVersionStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** How the contract runs as we know it now, in the order of the days. */
  course(contractId: string): Promise<ContractVersionEntity[]> {
    return this.unitOfWork
      .repo(ContractVersionEntity)
      .find({ where: { contractId, supersededAt: IsNull() }, order: { validFrom: 'ASC' } });
  }

  /** Answers the id of the first version that was added: the state from the day of the change. */
  async write(
    { id: contractId, programmeId }: { id: string; programmeId: string },
    { replaced, added }: CourseChange,
    origin: VersionOrigin,
  ): Promise<string> {
    if (replaced.length > 0) {
      await this.unitOfWork.query('update contract_version set superseded_at = now() where id = any ($1)', [replaced]);
    }
    const [row] = await this.unitOfWork.query<{ last: number }>(
      'select coalesce(max(n), 0)::int as last from contract_version where contract_id = $1',
      [contractId],
    );
    const recordedBy = this.unitOfWork.actor.userId;
    const rows = added.map((step, index) => ({
      ...{ modificationId: null, ...origin, ...step },
      ...{ id: newId(), programmeId, contractId, n: row!.last + index + 1, recordedBy },
    }));
    await this.unitOfWork.repo(ContractVersionEntity).insert(rows as object[]);
    return rows[0]!.id;
  }
}
