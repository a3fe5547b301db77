import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { Envelope } from '../domain/opening-content';

@Injectable()
export class EnvelopesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All envelopes of a tender from the outside. */
  async of(tenderId: string): Promise<Envelope[]> {
    const rows = await this.unitOfWork.query<{ code: string; receivedAt: Date; late: boolean; rowVersion: number }>(
      `select code, received_at as "receivedAt", late, row_version as "rowVersion" from offer where tender_id = $1 order by code`,
      [tenderId],
    );
    return rows.map(({ receivedAt, ...row }) => ({ ...row, receivedAt: receivedAt.toISOString() }));
  }
}
