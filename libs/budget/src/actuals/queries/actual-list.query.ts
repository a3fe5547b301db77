import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { ActualHistoryItemResponse, ActualResponse, ActualTotalsResponse } from '../http/actual.response';
import { ActualFilter, inTotals, onActual, onTotals } from './actual-filter';

type Presented<T extends ActualResponse> = Omit<T, 'amount' | 'recordedAt'> & { amount: string; recordedAt: Date };

const COLUMNS = `
  a.id, a.municipality_id as "municipalityId", m.name as municipality, a.year, a.period_number as "periodNumber", a.side,
  a.legal_basis as "legalBasis", a.task_field as "taskField", a.category, a.budget_programme as "budgetProgramme",
  a.contract_id as "contractId", b.name as "buildingBlock", a.ledger_account as "ledgerAccount",
  a.cost_centre as "costCentre", a.administration, a.journal, a.document, a.line, a.revision, a.reverses_id as "reversesId",
  r.id as "reversedById", a.amount_cents as amount, a.description, a.import_id as "importId", a.recorded_at as "recordedAt"`;
const BESIDE = `
  join municipality m on m.id = a.municipality_id
  left join building_block b on b.id = a.building_block_id
  left join actual r on r.reverses_id = a.id`;

/** Bookings from the ledgers: as a list of millions, as the totals of a selection, and as the history of one line. */
@Injectable()
export class ActualListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Along the index (programme, period, id): page 1,000 costs what page 1 costs. */
  async page(filter: ActualFilter, request: PageRequest): Promise<Page<ActualResponse>> {
    const { sql, parameters } = onActual(filter, request);
    const { items, next } = await keysetPage<Presented<ActualResponse>>(
      this.unitOfWork,
      {
        sql: `select id, period from actual where ${sql}`,
        parameters,
        sorts: { period: { column: 'period', type: 'date' } },
        defaultSort: '-period',
        beside: { select: COLUMNS, from: `join actual a on a.id = page.id ${BESIDE}` },
      },
      request,
    );
    return { items: items.map(present), next };
  }

  /** Sums of everything that the filter leaves, over all pages; of months and places from the kept totals. */
  async totals(filter: ActualFilter): Promise<ActualTotalsResponse> {
    const kept = inTotals(filter);
    const { sql, parameters } = kept ? onTotals(filter) : onActual(filter);
    const side = kept ? `substr(measure, 8)` : 'side';
    const [row] = await this.unitOfWork.query<{ costs: string | null; income: string | null; count: number }>(
      `select sum(amount_cents) filter (where ${side} = 'COST')::text as costs,
              sum(amount_cents) filter (where ${side} = 'INCOME')::text as income,
              coalesce(${kept ? 'sum(line_count)' : 'count(*)'}, 0)::int as count
       from ${kept ? 'book_total' : 'actual'} where ${sql}`,
      parameters,
    );
    const money = (cents: string | null) => (cents === null ? null : Money.fromCents(cents).toString());
    return { costs: money(row!.costs), income: money(row!.income), count: row!.count };
  }

  /** Taakvelden that are booked in a year, from the kept totals. */
  taskFields(programmeId: string, year: number): Promise<{ code: string; name: string | null }[]> {
    return this.unitOfWork.query(
      `select distinct on (t.task_field) t.task_field as code, c.name
       from book_total t
       left join iv3_code c on c.kind = 'TASK_FIELD' and c.code = t.task_field and c.valid_from <= make_date($2, 1, 1)
         and (c.valid_to is null or c.valid_to > make_date($2, 1, 1)) and (c.programme_id is null or c.programme_id = $1)
       where t.programme_id = $1 and t.measure in ('ACTUAL_COST', 'ACTUAL_INCOME') and t.task_field is not null
         and t.period between make_date($2, 1, 1) and make_date($2, 12, 31)
       order by t.task_field, c.programme_id nulls last`,
      [programmeId, year],
    );
  }

  /** Every booking of the line to which this one belongs, the oldest first. @throws DomainError 404 */
  async history(id: string): Promise<ActualHistoryItemResponse[]> {
    await this.programmeOf(id);
    const rows = await this.unitOfWork.query<Presented<ActualHistoryItemResponse>>(
      `select ${COLUMNS}, u.name as "recordedBy", i.file_name as "importFile"
       from actual one
       join actual a on (a.programme_id, a.administration, a.year, a.journal, a.document, a.line)
         = (one.programme_id, one.administration, one.year, one.journal, one.document, one.line) ${BESIDE}
       left join user_account u on u.id = a.recorded_by
       left join import_batch i on i.id = a.import_id
       where one.id = $1 order by a.revision`,
      [id],
    );
    return rows.map(present);
  }

  /** @throws DomainError 404, 403 */
  private async programmeOf(id: string): Promise<void> {
    const [row] = await this.unitOfWork.query<{ programmeId: string }>(
      'select programme_id as "programmeId" from actual where id = $1',
      [id],
    );
    if (!row || !this.unitOfWork.actor.can('actual.read', row)) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
  }
}

const present = <T extends ActualResponse>({ amount, recordedAt, ...row }: Presented<T>): T =>
  ({ ...row, amount: Money.fromCents(amount).toString(), recordedAt: recordedAt.toISOString() }) as unknown as T;
