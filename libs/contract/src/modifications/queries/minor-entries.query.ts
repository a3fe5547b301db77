import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { MinorEntryResponse } from '../http/modification.response';

/** What was approved under b of a contract, other than one change and before it. */
@Injectable()
export class MinorEntriesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order of their approval, with the net sum. */
  async before(
    contractId: string,
    id: string,
    approvedAt: Date | null,
  ): Promise<{ entries: MinorEntryResponse[]; net: Money }> {
    const rows = await this.unitOfWork.query<Omit<MinorEntryResponse, 'amount'> & { cents: string }>(
      `select id, code, title, (approved_at at time zone 'Europe/Amsterdam')::date as "approvedOn",
              amount_cents::text as cents
       from modification
       where contract_id = $1 and id <> $2 and state = 'APPROVED' and decided_ground = 'B'
         and ($3::timestamptz is null or approved_at < $3) order by approved_at, id`,
      [contractId, id, approvedAt],
    );
    const net = Money.sum(rows.map(({ cents }) => Money.fromCents(cents)));
    return { entries: rows.map(({ cents, ...row }) => ({ ...row, amount: Money.fromCents(cents).toString() })), net };
  }
}
