import type { CellReader } from './readers';

/** One column that an import wants. */
export interface SheetColumn<T = unknown> {
  /** Dutch name on screen, e.g. `Bedrag`. */
  title: string;
  /** Other names that files use for it. */
  synonyms?: readonly string[];
  required: boolean;
  reader: CellReader<T>;
}

export type SheetColumns = Record<string, SheetColumn>;

/** Which header (index from 0) feeds which column; null when none does. */
export type ColumnMapping<C extends SheetColumns = SheetColumns> = { [K in keyof C]: number | null };

/** Lower case, without accents, one blank between words: `Bedrag (excl. btw)` -> `bedrag excl btw`. */
const normal = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const namesOf = (key: string, column: SheetColumn): string[] =>
  [column.title, key, ...(column.synonyms ?? [])].map(normal);

const holdsWords = (header: string, name: string): boolean => ` ${header} `.includes(` ${name} `);

/**
 * A first guess at the mapping, for a person to confirm: headers that are exactly the title or a synonym first, then
 * headers that contain one as whole words, the longest name first. A header serves one column.
 */
export const guessMapping = <C extends SheetColumns>(headers: readonly string[], columns: C): ColumnMapping<C> => {
  const mapping: Record<string, number | null> = {};
  const free = new Map(headers.map((header, index) => [index, normal(header)]));
  const take = (key: string, matches: (header: string) => boolean): void => {
    const found = [...free].find(([, header]) => header !== '' && matches(header));
    if (mapping[key] !== undefined || !found) return;
    mapping[key] = found[0];
    free.delete(found[0]);
  };
  const names = Object.entries(columns).flatMap(([key, column]) => namesOf(key, column).map((name) => ({ key, name })));
  for (const { key, name } of names) take(key, (header) => header === name);
  for (const { key, name } of names.sort((a, b) => b.name.length - a.name.length)) {
    if (name !== '') take(key, (header) => holdsWords(header, name));
  }
  for (const key of Object.keys(columns)) mapping[key] ??= null;
  return mapping as ColumnMapping<C>;
};
