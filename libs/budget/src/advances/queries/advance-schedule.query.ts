import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, Money } from '@koersvast/kernel';
import { ContractFacts } from '@koersvast/contract';
import { Clock, keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { endOfDay } from '../../board/domain/stand';
import { isPaid } from '../domain/advance-schedule';
import type { DayRule } from '../domain/working-day';
import { combinedView, routePostings, RoutePosting } from '../domain/payment-route';
import type {
  AdvancePaymentResponse,
  AdvanceScheduleItem,
  AdvanceScheduleResponse,
  AdvanceTermResponse,
  RoutePostingResponse,
} from '../http/advance.response';
import { AdvanceFact, AdvanceFacts } from './advance-facts.query';

export interface ScheduleStand {
  asOf?: string;
  knownAt?: string;
}

interface Head {
  id: string;
  programmeId: string;
  contractId: string;
  agreedBudgetId: string;
  year: number;
  terms: number;
  dueDay: number;
  rowVersion: number;
}

const money = (column: string) => `round(${column} / 100.0, 2)::text`;

const LIST = `
  select s.id, c.id as "contractId", c.code as "contractCode", c.title as "contractTitle", s.year, s.terms,
         s.agreed_budget_id as "agreedBudgetId", v.n as versions,
         ${money('(select sum(t.amount_cents) from advance_term t where t.version_id = v.id)')} as agreed,
         ${money('(select coalesce(sum(p.amount_cents), 0) from advance_payment p where p.advance_schedule_id = s.id)')} as paid
  from advance_schedule s
  join advance_schedule_version v on v.id = s.current_version_id
  join contract c on c.id = s.contract_id
  where s.programme_id = $1 and ($2::uuid is null or s.contract_id = $2) and ($3::int is null or s.year = $3)`;

/** The version of the schedule that was known at the moment, with what was paid of each term by the day. */
const TERMS = `
  with version as (
    select id, n, day_rule from advance_schedule_version where advance_schedule_id = $1 and recorded_at < $3 order by n desc limit 1
  ), paid as (
    select municipality_id, term_number, sum(amount_cents) as cents from advance_payment
    where advance_schedule_id = $1 and paid_on <= $2 and recorded_at < $3 group by 1, 2
  )
  select t.id, version.n, version.day_rule as "dayRule", m.id as "municipalityId", m.name as municipality, t.number, t.due_on as "dueOn",
         t.nominal_on as "nominalOn", t.amount_cents::text as amount, coalesce(paid.cents, 0)::text as paid
  from version join advance_term t on t.version_id = version.id
  join municipality m on m.id = t.municipality_id
  left join paid on paid.municipality_id = t.municipality_id and paid.term_number = t.number
  order by t.number, m.sort`;

const PAYMENTS = `
  select p.id, m.id as "municipalityId", m.name as municipality, p.term_number as "termNumber", p.paid_on as "paidOn",
         ${money('p.amount_cents')} as amount, p.reference, p.reverses_id as "reversesId",
         exists (select 1 from advance_payment r where r.reverses_id = p.id) as reversed,
         u.name as "recordedBy", p.recorded_at as "recordedAt"
  from advance_payment p join municipality m on m.id = p.municipality_id
  left join user_account u on u.id = p.recorded_by
  where p.advance_schedule_id = $1 and p.paid_on <= $2 and p.recorded_at < $3
  order by p.paid_on desc, p.recorded_at desc, p.id desc`;

/** Schedules of advances, and one of them at a stand: terms, payments, figures and what each book shows. */
@Injectable()
export class AdvanceScheduleQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
    private readonly facts: AdvanceFacts,
    private readonly clock: Clock,
  ) {}

  page(
    programmeId: string,
    request: PageRequest & { contractId?: string; year?: number },
  ): Promise<Page<AdvanceScheduleItem>> {
    this.unitOfWork.actor.demand('advance.read', { programmeId });
    return keysetPage<AdvanceScheduleItem>(
      this.unitOfWork,
      {
        sql: LIST,
        parameters: [programmeId, request.contractId ?? null, request.year ?? null],
        sorts: { year: { column: 'year', type: 'int' } },
        defaultSort: '-year',
      },
      request,
    );
  }

  /** @throws DomainError 404 */
  async one(id: string, { asOf, knownAt }: ScheduleStand = {}): Promise<AdvanceScheduleResponse> {
    const head = await this.head(id);
    const contract = await this.contracts.one(head.contractId);
    const day = asOf ?? withinYear(head.year, this.clock.today());
    const knownBefore = knownAt ? endOfDay(knownAt) : 'infinity';
    const { contractId, year } = head;
    const figures = await this.facts.at({ contractId, year, asOf: day, knownBefore });
    const postings = routePostings(contract.paymentRoute, figures);
    const { versionNumber, dayRule, terms } = await this.terms(id, day, knownBefore);
    return {
      ...head,
      ...{ contractCode: contract.code, contractTitle: contract.title, contractor: contract.contractor },
      ...{ paymentRoute: contract.paymentRoute, asOfDate: day, knownAt: knownAt ?? null, versionNumber },
      dayRule,
      figures: figures.map(present),
      total: present({ ...totalOf(figures), municipalityId: '', municipality: '' }),
      planned: terms,
      payments: await this.payments(id, day, knownBefore),
      books: postings.map((posting) => presentPosting(posting, figures)),
      combined: presentCombined(postings),
      mayWrite: this.unitOfWork.actor.can('advance.write', { programmeId: head.programmeId }),
    };
  }

  private async head(id: string): Promise<Head> {
    const [head] = await this.unitOfWork.query<Head>(
      `select id, programme_id as "programmeId", contract_id as "contractId", agreed_budget_id as "agreedBudgetId", year,
              terms, due_day as "dueDay", row_version as "rowVersion"
       from advance_schedule where id = $1 and programme_id = any ($2)`,
      [id, this.unitOfWork.actor.programmesWith('advance.read')],
    );
    if (!head) throw new DomainError('platform.not-found', { status: 404 });
    return head;
  }

  private async terms(
    id: string,
    day: string,
    knownBefore: string,
  ): Promise<{ versionNumber: number | null; dayRule: DayRule; terms: AdvanceTermResponse[] }> {
    type Row = Omit<AdvanceTermResponse, 'open' | 'state'> & { n: number; dayRule: DayRule };
    const rows = await this.unitOfWork.query<Row>(TERMS, [id, day, knownBefore]);
    const terms = rows.map(({ n: _, dayRule: __, amount, paid, ...row }) => {
      const [planned, done] = [Money.fromCents(amount), Money.fromCents(paid)];
      const state = stateOf(planned, done, row.dueOn, day);
      return {
        ...{ ...row, state, amount: planned.toString(), paid: done.toString() },
        open: planned.minus(done).toString(),
      };
    });
    return { versionNumber: rows[0]?.n ?? null, dayRule: rows[0]?.dayRule ?? 'AS_IS', terms };
  }

  private async payments(id: string, day: string, knownBefore: string): Promise<AdvancePaymentResponse[]> {
    type Row = Omit<AdvancePaymentResponse, 'recordedAt'> & { recordedAt: Date };
    const rows = await this.unitOfWork.query<Row>(PAYMENTS, [id, day, knownBefore]);
    return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
  }
}

