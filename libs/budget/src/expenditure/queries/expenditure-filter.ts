import { LocalDate, Period } from '@koersvast/kernel';
import { asPattern, Conditions, Narrowing, upperMonth } from '../../ledger/queries/narrowing';
import type { ExpenditureListRequest } from '../http/expenditure.request';

/** Which lines of the statements; what is absent does not narrow. */
export interface ExpenditureFilter {
  programmeId: string;
  contractId?: string | null;
  municipalityId?: string | null;
  buildingBlockId?: string;
  importId?: string;
  /** First day of the first month, and of the month after the last: half-open, 'yyyy-mm-dd'. */
  from?: string;
  to?: string;
  /** Recorded before this moment, ISO 8601; 'infinity' for all. */
  knownBefore?: string;
  /** In the description or the document. */
  q?: string;
}

const EQUAL = {
  programmeId: 'programme_id',
  contractId: 'contract_id',
  municipalityId: 'municipality_id',
  buildingBlockId: 'building_block_id',
  importId: 'import_id',
} as const;

/** On the lines; `page` when they come page by page. */
export const onExpenditure = (filter: ExpenditureFilter, page: { after?: string; sort?: string } = {}): Conditions => {
  const { from, to, knownBefore, q } = filter;
  return new Narrowing()
    .equal(EQUAL, filter)
    .with((n) => `period >= ${n}`, from)
    .with((n) => `${upperMonth('period', page)} < ${n}`, to)
    .with((n) => `recorded_at < ${n}`, knownBefore === 'infinity' ? undefined : knownBefore)
    .with(
      (n) => `(description ilike '%' || ${n} || '%' or document ilike '%' || ${n} || '%')`,
      q?.trim() ? asPattern(q) : undefined,
    ).conditions;
};

/** What the list is asked for. */
export const askedLines = (programmeId: string, request: ExpenditureListRequest): ExpenditureFilter => {
  const { contractId, municipalityId, buildingBlockId, importId, q } = request;
  return { programmeId, contractId, municipalityId, buildingBlockId, importId, q, ...rangeOf(request) };
};

function rangeOf({ year, period }: ExpenditureListRequest): Pick<ExpenditureFilter, 'from' | 'to'> {
  if (period) return Period.range(Period.parse(period));
  if (year) return { from: LocalDate.of(year, 1, 1), to: LocalDate.of(year + 1, 1, 1) };
  return {};
}
