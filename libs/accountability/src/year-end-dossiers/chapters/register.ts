import type { ReportColumn } from '@koersvast/reports';

/**
 * One register in the dossier: a question to the books and the columns in which its answer stands. The question begins
 * after `with asked as (programme_id, contract_id, year, known, year_from, year_to)`: what was recorded at or after `known`
 * is not in it, and the year runs from `year_from` up to but not including `year_to`.
 */
export interface Register {
  /** Folder and number, "1 Afgesproken budget/1.1 Versies en besluiten": the order of the dossier. */
  path: string;
  /** Lines of a ledger go as csv, designed registers as xlsx. */
  format: 'xlsx' | 'csv';
  columns: readonly ReportColumn[];
  sql: string;
  /** Ends in a row with the sums of its amounts. */
  total?: true;
}

export const ASKED = `
  with asked as (select $1::uuid as programme_id, $2::uuid as contract_id, $3::int as year, $4::timestamptz as known,
                        make_date($3::int, 1, 1) as year_from, make_date($3::int + 1, 1, 1) as year_to)`;

/** Cents as euros in text. */
export const euros = (cents: string): string => `round(${cents} / 100.0, 2)::text`;

/** A moment as its day in the Netherlands. */
export const day = (moment: string): string => `(${moment} at time zone 'Europe/Amsterdam')::date::text`;

export const text = (key: string, label: string, weight?: number): ReportColumn => ({
  ...{ key, label, kind: 'text' },
  ...(weight === undefined ? {} : { weight }),
});
export const code = (key: string, label: string): ReportColumn => ({ key, label, kind: 'code' });
export const date = (key: string, label: string): ReportColumn => ({ key, label, kind: 'date' });
export const money = (key: string, label: string, definition?: string): ReportColumn => ({
  ...{ key, label, kind: 'money' },
  ...(definition === undefined ? {} : { definition }),
});
export const percent = (key: string, label: string): ReportColumn => ({ key, label, kind: 'percent' });
export const count = (key: string, label: string): ReportColumn => ({ key, label, kind: 'integer', total: false });
