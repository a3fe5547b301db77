import type { Book, Dimension } from './use-board';

/** What people choose stands in the address in Dutch words, so that a link can be read; the API has its own codes. */
const BOOKS: Record<string, Book> = { contract: 'CONTRACT', begroting: 'MUNICIPAL', alle: 'ALL' };
const DIMENSIONS: Record<string, Dimension> = {
  gemeente: 'municipality',
  bouwsteen: 'building-block',
  maand: 'month',
  kwartaal: 'quarter',
  taakveld: 'task-field',
  grondslag: 'legal-basis',
  programma: 'programme',
};

const wordOf = <T extends string>(table: Record<string, T>, code: T): string =>
  Object.entries(table).find(([, value]) => value === code)![0];

export const bookOf = (word: string | undefined): Book => BOOKS[word ?? ''] ?? 'CONTRACT';
export const bookWord = (book: Book): string => wordOf(BOOKS, book);
export const dimensionOf = (word: string | undefined): Dimension | undefined => DIMENSIONS[word ?? ''];
export const dimensionWord = (dimension: Dimension): string => wordOf(DIMENSIONS, dimension);
export const sideOf = (word: string | undefined): 'COST' | 'INCOME' => (word === 'baten' ? 'INCOME' : 'COST');

/** `gemeente,bouwsteen`; what is not known is left out. */
export const dimensionsOf = (words: string | undefined): Dimension[] =>
  (words ?? '').split(',').flatMap((word) => DIMENSIONS[word] ?? []);

/** The parts of the address that a saved view and an export keep. */
export const VIEW_PARTS = [
  'boek',
  'rijen',
  'kolommen',
  'begrip',
  'zijde',
  'verberg',
  'stand',
  'bekend',
  'met',
  'met-bekend',
] as const;
