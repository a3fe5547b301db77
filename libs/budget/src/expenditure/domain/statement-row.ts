import { LocalDate, Money, Period, TextParams } from '@koersvast/kernel';

/** One row of a statement as the partner wrote it. */
export interface StatementRow {
  period: Period;
  municipality: string;
  buildingBlock: string;
  amount: Money;
  description: string | null;
  document: string;
  line: number;
}

interface Named {
  id: string;
  code: string;
  name: string;
}

/** A contract year with an agreed budget: where bestedingen may be booked. */
export interface OpenYear {
  contractId: string;
  year: number;
  startsOn: string;
  endsOn: string;
}

/** What the rows are held against. */
export interface StatementContext {
  municipalities: Named[];
  buildingBlocks: (Named & { number: number })[];
  years: OpenYear[];
  /** What people said that names stand for, by `column|source|code` in lower case. */
  codes?: ReadonlyMap<string, string>;
}

/** Where a row is booked, once it is right. */
export interface StatementPlace {
  contractId: string;
  period: Period;
  municipalityId: string;
  buildingBlockId: string;
}

export interface StatementProblem {
  column: 'period' | 'municipality' | 'buildingBlock';
  code: string;
  params: TextParams;
  /** A name that a person can say the meaning of. */
  unknown?: { column: 'municipality' | 'buildingBlock'; source: string; code: string };
}

export type StatementFinding = { place: StatementPlace } | { problems: StatementProblem[] };

/** Case, accents, dashes and blanks are the partner's own: `Wijkteam  2023` and `wijkteam-2023` are one name. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const listed = (names: Named[]): string => names.map(({ name }) => name).join(', ');

/**
 * Finds the place of a row in the books: contract and month, municipality, building block. Every problem is named with
 * its column; nothing is guessed.
 */
export function placeRow(row: StatementRow, context: StatementContext): StatementFinding {
  const problems: StatementProblem[] = [];
  const year = yearOf(row.period, context.years);
  if ('code' in year) problems.push({ column: 'period', ...year });
  const known = (column: string, code: string) =>
    context.codes?.get(`${column}||${code.replace(/\s+/gu, ' ').trim()}`.toLowerCase());
  const municipality =
    context.municipalities.find(({ code, name }) => is(row.municipality, name, code)) ??
    context.municipalities.find(({ id }) => id === known('municipality', row.municipality));
  if (!municipality) {
    const params = { value: row.municipality, allowed: listed(context.municipalities) };
    const unknown = { column: 'municipality', source: '', code: row.municipality } as const;
    problems.push({ column: 'municipality', code: 'budget.import.municipality', params, unknown });
  }
  const block =
    context.buildingBlocks.find(({ code, name, number }) => is(row.buildingBlock, name, code, String(number))) ??
    context.buildingBlocks.find(({ id }) => id === known('buildingBlock', row.buildingBlock));
  if (!block) {
    const params = { value: row.buildingBlock, allowed: listed(context.buildingBlocks) };
    const unknown = { column: 'buildingBlock', source: '', code: row.buildingBlock } as const;
    problems.push({ column: 'buildingBlock', code: 'budget.import.building-block', params, unknown });
  }
  if ('code' in year || !municipality || !block) return { problems };
  const { contractId } = year;
  return { place: { contractId, period: row.period, municipalityId: municipality.id, buildingBlockId: block.id } };
}

/** What makes it the same line in another file: period, municipality, building block, document and line. */
export const identityOf = (place: StatementPlace, row: Pick<StatementRow, 'document' | 'line'>): string =>
  [place.contractId, place.period, place.municipalityId, place.buildingBlockId, row.document, row.line].join('|');

const is = (typed: string, ...names: string[]): boolean => names.some((name) => plain(name) === plain(typed));

function yearOf(period: Period, years: OpenYear[]): { contractId: string } | { code: string; params: TextParams } {
  const params = { period: Period.format(period), year: Period.year(period) };
  const open = years.filter(({ year }) => year === Period.year(period));
  if (open.length === 0) {
    const known = [...new Set(years.map(({ year }) => year))].sort().join(', ') || '–';
    return { code: 'budget.import.year', params: { ...params, known } };
  }
  const { from, to } = Period.range(period);
  const within = open.filter(({ startsOn, endsOn }) => startsOn < to && endsOn >= from);
  if (within.length === 1) return { contractId: within[0]!.contractId };
  if (within.length > 1) return { code: 'budget.import.two-contracts', params };
  const [{ startsOn, endsOn }] = open as [OpenYear];
  return {
    code: 'budget.import.outside-contract',
    params: { ...params, from: LocalDate.format(startsOn), to: LocalDate.format(endsOn) },
  };
}
