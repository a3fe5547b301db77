import { LocalDate, momentAt } from '@koersvast/kernel';
import { asPattern, Conditions, Narrowing, upperMonth } from '../../ledger/queries/narrowing';
import type { ActualListRequest } from '../http/actual.request';

export type ActualFilter = Pick<
  ActualListRequest,
  | 'municipalityId'
  | 'year'
  | 'periodNumber'
  | 'taskField'
  | 'legalBasis'
  | 'side'
  | 'budgetProgramme'
  | 'contractId'
  | 'buildingBlockId'
  | 'importId'
  | 'knownOn'
  | 'q'
> & { programmeId: string };

const EQUAL = {
  municipalityId: 'municipality_id',
  taskField: 'task_field',
  legalBasis: 'legal_basis',
  budgetProgramme: 'budget_programme',
  contractId: 'contract_id',
  buildingBlockId: 'building_block_id',
} as const;

/** The moment at which a day in the Netherlands is over. */
const endOf = (day: string): string => momentAt(LocalDate.addDays(LocalDate.parse(day), 1), '00:00').toISOString();

/** On the bookings themselves; `page` when they come page by page. */
export const onActual = (filter: ActualFilter, page: { after?: string; sort?: string } = {}): Conditions => {
  const { programmeId, year, periodNumber, side, importId, knownOn, q } = filter;
  return new Narrowing()
    .with((n) => `programme_id = ${n}`, programmeId)
    .with((n) => `year = ${n}`, year)
    .with((n) => `period >= make_date(${n}, 1, 1)`, year)
    .with((n) => `${upperMonth('period', page)} <= make_date(${n}, 12, 31)`, year)
    .equal(EQUAL, filter)
    .with((n) => `period_number = ${n}`, periodNumber)
    .with((n) => `side = ${n}`, side)
    .with((n) => `import_id = ${n}`, importId)
    .with((n) => `document like ${n} || '%'`, q?.trim() ? asPattern(q) : undefined)
    .with((n) => `recorded_at < ${n}`, knownOn && endOf(knownOn)).conditions;
};

/** Whether the kept totals can answer: they know months, and neither imports, documents nor the periods 0 and 13. */
export const inTotals = ({ periodNumber, importId, q }: ActualFilter): boolean =>
  !importId && !q?.trim() && (periodNumber === undefined || (periodNumber > 1 && periodNumber < 12));

/** The same on the kept totals. */
export const onTotals = (filter: ActualFilter): Conditions => {
  const { programmeId, year, periodNumber, side, knownOn } = filter;
  return new Narrowing()
    .with((n) => `programme_id = ${n}`, programmeId)
    .with((n) => `measure = any (${n})`, side ? [`ACTUAL_${side}`] : ['ACTUAL_COST', 'ACTUAL_INCOME'])
    .with((n) => `period >= make_date(${n}, 1, 1)`, year)
    .with((n) => `period <= make_date(${n}, 12, 31)`, year)
    .with((n) => `extract(month from period) = ${n}`, periodNumber)
    .equal(EQUAL, filter)
    .with((n) => `known_on <= ${n}`, knownOn).conditions;
};
