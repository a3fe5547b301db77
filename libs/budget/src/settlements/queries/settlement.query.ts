import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { AccountsClosingResponse, SettlementResponse } from '../http/settlement.response';

const SELECT = `
  select t.id, t.programme_id as "programmeId", t.contract_id as "contractId", c.code as "contractCode", t.year, t.n, t.kind,
         t.settlement_scenario_id as "scenarioId", s.code as "scenarioCode", s.name as "scenarioName",
         t.established_on as "establishedOn", t.evidence, s.agreed_cents as agreed, s.spent_cents as spent,
         s.partner_cents as partner, s.municipalities_cents as municipalities, s.reserve_before_cents as "reserveBefore",
         s.reserve_after_cents as "reserveAfter", t.recorded_at as "recordedAt", u.name as "recordedBy",
         postings.list as postings
  from settlement t
  join contract c on c.id = t.contract_id
  join settlement_scenario s on s.id = t.settlement_scenario_id
  left join user_account u on u.id = t.recorded_by
  cross join lateral (
    select json_agg(json_build_object('municipalityId', m.id, 'municipality', m.name, 'bookingYear', p.booking_year,
             'nature', p.nature, 'incidental', p.incidental, 'settled', h.amount_cents::text,
             'amount', p.amount_cents::text) order by m.sort) as list
    from settlement_posting p
    join municipality m on m.id = p.municipality_id
    join settlement_scenario_share h on h.settlement_scenario_id = s.id and h.municipality_id = m.id
    where p.settlement_id = t.id
  ) postings`;

const CLOSINGS = `
  select m.id as "municipalityId", m.name as municipality, c.year, c.closes_on as "closesOn", c.source, c.n,
         c.recorded_at as "recordedAt", u.name as "recordedBy"
  from municipality m
  left join lateral (
    select * from accounts_closing c where c.municipality_id = m.id and c.year = $2 order by c.n desc limit 1
  ) c on true
  left join user_account u on u.id = c.recorded_by
  where m.programme_id = $1 order by m.sort`;

const money = (stored: string): string => Money.fromCents(stored).toString();

type Row = Omit<SettlementResponse, 'recordedAt'> & { programmeId: string; recordedAt: Date };

/** Statements of settlement with where they fall, and until when the accounts are open. */
@Injectable()
export class SettlementQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(
    programmeId: string,
    request: PageRequest & { contractId?: string; year?: number },
  ): Promise<Page<SettlementResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where t.programme_id = $1 and ($2::uuid is null or t.contract_id = $2)
              and ($3::int is null or t.year = $3)`,
        parameters: [programmeId, request.contractId ?? null, request.year ?? null],
        sorts: { recordedAt: { column: '"recordedAt"', type: 'timestamptz' } },
        defaultSort: '-recordedAt',
      },
      request,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<SettlementResponse & { programmeId: string }> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where t.id = $1 and t.programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmesWith('budget.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return { ...present(row), programmeId: row.programmeId };
  }

  /** One row per municipality; empty where no day was recorded for the year. */
  async closings(programmeId: string, year: number): Promise<AccountsClosingResponse[]> {
    type Closing = Omit<AccountsClosingResponse, 'recordedAt' | 'year'> & { recordedAt: Date | null };
    const rows = await this.unitOfWork.query<Closing>(CLOSINGS, [programmeId, year]);
    return rows.map((row) => ({ ...row, year, recordedAt: row.recordedAt?.toISOString() ?? null }));
  }
}

function present({ programmeId: _, ...row }: Row): SettlementResponse {
  return {
    ...row,
    ...{ agreed: money(row.agreed), spent: money(row.spent), partner: money(row.partner) },
    ...{ municipalities: money(row.municipalities), reserveBefore: money(row.reserveBefore) },
    reserveAfter: row.reserveAfter === null ? null : money(row.reserveAfter),
    postings: row.postings.map((one) => ({ ...one, settled: money(one.settled), amount: money(one.amount) })),
    recordedAt: row.recordedAt.toISOString(),
  };
}
