import { LocalDate } from '@koersvast/kernel';
import type { Workbook, Worksheet } from 'exceljs';
import { plainText } from '../document/inline';
import type { ReportDocument } from '../document/report-document';
import type { ColumnFormula, ReportColumn } from '../document/table';
import { dutchDate } from '../resolve/format';
import type { ResolvedDocument } from '../resolve/resolve-document';
import { cellText, oneLine } from './safe-text';
import { setPage } from './table-sheet';

/** The names that the sheets have been given, by key of their table. */
export type SheetNames = ReadonlyMap<string, string>;

const READING = [
  'Een lege cel betekent: niet bekend. Een streepje betekent: nul.',
  'Bedragen staan in euro’s tot op de cent, ook waar de PDF ze × € 1.000 toont.',
  'V is voordelig, N is nadelig.',
];

type Pair = readonly [label: string, text: string];

function sourceRows(document: ReportDocument): Pair[] {
  const { source, hash } = document;
  const date = (value: string | null): string => (value === null ? '' : dutchDate(value));
  const rows: Pair[] = [
    ['Soort', document.kind],
    ['Voor', document.organisation],
    ...document.subtitle.map<Pair>((text, index) => [index === 0 ? 'Onderwerp' : '', text]),
    ['Stand tot en met', date(source.asOf)],
    ['Bekend op', date(source.knownOn)],
    ['Bron', source.snapshot ?? ''],
    ['Samenstelling', source.template],
    ['Opgemaakt op', dutchDate(LocalDate.at(new Date(document.createdAt)))],
    ['SHA-256 van de vastgelegde inhoud', hash ?? (document.draft === true ? 'concept, nog niet vastgelegd' : '')],
    ['Controleren', source.verifyAt ?? ''],
    ...document.facts.map<Pair>(({ label, value }) => [label, plainText(value)]),
  ];
  return rows.filter(([, text]) => text !== '');
}

function inWords(formula: ColumnFormula | undefined, columns: readonly ReportColumn[]): string {
  const label = (key: string): string => columns.find((column) => column.key === key)?.label ?? key;
  if (formula === undefined) return '';
  if (formula.kind === 'share') return `${label(formula.part)} gedeeld door ${label(formula.whole)}`;
  if (formula.kind === 'favour') return `V als ${label(formula.amount)} boven nul is, N als die onder nul is`;
  const subtracted = (formula.subtract ?? []).map((key) => ` − ${label(key)}`).join('');
  return formula.add.map(label).join(' + ') + subtracted;
}

function definitionRows({ tables }: ResolvedDocument, names: SheetNames): string[][] {
  return [...tables.values()].flatMap(({ table, columns }) =>
    columns.map((column) => [
      names.get(table.key) ?? table.caption,
      column.label,
      column.definition ?? '',
      inWords(column.formula, columns),
    ]),
  );
}

/** Widths of the four columns, in characters. */
const WIDTHS = [36, 26, 64, 44];
const LINE_HEIGHT = 15;

/** Lines that the longest text takes: a reader that does not fit heights by itself would draw one over the other. */
const linesOf = (texts: readonly string[]): number =>
  Math.max(1, ...texts.map((text, index) => Math.ceil((text.length * 1.1) / (WIDTHS[index] ?? 44))));

function write(sheet: Worksheet, row: number, texts: readonly string[], bold = false): void {
  if (texts.length > 2) sheet.getRow(row).height = LINE_HEIGHT * linesOf(texts);
  texts.forEach((text, index) => {
    const cell = sheet.getCell(row, index + 1);
    cell.value = text === '' ? null : cellText(text);
    cell.numFmt = '@';
    cell.font = { name: 'Calibri', size: 11, bold: bold || (index === 0 && texts.length === 2) };
    cell.alignment = { vertical: 'top', wrapText: index > 0 && texts.length > 2 };
  });
}

/** The sheet that says what the workbook is, where it comes from and what each column means. */
export function addNotesSheet(workbook: Workbook, resolved: ResolvedDocument, names: SheetNames): void {
  const { document } = resolved;
  const sheet = workbook.addWorksheet('Toelichting', { views: [{ showGridLines: false, state: 'normal' }] });
  WIDTHS.forEach((width, index) => void (sheet.getColumn(index + 1).width = width));
  let row = 1;
  const title = sheet.getCell(row, 1);
  title.value = oneLine(document.title);
  title.font = { name: 'Calibri', size: 16, bold: true };
  row += 2;
  if (document.fictitious !== null) write(sheet, row++, [`Alle bedragen zijn fictief. ${document.fictitious}`], true);
  for (const pair of sourceRows(document)) write(sheet, row++, pair);
  row += 1;
  for (const line of READING) write(sheet, row++, [line]);
  row += 1;
  write(sheet, row++, ['Werkblad', 'Kolom', 'Betekenis', 'Berekening'], true);
  for (const texts of definitionRows(resolved, names)) write(sheet, row++, texts);
  setPage(sheet, document);
}
