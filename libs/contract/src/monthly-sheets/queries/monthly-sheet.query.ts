import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, Money } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { ContractFact, ContractFacts } from '../../contracts/queries/contract-facts.query';
import { periodText } from '../../quarterly-requests/exchange/request-form';
import { ExpenditureBooks } from '../../quarterly-requests/ports/expenditure-book';
import { viewCondition } from '../../obligations/queries/period-views';
import { figureText, GAPS, SHEET_GROUPS, SheetState } from '../domain/sheet-lines';
import type { MonthlySheetResponse, SheetLineResponse } from '../http/monthly-sheet.response';
import { SheetContinuityQuery } from './sheet-continuity.query';

interface PointRow {
  code: string;
  unit: string;
  norm: string | null;
  period: string | null;
  state: SheetState | null;
  value: string | null;
  light: 'GREEN' | 'AMBER' | 'RED' | null;
  provisional: boolean | null;
  beforeState: SheetState | null;
  beforeValue: string | null;
}

/** The last two points of each indicator of the monthly list, up to and including a day; only what may be shown. */
const POINTS = `
  select i.template_code as code, v.unit, v.norm, p.period, p.state, p.value, p.light, p.provisional,
         b.state as "beforeState", b.value as "beforeValue"
  from indicator i
  join indicator_version v on v.id = i.current_version_id
  left join lateral (
    select * from indicator_point q where q.indicator_id = i.id and q.municipality_id is null and q.ends_on <= $2
    order by q.ends_on desc limit 1) p on true
  left join lateral (
    select * from indicator_point q where q.indicator_id = i.id and q.municipality_id is null and q.ends_on < p.starts_on
    order by q.ends_on desc limit 1) b on true
  where i.contract_id = $1 and i.template_code = any ($3) and (i.ended_on is null or i.ended_on >= $2)`;

