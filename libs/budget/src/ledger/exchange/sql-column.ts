import type { ListColumn } from '@koersvast/sheets';

/** A column of a list on paper, with the SQL of its field. */
export interface SqlColumn extends ListColumn {
  sql: string;
}

/** A column as its field is in the database: a text, a whole number, an amount in cents. */
export const sqlColumn = (title: string, width: number, kind: ListColumn['kind'], sql: string): SqlColumn => ({
  ...{ title, width, kind },
  sql: kind === 'moment' ? `extract(epoch from ${sql} at time zone 'Europe/Amsterdam')::bigint` : sql,
});

export const textColumn = (title: string, width: number, sql: string): SqlColumn =>
  sqlColumn(title, width, 'text', sql);

/** The Dutch word of a code. */
export const worded = (column: string, words: Readonly<Record<string, string>>): string =>
  `case ${column} ${Object.entries(words)
    .map(([code, word]) => `when '${code}' then '${word}'`)
    .join(' ')} end`;
