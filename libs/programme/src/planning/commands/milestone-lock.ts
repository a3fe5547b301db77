import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';

export interface LockedMilestone {
  programmeId: string;
  tenderId: string | null;
  reachedOn: string | null;
  label: string;
  startsOn: string;
  endsOn: string;
  rowVersion: number;
}

/** A milestone in hand for a change, until the end of the transaction. */
@Injectable()
export class MilestoneLock {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 403/404, 412 */
  async lock(id: string, rowVersion: number): Promise<LockedMilestone> {
    const [row] = await this.unitOfWork.query<LockedMilestone>(
      `select programme_id as "programmeId", tender_id as "tenderId", reached_on as "reachedOn", label, starts_on as "startsOn", ends_on as "endsOn", row_version as "rowVersion"
       from milestone where id = $1 and state = 'PLANNED' for update`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('milestone.write', row);
    assertFresh(row.rowVersion, rowVersion);
    return row;
  }
}