/** One month of a contract on one sheet: what is there, and in words what is not. */
@Injectable()
export class MonthlySheetQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
    private readonly books: ExpenditureBooks,
    private readonly continuity: SheetContinuityQuery,
    private readonly clock: Clock,
  ) {}

  /** Needs a unit that writes: reading the continuity is audited. @throws DomainError 404, 422 month not of the contract. */
  async of(contractId: string, month: string): Promise<MonthlySheetResponse> {
    const contract = await this.contracts.one(contractId);
    this.unitOfWork.actor.demand('monthly-sheet.read', contract);
    const first = LocalDate.parse(`${month}-01`);
    const last = LocalDate.endOfMonth(first);
    assertMonth(contract, first, last, this.clock.today());
    return {
      ...{ contractId, contractCode: contract.code, contractTitle: contract.title, contractor: contract.contractor },
      month,
      groups: await this.groups(contractId, last),
      ...(await this.money(contractId, month)),
      ...(await this.subcontractors(contractId, first, last)),
      ...(await this.late(contractId, last)),
      red: await this.red(contractId, last),
      ...(await this.continuity.of(contract, last)),
    };
  }

  private async groups(contractId: string, last: string) {
    const codes = SHEET_GROUPS.flatMap(({ lines }) => lines.map(({ code }) => code));
    const rows = await this.unitOfWork.query<PointRow>(POINTS, [contractId, last, codes]);
    return SHEET_GROUPS.map(({ heading, lines }) => ({
      heading,
      lines: lines.map(({ code, name }) =>
        lineOf(
          name,
          rows.find((row) => row.code === code),
        ),
      ),
    }));
  }

  private async money(contractId: string, month: string) {
    const year = await this.books.only?.year(contractId, month);
    const [forecast] = await this.unitOfWork.query<{ cents: string; quarter: string }>(
      `select s.forecast_cents as cents, r.quarter from quarterly_submission s join quarterly_request r on r.id = s.request_id
       where r.contract_id = $1 and r.quarter like $2 and s.forecast_cents is not null
         and s.n = (select max(n) from quarterly_submission where request_id = r.id)
         and left(r.quarter, 4) || '-' || lpad((right(r.quarter, 1)::int * 3)::text, 2, '0') <= $3
       order by r.quarter desc limit 1`,
      [contractId, `${month.slice(0, 4)}-Q_`, month],
    );
    const [agreed, spent] = [year?.agreedCents ?? null, year?.spentCents ?? null];
    return {
      ...{ agreed: euro(agreed), spent: euro(spent), spentShare: shareOf(spent, agreed) },
      forecast: forecast ? euro(BigInt(forecast.cents)) : null,
      forecastQuarter: forecast?.quarter ?? null,
    };
  }

  private async subcontractors(contractId: string, first: string, last: string) {
    const [row] = await this.unitOfWork.query<{ subcontractors: number; subcontractorChanges: number }>(
      `select count(*) filter (where starts_on <= $3 and (ends_on is null or ends_on >= $3))::int as subcontractors,
              count(*) filter (where starts_on between $2 and $3 or ends_on between $2 and $3)::int as "subcontractorChanges"
       from subcontractor where contract_id = $1`,
      [contractId, first, last],
    );
    return row!;
  }

  /** By what is open now: a state of before is not kept per day. */
  private async late(contractId: string, last: string) {
    const rows = await this.unitOfWork.query<{ code: string; title: string; total: number }>(
      `select o.code, v.title, count(*) over ()::int as total
       from obligation_period p join obligation o on o.id = p.obligation_id
       join obligation_version v on v.id = o.current_version_id
       where o.contract_id = $1 and v.party = 'CONTRACTOR' and ${viewCondition('OVERDUE', '($2::date + 1)')}
       order by p.due_on, p.id limit 3`,
      [contractId, last],
    );
    return { late: rows[0]?.total ?? 0, lateTitles: rows.map(({ code, title }) => `${code} ${title}`) };
  }

  private async red(contractId: string, last: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ name: string }>(
      `select i.code || ' ' || v.name as name from indicator i join indicator_version v on v.id = i.current_version_id
       join lateral (
         select light from indicator_point q where q.indicator_id = i.id and q.municipality_id is null and q.ends_on <= $2
         order by q.ends_on desc limit 1) p on p.light = 'RED'
       where i.contract_id = $1 and (i.ended_on is null or i.ended_on >= $2) order by i.code`,
      [contractId, last],
    );
    return rows.map(({ name }) => name);
  }
}

function assertMonth({ startsOn, endsOn }: ContractFact, first: string, last: string, today: string): void {
  const code =
    last < startsOn || first > endsOn ? 'monthly-sheet.outside' : first > today ? 'monthly-sheet.to-come' : null;
  if (code) throw new DomainError(code, { fields: [{ pointer: '/month', code }] });
}

const euro = (cents: bigint | null): string | null => (cents === null ? null : Money.fromCents(cents).toString());

/** In percent with one decimal; null when one is missing or nothing was agreed. */
const shareOf = (part: bigint | null, whole: bigint | null): string | null =>
  part === null || whole === null || whole <= 0n ? null : (Number((part * 1000n) / whole) / 10).toFixed(1);

function lineOf(name: string, row: PointRow | undefined): SheetLineResponse {
  const blank = { name, period: null, before: null, norm: null, light: null, provisional: false, present: false };
  if (!row) return { ...blank, value: GAPS.NOT_AGREED };
  const norm = row.norm === null ? null : figureText(row.norm, row.unit);
  if (row.state === null || row.period === null) return { ...blank, norm, value: GAPS.MISSING };
  const present = row.state === 'PRESENT' && row.value !== null;
  const before =
    row.beforeState === null
      ? null
      : row.beforeState === 'PRESENT' && row.beforeValue !== null
        ? figureText(row.beforeValue, row.unit)
        : GAPS[row.beforeState as keyof typeof GAPS];
  return {
    ...{ name, period: periodText(row.period), before, norm, light: row.light, present },
    value: present ? figureText(row.value!, row.unit) : GAPS[row.state as keyof typeof GAPS],
    provisional: row.provisional ?? false,
  };
}
