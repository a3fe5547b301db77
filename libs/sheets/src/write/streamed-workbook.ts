import type { Writable } from 'node:stream';
import { cellXml } from './cell-xml';
import { frameParts, STYLE, worksheet } from './parts';
import { ZipStream } from './zip-stream';

/** How the cells of a column are shown; the numbers are those of the cell formats in `parts.ts`. */
export const LIST_STYLE = { text: STYLE.line, whole: STYLE.whole, amount: STYLE.amount, moment: STYLE.moment } as const;

export interface ListColumn {
  title: string;
  /** In characters. */
  width: number;
  kind: keyof typeof LIST_STYLE;
}

export interface StreamedList {
  name: string;
  columns: readonly ListColumn[];
  /** `<row>` elements as XML, made where the rows are: in the database. */
  rows: AsyncIterable<Buffer>;
  /** Lines of the sheet Toelichting, the first one its title. */
  notes: readonly string[];
}

/** The most that a sheet holds, without its header (specification of Excel). */
export const MOST_SHEET_ROWS = 1_048_575;

const texts = (style: number, line: readonly string[]): string =>
  `<row>${line.map((text) => `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`).join('')}</row>`;

async function* around(before: string, rows: AsyncIterable<Buffer>, after: string): AsyncGenerator<Buffer> {
  yield Buffer.from(before);
  yield* rows;
  yield Buffer.from(after);
}

const letterOf = (index: number): string => String.fromCharCode(65 + index);

/**
 * A workbook with one long list, written while its rows come in: a million rows take no more memory than a hundred.
 * Cells hold texts, numbers and moments, never formulas.
 */
export async function writeStreamedWorkbook(
  { name, columns, rows, notes }: StreamedList,
  sink: Writable,
): Promise<void> {
  const tabs = [{ name }, { name: 'Toelichting' }];
  const print = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${cellXml(name)}'!$1:$1</definedName></definedNames>`;
  const widths = columns.map(
    ({ width, kind }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${LIST_STYLE[kind]}" customWidth="1"/>`,
  );
  const titles = texts(STYLE.header, columns.map(({ title }) => title)); // prettier-ignore
  const [start, end] = worksheet(
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${titles}|</sheetData><autoFilter ref="A1:${letterOf(columns.length - 1)}1"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
  ).split('|') as [string, string];
  const zip = new ZipStream(sink);
  for (const [part, content] of Object.entries(frameParts(tabs, print))) await zip.add(part, [content]);
  await zip.add('xl/worksheets/sheet1.xml', around(start, rows, end));
  const explained = notes.map((line, at) => texts(at === 0 ? STYLE.title : STYLE.text, [line]));
  const note = worksheet(`<cols><col min="1" max="1" width="100" customWidth="1"/></cols><sheetData>${explained.join('')}</sheetData>`); // prettier-ignore
  await zip.add('xl/worksheets/sheet2.xml', [Buffer.from(note)]);
  await zip.end();
}
