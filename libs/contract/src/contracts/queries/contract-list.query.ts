import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { ContractResponse } from '../http/contract.response';

type ContractRow = Omit<ContractResponse, 'recordedAt'> & { recordedAt: Date };

const SELECT = `
  select c.id, c.programme_id as "programmeId", c.code, c.title, c.award_id as "awardId", c.contractor,
         c.payment_route as "paymentRoute", c.starts_on as "startsOn", c.ends_on as "endsOn", c.state,
         o.proposed as "proposedCount", o.confirmed as "confirmedCount", o.rejected as "rejectedCount",
         (select count(*)::int from indicator i where i.contract_id = c.id) as "indicatorCount",
         c.recorded_at as "recordedAt", c.row_version as "rowVersion"
  from contract c
  cross join lateral (
    select count(*) filter (where state = 'PROPOSED')::int as proposed,
           count(*) filter (where state = 'CONFIRMED')::int as confirmed,
           count(*) filter (where state = 'REJECTED')::int as rejected
    from obligation where contract_id = c.id
  ) o`;

/** The register of contracts. */
@Injectable()
export class ContractListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(request: PageRequest & { state?: string }): Promise<Page<ContractResponse>> {
    const { items, next } = await keysetPage<ContractRow>(
      this.unitOfWork,
      {
        sql: `${SELECT} where c.programme_id = any ($1) and ($2::uuid is null or c.programme_id = $2)
              and ($3::text is null or c.state = $3)
              and ($4::text is null or strpos(lower(concat_ws(' ', c.code, c.title, c.contractor)), lower($4)) > 0)`,
        parameters: [
          this.unitOfWork.actor.programmesWith('contract.read'),
          request.programmeId ?? null,
          request.state ?? null,
          request.q?.trim() || null,
        ],
        sorts: {
          code: { column: 'code', type: 'text' },
          title: { column: 'title', type: 'text' },
          endsOn: { column: '"endsOn"', type: 'date' },
        },
        defaultSort: 'code',
      },
      request,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<ContractResponse> {
    const [row] = await this.unitOfWork.query<ContractRow>(`${SELECT} where c.id = $1 and c.programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmesWith('contract.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row);
  }
}

const present = (row: ContractRow): ContractResponse => ({ ...row, recordedAt: row.recordedAt.toISOString() });
