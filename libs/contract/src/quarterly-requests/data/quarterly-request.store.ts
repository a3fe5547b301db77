import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import type { FormRequest } from '../exchange/request-form';
import { QuarterlyRequestEntity } from './quarterly-request.entity';

interface ContractWords {
  code: string;
  title: string;
  contractor: string;
}

/** A request for change, and as the form needs it. */
@Injectable()
export class QuarterlyRequestStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404, 403, 412 stale. */
  async lock(id: string, rowVersion?: number): Promise<QuarterlyRequestEntity> {
    const row = await this.unitOfWork
      .repo(QuarterlyRequestEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('quarterly-request.write', { programmeId: row.programmeId });
    if (rowVersion !== undefined) assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  /** The next version of a locked request. */
  async change(row: QuarterlyRequestEntity, change: Partial<QuarterlyRequestEntity>): Promise<void> {
    await this.unitOfWork
      .repo(QuarterlyRequestEntity)
      .update(row.id, { ...change, rowVersion: row.rowVersion + 1 } as object);
  }

  /** @throws DomainError 404 */
  async forForm(id: string): Promise<FormRequest & { programmeId: string }> {
    const row = await this.unitOfWork.repo(QuarterlyRequestEntity).findOneBy({ id });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('quarterly-request.read', { programmeId: row.programmeId });
    const [contract] = await this.unitOfWork.query<ContractWords>(
      'select code, title, contractor from contract where id = $1',
      [row.contractId],
    );
    const { code, title, contractor } = contract!;
    const { programmeId, contractId, quarter, dueOn, content } = row;
    return {
      ...{ id, programmeId, contractId, quarter, dueOn, content, contractor },
      ...{ contractCode: code, contractTitle: title },
    };
  }
}
