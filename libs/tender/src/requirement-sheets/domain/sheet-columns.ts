import { type HeaderNames, isHeaderRow } from '@koersvast/sheets';

/** What of a requirement can be changed in a sheet, as texts in cells. */
export const EDIT_FIELDS = [
  'chapter',
  'position',
  'title',
  'text',
  'rationale',
  'testable',
  'testMethod',
  'evidence',
  'evidenceMoment',
  'exclusionGround',
  'asksTurnover',
  'turnoverMotivation',
  'buildingBlock',
  'owner',
] as const;
export type EditField = (typeof EDIT_FIELDS)[number];
export type EditCells = Record<EditField, string>;

/** What a version says; place and owner stand on the record itself. */
export type VersionCells = Omit<EditCells, 'chapter' | 'position' | 'owner'>;

export type SheetField = 'code' | 'kind' | EditField | 'state' | 'stamp';

export interface SheetFieldRule {
  key: SheetField;
  title: string;
  /** In characters of the sheet. */
  width: number;
  /** Most characters of what is typed; null for what is looked up. */
  max: number | null;
  hidden?: boolean;
  fixed?: boolean;
}

/** Columns in the order of the sheet that goes out; the one that comes back may have another order, and more. */
export const SHEET_FIELDS: readonly SheetFieldRule[] = [
  { key: 'code', title: 'Code', width: 12, max: null, fixed: true },
  { key: 'kind', title: 'Soort', width: 20, max: null },
  { key: 'chapter', title: 'Hoofdstuk', width: 22, max: 120 },
  { key: 'position', title: 'Plaats', width: 9, max: null },
  { key: 'title', title: 'Titel', width: 36, max: 200 },
  { key: 'text', title: 'Tekst', width: 70, max: 20_000 },
  { key: 'rationale', title: 'Toelichting', width: 40, max: 20_000 },
  { key: 'testable', title: 'Toetsbaar', width: 11, max: null },
  { key: 'testMethod', title: 'Toetsing', width: 30, max: 20_000 },
  { key: 'evidence', title: 'Bewijsmiddel', width: 30, max: 20_000 },
  { key: 'evidenceMoment', title: 'Moment van het bewijs', width: 22, max: null },
  { key: 'exclusionGround', title: 'Soort uitsluitingsgrond', width: 24, max: null },
  { key: 'asksTurnover', title: 'Vraagt omzet', width: 14, max: null },
  { key: 'turnoverMotivation', title: 'Motivering van de omzeteis', width: 30, max: 20_000 },
  { key: 'buildingBlock', title: 'Bouwsteen', width: 26, max: null },
  { key: 'owner', title: 'Eigenaar', width: 24, max: null },
  { key: 'state', title: 'Status', width: 14, max: null, fixed: true },
  { key: 'stamp', title: 'Stempel', width: 24, max: null, hidden: true, fixed: true },
];

const normal = (title: string): string => title.replace(/\s+/gu, ' ').trim().toLowerCase();

/** Which header (index) holds which field: by its exact name, the first one that has it. */
export function fieldPlaces(headers: readonly string[]): Partial<Record<SheetField, number>> {
  const names = headers.map(normal);
  const places: Partial<Record<SheetField, number>> = {};
  for (const { key, title } of SHEET_FIELDS) {
    const at = names.indexOf(normal(title));
    if (at >= 0) places[key] = at;
  }
  return places;
}

const titleOf = (field: SheetField): string => SHEET_FIELDS.find(({ key }) => key === field)!.title;

/** The row of column names: it has the code, and something to change. */
export const SHEET_HEADER: HeaderNames = { all: [titleOf('code')], any: EDIT_FIELDS.map(titleOf) };

export const isSheetHeader = (cells: readonly string[]): boolean => isHeaderRow(cells, SHEET_HEADER);
