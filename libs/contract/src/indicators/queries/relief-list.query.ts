import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { ReliefListResponse, ReliefResponse } from '../http/relief.response';

const SELECT = `
  select r.id, r.contract_id as "contractId", c.code as "contractCode", r.code, c.code || ' ' || r.code as "codeSort", r.title,
         r.reason, r.minutes_each as "minutesEach", r.times_per_quarter as "timesPerQuarter",
         r.minutes_each::bigint * r.times_per_quarter as "minutesPerQuarter", r.agreed_on as "agreedOn",
         r.withdrawn_reason as "withdrawnReason", r.row_version as "rowVersion"
  from registration_relief r join contract c on c.id = r.contract_id`;

const SELECTION = `r.programme_id = any ($1) and ($2::uuid is null or r.programme_id = $2)
  and ($3::uuid is null or r.contract_id = $3)`;

/** What need not be registered, and what that saves. */
@Injectable()
export class ReliefListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(filter: PageRequest & { contractId?: string }): Promise<ReliefListResponse> {
    const parameters = [
      this.unitOfWork.actor.programmesWith('indicator.read'),
      filter.programmeId ?? null,
      filter.contractId ?? null,
    ];
    const page = await keysetPage<ReliefResponse & { codeSort?: string }>(
      this.unitOfWork,
      {
        sql: `${SELECT} where ${SELECTION}`,
        parameters,
        sorts: {
          code: { column: '"codeSort"', type: 'text' },
          minutesPerQuarter: { column: '"minutesPerQuarter"', type: 'bigint' },
        },
        defaultSort: 'code',
      },
      filter,
    );
    const [sum] = await this.unitOfWork.query<{ saved: string }>(
      `select coalesce(sum(r.minutes_each::bigint * r.times_per_quarter), 0)::text as saved from registration_relief r
       where ${SELECTION} and r.withdrawn_at is null`,
      parameters,
    );
    return { items: page.items.map(present), next: page.next, savedMinutesPerQuarter: Number(sum!.saved) };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<ReliefResponse> {
    const [row] = await this.unitOfWork.query<ReliefResponse>(
      `${SELECT} where r.id = $1 and r.programme_id = any ($2)`,
      [id, this.unitOfWork.actor.programmesWith('indicator.read')],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row);
  }
}

const present = ({ codeSort: _, ...row }: ReliefResponse & { codeSort?: string }): ReliefResponse => ({
  ...row,
  minutesPerQuarter: Number(row.minutesPerQuarter),
});
