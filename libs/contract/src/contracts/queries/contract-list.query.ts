import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { COMPLETENESS, missingFrom } from '../domain/completeness';
import type { ContractTerms } from '../domain/contract-terms';
import type { ContractResponse } from '../http/contract.response';

interface ContractRow extends Omit<ContractResponse, 'recordedAt' | 'missing' | 'partCount'> {
  recordedAt: Date;
  terms: ContractTerms;
  noticeSort: string;
  valueSort: string;
}

/** The terms of today, or of the first day while that has yet to come. $1 of each query is today. */
const TERMS = `
  cross join lateral (
    select v.terms,
           -- The month clamps as monthsBefore does: 31 August minus six months is the last of February.
           (c.ends_on - make_interval(months => (v.terms ->> 'noticeMonths')::int))::date as notice_by,
           (select sum((y ->> 'amount')::numeric) from jsonb_array_elements(v.terms -> 'yearValues') y) as value
    from contract_version v
    where v.contract_id = c.id and v.superseded_at is null and v.valid_from <= greatest($1::date, c.starts_on)
    order by v.valid_from desc limit 1
  ) t
  left join user_account u on u.id = c.owner_id`;

const SELECT = `
  select c.id, c.programme_id as "programmeId", c.code, c.title, c.award_id as "awardId", c.contractor,
         c.payment_route as "paymentRoute", c.starts_on as "startsOn", c.ends_on as "endsOn", c.state,
         o.proposed as "proposedCount", o.confirmed as "confirmedCount", o.rejected as "rejectedCount",
         (select count(*)::int from indicator i where i.contract_id = c.id) as "indicatorCount",
         c.owner_id as "ownerId", u.name as "ownerName", t.terms,
         t.value::text as "totalValue", t.notice_by as "noticeBy",
         -- Without a term of notice a contract comes last: there is no day to watch.
         coalesce(t.notice_by, 'infinity'::date)::text as "noticeSort", coalesce(t.value, 0) as "valueSort",
         c.recorded_at as "recordedAt", c.row_version as "rowVersion"
  from contract c ${TERMS}
  cross join lateral (
    select count(*) filter (where state = 'PROPOSED')::int as proposed,
           count(*) filter (where state = 'CONFIRMED')::int as confirmed,
           count(*) filter (where state = 'REJECTED')::int as rejected
    from obligation where contract_id = c.id
  ) o`;

/** The register of contracts. */
@Injectable()
export class ContractListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async page(request: PageRequest & { state?: string }): Promise<Page<ContractResponse>> {
    const { items, next } = await keysetPage<ContractRow>(
      this.unitOfWork,
      {
        sql: `${SELECT} where c.programme_id = any ($2) and ($3::uuid is null or c.programme_id = $3)
              and ($4::text is null or c.state = $4)
              and ($5::text is null or strpos(lower(concat_ws(' ', c.code, c.title, c.contractor, u.name)), lower($5)) > 0)`,
        parameters: [
          this.clock.today(),
          this.unitOfWork.actor.programmesWith('contract.read'),
          request.programmeId ?? null,
          request.state ?? null,
          request.q?.trim() || null,
        ],
        sorts: {
          code: { column: 'code', type: 'text' },
          title: { column: 'title', type: 'text' },
          endsOn: { column: '"endsOn"', type: 'date' },
          noticeBy: { column: '"noticeSort"', type: 'text' },
          totalValue: { column: '"valueSort"', type: 'numeric' },
        },
        defaultSort: 'code',
      },
      request,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<ContractResponse> {
    const [row] = await this.unitOfWork.query<ContractRow>(`${SELECT} where c.id = $2 and c.programme_id = any ($3)`, [
      this.clock.today(),
      id,
      this.unitOfWork.actor.programmesWith('contract.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row);
  }
}

const present = ({ terms, noticeSort: _, valueSort: __, ...row }: ContractRow): ContractResponse => ({
  ...row,
  missing: missingFrom({ terms, owned: row.ownerId !== null, proposedCount: row.proposedCount }),
  partCount: COMPLETENESS.length,
  recordedAt: row.recordedAt.toISOString(),
});
