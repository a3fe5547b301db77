import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { ExpenditureLineResponse } from '../http/expenditure.response';

/** Which lines of the statements; what is absent does not narrow. */
export interface ExpenditureFilter {
  programmeId: string;
  contractId?: string | null;
  municipalityId?: string;
  buildingBlockId?: string;
  importId?: string;
  /** First day of the first month, and of the month after the last: half-open, 'yyyy-mm-dd'. */
  from?: string;
  to?: string;
  /** Recorded before this moment. */
  knownBefore?: string;
}

type LineRow = Omit<ExpenditureLineResponse, 'recordedAt'> & { recordedAt: Date };

const WHERE = `
  where e.programme_id = $1 and ($2::uuid is null or e.contract_id = $2)
    and ($3::uuid is null or e.municipality_id = $3) and ($4::uuid is null or e.building_block_id = $4)
    and ($5::uuid is null or e.import_id = $5) and ($6::date is null or e.period >= $6) and ($7::date is null or e.period < $7)
    and e.recorded_at < $8`;

const LIST = `
  select e.id, e.contract_id as "contractId", to_char(e.period, 'YYYY-MM') as period, e.municipality_id as "municipalityId",
         m.name as municipality, e.building_block_id as "buildingBlockId", b.name as "buildingBlock", e.document, e.line,
         e.amount_cents as amount, e.description, e.import_id as "importId", e.recorded_at as "recordedAt"
  from expenditure_line e
  join municipality m on m.id = e.municipality_id
  join building_block b on b.id = e.building_block_id ${WHERE}
    and ($9::text is null or e.description ilike '%' || $9 || '%' or e.document ilike '%' || $9 || '%')`;

/** Lines of the partner's statements: as a list, and as the bookings behind a figure. */
@Injectable()
export class ExpenditureListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(filter: ExpenditureFilter, request: PageRequest): Promise<Page<ExpenditureLineResponse>> {
    const { items, next } = await keysetPage<LineRow>(
      this.unitOfWork,
      {
        sql: LIST,
        parameters: [...parametersOf(filter), request.q ?? null],
        sorts: {
          period: { column: 'period', type: 'text' },
          recordedAt: { column: '"recordedAt"', type: 'timestamptz' },
        },
        defaultSort: '-period',
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

  /** Count and sum of everything that the filter leaves, over all pages. */
  async totals(filter: ExpenditureFilter): Promise<{ count: number; total: string }> {
    const [row] = await this.unitOfWork.query<{ count: number; cents: string }>(
      `select count(*)::int as count, coalesce(sum(e.amount_cents), 0)::text as cents from expenditure_line e ${WHERE}`,
      parametersOf(filter),
    );
    return { count: row!.count, total: Money.fromCents(row!.cents).toString() };
  }
}

const parametersOf = (filter: ExpenditureFilter): unknown[] => [
  filter.programmeId,
  filter.contractId ?? null,
  filter.municipalityId ?? null,
  filter.buildingBlockId ?? null,
  filter.importId ?? null,
  filter.from ?? null,
  filter.to ?? null,
  filter.knownBefore ?? 'infinity',
];
