import { DomainError } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import type { EntityTarget, FindOptionsWhere } from 'typeorm';

interface Versioned {
  id: string;
  rowVersion: number;
}

/**
 * The row, locked until the end of the transaction.
 * @param where also names its place (the consultation), so that a right id under a wrong address is not there.
 * @throws DomainError 404 not there for this actor, 412 saved by somebody else since.
 */
export async function lockedRow<E extends Versioned>(
  unitOfWork: UnitOfWork,
  entity: EntityTarget<E>,
  where: FindOptionsWhere<E>,
  rowVersion?: number,
): Promise<E> {
  const row = await unitOfWork.repo(entity).findOne({ where, lock: { mode: 'pessimistic_write' } });
  if (!row) throw new DomainError('platform.not-found', { status: 404 });
  if (rowVersion !== undefined) assertFresh(row.rowVersion, rowVersion);
  return row;
}
