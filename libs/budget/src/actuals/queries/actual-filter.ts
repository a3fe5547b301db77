import { LocalDate, momentAt } from '@koersvast/kernel';
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

/** Conditions of a statement with their parameters; only what narrows is there, so that each question gets its own plan. */
export interface Conditions {
  sql: string;
  parameters: unknown[];
}

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

class Building {
  private readonly parts: string[] = [];
  readonly parameters: unknown[] = [];

  with(sql: (n: string) => string, value: unknown): this {
    if (value === undefined || value === null) return this;
    this.parameters.push(value);
    this.parts.push(sql(`$${this.parameters.length}`));
    return this;
  }

  equal(filter: ActualFilter, table = ''): this {
    for (const [key, column] of Object.entries(EQUAL)) {
      this.with((n) => `${table}${column} = ${n}`, filter[key as keyof typeof EQUAL]);
    }
    return this;
  }

  get conditions(): Conditions {
    return { sql: this.parts.join(' and '), parameters: this.parameters };
  }
}

/** On the bookings themselves; `table` when other tables stand beside them. */
export const onActual = (filter: ActualFilter, table: '' | 'a.' = ''): Conditions => {
  const { programmeId, year, periodNumber, side, importId, knownOn, q } = filter;
  return new Building()
    .with((n) => `${table}programme_id = ${n}`, programmeId)
    .with((n) => `${table}year = ${n}`, year)
    .with((n) => `${table}period >= make_date(${n}, 1, 1)`, year)
    .with((n) => `${table}period <= make_date(${n}, 12, 31)`, year)
    .equal(filter, table)
    .with((n) => `${table}period_number = ${n}`, periodNumber)
    .with((n) => `${table}side = ${n}`, side)
    .with((n) => `${table}import_id = ${n}`, importId)
    .with((n) => `${table}document like ${n} || '%'`, q?.trim() ? q.trim().replace(/[\\%_]/g, '\\$&') : undefined)
    .with((n) => `${table}recorded_at < ${n}`, knownOn && endOf(knownOn)).conditions;
};

/** Whether the kept totals can answer: they know months, and neither imports, documents nor the periods 0 and 13. */
export const inTotals = ({ periodNumber, importId, q }: ActualFilter): boolean =>
  !importId && !q?.trim() && (periodNumber === undefined || (periodNumber > 1 && periodNumber < 12));

/** The same on the kept totals. */
export const onTotals = (filter: ActualFilter): Conditions => {
  const { programmeId, year, periodNumber, side, knownOn } = filter;
  return new Building()
    .with((n) => `programme_id = ${n}`, programmeId)
    .with((n) => `measure = any (${n})`, side ? [`ACTUAL_${side}`] : ['ACTUAL_COST', 'ACTUAL_INCOME'])
    .with((n) => `period >= make_date(${n}, 1, 1)`, year)
    .with((n) => `period <= make_date(${n}, 12, 31)`, year)
    .with((n) => `extract(month from period) = ${n}`, periodNumber)
    .equal(filter)
    .with((n) => `known_on <= ${n}`, knownOn).conditions;
};
