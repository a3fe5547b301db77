import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { BookTotals } from '../../ledger/queries/book-totals.query';
import type { ExpenditureLineResponse } from '../http/expenditure.response';
import { ExpenditureFilter, onExpenditure } from './expenditure-filter';

type LineRow = Omit<ExpenditureLineResponse, 'recordedAt'> & { recordedAt: Date };

const COLUMNS = `
  e.id, e.contract_id as "contractId", to_char(e.period, 'YYYY-MM') as period, e.municipality_id as "municipalityId",
  m.name as municipality, e.building_block_id as "buildingBlockId", b.name as "buildingBlock", e.document, e.line,
  e.amount_cents as amount, e.description, e.import_id as "importId", e.recorded_at as "recordedAt"`;
const BESIDE = `
  join expenditure_line e on e.id = page.id
  join municipality m on m.id = e.municipality_id
  join building_block b on b.id = e.building_block_id`;

/** Lines of the partner's statements: as a list, and as the bookings behind a figure. */
@Injectable()
export class ExpenditureListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly books: BookTotals,
  ) {}

  /** Along the index (programme, period, id): page 1,000 costs what page 1 costs. */
  async page(filter: ExpenditureFilter, request: PageRequest): Promise<Page<ExpenditureLineResponse>> {
    const { sql, parameters } = onExpenditure(filter, request);
    const { items, next } = await keysetPage<LineRow>(
      this.unitOfWork,
      {
        sql: `select id, period, recorded_at from expenditure_line where ${sql}`,
        parameters,
        sorts: {
          period: { column: 'period', type: 'date' },
          recordedAt: { column: 'recorded_at', type: 'timestamptz' },
        },
        defaultSort: '-period',
        beside: { select: COLUMNS, from: BESIDE },
      },
      request,
    );
    return {
      items: items.map((item) => ({
        ...item,
        amount: Money.fromCents(item.amount).toString(),
        recordedAt: item.recordedAt.toISOString(),
      })),
      next,
    };
  }

  /** Count and sum of everything that the filter leaves, over all pages; from the kept totals when those know it. */
  async totals(filter: ExpenditureFilter): Promise<{ count: number; total: string }> {
    if (filter.importId || filter.q?.trim()) return this.counted(filter);
    const { programmeId, contractId, municipalityId, buildingBlockId, from, to, knownBefore } = filter;
    const sums = await this.books.by(
      {
        ...{ programmeId, contractId, municipalityId, measures: ['EXPENDITURE'] },
        ...{ from: from ?? '-infinity', to: to ?? 'infinity', knownBefore: knownBefore ?? 'infinity' },
      },
      'buildingBlockId',
    );
    const own = sums.filter((sum) => !buildingBlockId || sum.buildingBlockId === buildingBlockId);
    return {
      count: own.reduce((count, { lines }) => count + lines, 0),
      total: Money.sum(own.map(({ amount }) => amount)).toString(),
    };
  }

  private async counted(filter: ExpenditureFilter): Promise<{ count: number; total: string }> {
    const { sql, parameters } = onExpenditure(filter);
    const [row] = await this.unitOfWork.query<{ count: number; cents: string }>(
      `select count(*)::int as count, coalesce(sum(amount_cents), 0)::text as cents from expenditure_line where ${sql}`,
      parameters,
    );
    return { count: row!.count, total: Money.fromCents(row!.cents).toString() };
  }
}
