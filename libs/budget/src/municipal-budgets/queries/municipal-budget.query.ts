import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type {
  MunicipalBudgetItem,
  MunicipalBudgetLineResponse,
  MunicipalBudgetResponse,
} from '../http/municipal-budget.response';
import { readStand, type Stand } from './stand-of-question';

type Figures = { originalCost: string; originalIncome: string; currentCost: string; currentIncome: string };
type Row = Omit<MunicipalBudgetItem, keyof Figures> & Figures & { programmeId: string };

/** Per budget its sums at a stand: what the raad adopted, and with what was decided later. */
const SELECT = `
  select m.id, m.programme_id as "programmeId", m.municipality_id as "municipalityId", y.name as municipality, m.year,
         case when a.municipal_budget_id is null then 'DRAFT' else 'ADOPTED' end as state,
         a.decision_reference as "decisionReference", a.decided_on as "decidedOn", a.recorded_at::text as "adoptedAt",
         f.lines as "lineCount", f.original_cost::text as "originalCost", f.original_income::text as "originalIncome",
         (f.original_cost + f.changed_cost)::text as "currentCost", (f.original_income + f.changed_income)::text as "currentIncome",
         (select count(*) from budget_amendment w where w.municipal_budget_id = m.id
          and (w.state in ('PROPOSED', 'SUBMITTED', 'OFFERED') or (w.state = 'ADOPTED' and w.effective_on is null)))::int as "openAmendments",
         m.row_version as "rowVersion"
  from municipal_budget m
  join municipality y on y.id = m.municipality_id
  left join municipal_budget_adoption a on a.municipal_budget_id = m.id
  cross join lateral (
    select count(*)::int as lines,
           coalesce(sum(l.original_cents) filter (where l.side = 'COST'), 0) as original_cost,
           coalesce(sum(l.original_cents) filter (where l.side = 'INCOME'), 0) as original_income,
           coalesce(sum(c.cents) filter (where l.side = 'COST'), 0) as changed_cost,
           coalesce(sum(c.cents) filter (where l.side = 'INCOME'), 0) as changed_income
    from municipal_budget_line l
    left join lateral (select sum(b.change_cents) as cents from budget_mutation b where b.municipal_budget_line_id = l.id
      and b.valid_from <= make_date(m.year, 12, 31)) c on true
    where l.municipal_budget_id = m.id and (l.budget_amendment_id is null or c.cents is not null)
  ) f`;

const LINES = `
  select l.id, l.code, l.budget_programme_id as "budgetProgrammeId", p.code as "programmeCode", p.name as "programmeName",
         l.task_field as "taskField", t.name as "taskFieldName", l.category, k.name as "categoryName", l.side,
         l.legal_basis as "legalBasis", l.boundary, l.contract_id as "contractId", n.code as "contractCode", l.description,
         l.vat_treatment as "vatTreatment", l.net_cents::text as net, l.vat_cents::text as vat,
         (l.receivable_cents + coalesce(c.receivable, 0))::text as receivable, l.original_cents::text as original, coalesce(c.cents, 0)::text as amendments,
         o.code as "originCode", om.year as "originYear", l.row_version as "rowVersion"
  from municipal_budget_line l
  left join municipal_budget_line o on o.id = l.origin_line_id
  left join municipal_budget om on om.id = o.municipal_budget_id
  join budget_programme p on p.id = l.budget_programme_id
  left join contract n on n.id = l.contract_id
  left join lateral (select sum(b.change_cents) as cents, sum(b.receivable_change_cents) as receivable
    from budget_mutation b where b.municipal_budget_line_id = l.id
    and b.valid_from <= least($2::date, make_date($4, 12, 31)) and b.recorded_at < $3) c on true
  left join lateral (select name from iv3_code i where i.kind = 'TASK_FIELD' and i.code = l.task_field
    and (i.programme_id is null or i.programme_id = l.programme_id) and i.valid_from <= make_date($4, 12, 31)
    order by i.valid_from desc limit 1) t on true
  left join lateral (select name from iv3_code i where i.kind = 'CATEGORY' and i.code = l.category
    and (i.programme_id is null or i.programme_id = l.programme_id) order by i.valid_from desc limit 1) k on true
  where l.municipal_budget_id = $1 and (l.budget_amendment_id is null or c.cents is not null)
  order by p.code, l.task_field, l.side, l.code`;

/** The begroting per municipality: the list over the years, and one with its lines at a stand. */
@Injectable()
export class MunicipalBudgetQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(
    programmeId: string,
    request: PageRequest & { year?: number; municipalityId?: string },
  ): Promise<Page<MunicipalBudgetItem>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where m.programme_id = $1 and ($2::int is null or m.year = $2)
              and ($3::uuid is null or m.municipality_id = $3)`,
        parameters: [programmeId, request.year ?? null, request.municipalityId ?? null],
        sorts: { year: { column: 'year', type: 'int' }, municipality: { column: 'municipality', type: 'text' } },
        defaultSort: '-year',
      },
      request,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string, question: { asOf?: string; knownAt?: string } = {}): Promise<MunicipalBudgetResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where m.id = $1`, [id]);
    if (!row || !this.unitOfWork.actor.can('municipal-budget.read', { programmeId: row.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    const stand = readStand(question, row.year);
    const shown = adoptedAt(row, stand);
    const lines = shown ? await this.lines(id, stand, row.year) : [];
    return { ...present(row), asOf: stand.asOf, atStand: shown, lines };
  }

  /** @throws DomainError 404 */
  async place(id: string): Promise<{ programmeId: string; municipalityId: string; year: number }> {
    const [row] = await this.unitOfWork.query<{ programmeId: string; municipalityId: string; year: number }>(
      `select programme_id as "programmeId", municipality_id as "municipalityId", year from municipal_budget where id = $1`,
      [id],
    );
    if (!row || !this.unitOfWork.actor.can('municipal-budget.read', { programmeId: row.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    return row;
  }

  private async lines(id: string, { asOf, knownBefore }: Stand, year: number): Promise<MunicipalBudgetLineResponse[]> {
    type LineRow = Omit<MunicipalBudgetLineResponse, 'current'>;
    const rows = await this.unitOfWork.query<LineRow>(LINES, [id, asOf, knownBefore, year]);
    return rows.map((row) => {
      const money = (cents: string) => Money.fromCents(cents).toString();
      const { net, vat, receivable, original, amendments } = row;
      return {
        ...row,
        ...{ net: money(net), vat: money(vat), receivable: money(receivable) },
        ...{ original: money(original), amendments: money(amendments) },
        current: Money.fromCents(original).plus(Money.fromCents(amendments)).toString(),
      };
    });
  }
}

/** A draft is shown as it stands; an adopted one from the day and the knowledge of its decision on. */
const adoptedAt = (row: Row & { adoptedAt?: string }, { asOf, knownBefore }: Stand): boolean =>
  row.state === 'DRAFT' ||
  (row.decidedOn! <= asOf && (knownBefore === 'infinity' || new Date(row.adoptedAt!) < new Date(knownBefore)));

const present = ({ programmeId: _, ...row }: Row & { adoptedAt?: string }): MunicipalBudgetItem => {
  const { adoptedAt: __, ...item } = row;
  const money = (cents: string) => Money.fromCents(cents).toString();
  return {
    ...item,
    ...{ originalCost: money(row.originalCost), originalIncome: money(row.originalIncome) },
    ...{ currentCost: money(row.currentCost), currentIncome: money(row.currentIncome) },
  };
};
