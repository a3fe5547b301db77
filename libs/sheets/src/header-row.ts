import type { SheetRow } from './sheet';

/** How a header is known when people may have put titles above it. Capitals and blanks do not count. */
export interface HeaderNames {
  /** Names that it has, each of them. */
  all: readonly string[];
  /** Names of which it has at least one. */
  any: readonly string[];
}

/** Titles above a header are few; further down a row that looks like one is data. */
const HEADER_WITHIN = 30;

const tidy = (name: string): string => name.replace(/\s+/gu, ' ').trim();

/** The names in a row, without the blank ones at its end. */
export const headersOf = (cells: readonly string[]): string[] => {
  const headers = cells.map(tidy);
  while (headers.at(-1) === '') headers.pop();
  return headers;
};

/** Whether these cells are the header that is looked for. */
export const isHeaderRow = (cells: readonly string[], { all, any }: HeaderNames): boolean => {
  const names = new Set(cells.map((cell) => tidy(cell).toLowerCase()));
  const has = (name: string): boolean => names.has(tidy(name).toLowerCase());
  return all.every(has) && any.some(has);
};

/** Where the header stands among the first rows that hold anything; the first of them unless told how to know it. -1: nowhere. */
export const headerAt = (rows: readonly SheetRow[], wanted?: HeaderNames): number =>
  wanted ? rows.slice(0, HEADER_WITHIN).findIndex(({ cells }) => isHeaderRow(cells, wanted)) : 0;
