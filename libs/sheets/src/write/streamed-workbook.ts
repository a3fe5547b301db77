import type { Writable } from 'node:stream';
import { cellXml } from './cell-xml';
import { letterOf, LIST_STYLE, ListColumn, RowBatch, sheetRows } from './list-rows';
import { frameParts, STYLE, worksheet } from './parts';
import { ZipStream } from './zip-stream';

export interface StreamedList {
  name: string;
  columns: readonly ListColumn[];
  /** What `copy ... to stdout` gives: a line per row, a field per column (see ListColumn). */
  pieces: AsyncIterable<Buffer>;
  /** Lines of the sheet Toelichting, the first one its title. */
  notes: readonly string[];
}

/** The most that a sheet holds, without its header (specification of Excel). */
export const MOST_SHEET_ROWS = 1_048_575;

const texts = (row: number, style: number, line: readonly string[]): string =>
  `<row r="${row}">${line.map((text, at) => `<c r="${letterOf(at)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`).join('')}</row>`;

/** What stands around the rows of a sheet; only the first is in sight when the workbook opens. */
function frameOf(columns: readonly ListColumn[], first: boolean): [start: string, end: string] {
  const widths = columns.map(
    ({ width, kind }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${LIST_STYLE[kind]}" customWidth="1"/>`,
  );
  const titles = texts(1, STYLE.header, columns.map(({ title }) => title)); // prettier-ignore
  return worksheet(
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${titles}|</sheetData><autoFilter ref="A1:${letterOf(columns.length - 1)}1"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
  ).split('|') as [string, string];
}

/** Rows in sheets of at most `most`: each is read to its end before the next is asked for. */
class Sheets {
  private next: IteratorResult<RowBatch, void> | null = null;

  constructor(
    private readonly batches: AsyncGenerator<RowBatch, void>,
    private readonly most: number,
  ) {}

  async more(): Promise<boolean> {
    this.next ??= await this.batches.next();
    return !this.next.done;
  }

  /** The XML of one sheet, between what stands around its rows. */
  async *sheet([start, end]: [string, string]): AsyncGenerator<Buffer> {
    yield Buffer.from(start);
    let count = 0;
    while (count < this.most && (await this.more())) {
      const { xml, count: rows } = this.next!.value as RowBatch;
      this.next = null;
      count += rows;
      yield Buffer.from(xml);
    }
    yield Buffer.from(end);
  }
}

/**
 * A workbook with one long list, written while its rows come in: a million rows take no more memory than a hundred. What does
 * not fit on a sheet goes on on the next. Cells hold texts, numbers and moments, never formulas.
 * @param most rows per sheet
 */
export async function writeStreamedWorkbook(
  { name, columns, pieces, notes }: StreamedList,
  sink: Writable,
  most = MOST_SHEET_ROWS,
): Promise<void> {
  const zip = new ZipStream(sink);
  const sheets = new Sheets(sheetRows(columns, pieces, most), most);
  const tabs: { name: string }[] = [];
  do {
    tabs.push({ name: tabs.length === 0 ? name : `${name} ${tabs.length + 1}` });
    await zip.add(`xl/worksheets/sheet${tabs.length}.xml`, sheets.sheet(frameOf(columns, tabs.length === 1)));
  } while (await sheets.more());
  const titles = tabs.map(
    (tab, at) => `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${cellXml(tab.name)}'!$1:$1</definedName>`, // prettier-ignore
  );
  tabs.push({ name: 'Toelichting' });
  const explained = notes.map((line, at) => texts(at + 1, at === 0 ? STYLE.title : STYLE.text, [line]));
  const note = worksheet(`<cols><col min="1" max="1" width="100" customWidth="1"/></cols><sheetData>${explained.join('')}</sheetData>`); // prettier-ignore
  await zip.add(`xl/worksheets/sheet${tabs.length}.xml`, [Buffer.from(note)]);
  const frame = frameParts(tabs, `<definedNames>${titles.join('')}</definedNames>`);
  for (const [part, content] of Object.entries(frame)) await zip.add(part, [content]);
  await zip.end();
}