/** Today, kept within the year that is looked at. */
const withinYear = (year: number, today: string): string =>
  LocalDate.max(LocalDate.of(year, 1, 1), LocalDate.min(LocalDate.of(year, 12, 31), LocalDate.parse(today)));

function stateOf(amount: Money, paid: Money, dueOn: string, day: string): AdvanceTermResponse['state'] {
  if (isPaid(amount, paid)) return 'PAID';
  if (dueOn <= day) return paid.isZero() ? 'LATE' : 'PARTLY';
  return paid.isZero() ? 'PLANNED' : 'PARTLY';
}

const MEASURES = ['agreed', 'due', 'paid', 'prepaid', 'open'] as const;

const totalOf = (figures: AdvanceFact[]) =>
  Object.fromEntries(MEASURES.map((name) => [name, Money.sum(figures.map((row) => row[name]))])) as Pick<
    AdvanceFact,
    (typeof MEASURES)[number]
  >;

const present = ({ agreed, due, paid, prepaid, open, ...row }: AdvanceFact) => ({
  ...row,
  ...{ agreed: agreed.toString(), due: due.toString(), paid: paid.toString() },
  ...{ prepaid: prepaid.toString(), open: open.toString() },
});

function presentPosting({ owner, amount, ...posting }: RoutePosting, figures: AdvanceFact[]): RoutePostingResponse {
  const municipalityId = owner.kind === 'MUNICIPALITY' ? owner.municipalityId : null;
  const name = figures.find((row) => row.municipalityId === municipalityId)?.municipality ?? null;
  return { ...posting, municipalityId, municipality: name, amount: amount.toString() };
}

function presentCombined(postings: RoutePosting[]) {
  const { cost, income, grossCost, grossIncome, elimination } = combinedView(postings);
  return {
    ...{ cost: cost.toString(), income: income.toString(), grossCost: grossCost.toString() },
    ...{ grossIncome: grossIncome.toString(), elimination: elimination.toString() },
  };
}
