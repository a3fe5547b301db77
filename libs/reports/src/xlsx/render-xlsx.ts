import type { Workbook } from 'exceljs';
import type { ReportDocument } from '../document/report-document';
import { resolveDocument } from '../resolve/resolve-document';
import { fixZipTimes } from './fixed-zip';
import { sheetName } from './names';
import { addNotesSheet } from './notes-sheet';
import { oneLine } from './safe-text';
import { addTableSheet } from './table-sheet';

/** Who made it and when comes from the document and never from the machine or the moment of writing. */
async function open(document: ReportDocument): Promise<Workbook> {
  // Loaded when something is written: it is a third of a second that most of our processes never need.
  const { Workbook: NewWorkbook } = await import('exceljs');
  const workbook = new NewWorkbook();
  const moment = new Date(document.createdAt);
  workbook.creator = 'Koersvast';
  workbook.lastModifiedBy = 'Koersvast';
  workbook.created = moment;
  workbook.modified = moment;
  workbook.title = oneLine(document.title);
  workbook.subject = oneLine(document.kind);
  workbook.company = oneLine(document.organisation);
  if (document.source.snapshot !== null) workbook.keywords = oneLine(document.source.snapshot);
  return workbook;
}

/**
 * The tables of a report as a workbook: one sheet per table and a sheet *Toelichting* with title, stand, source, hash and
 * the meaning of each column. Real numbers and dates, full amounts to the cent; totals and derived columns are formulas
 * whose stored results are those of the document. No text can become a formula.
 *
 * The same document gives the same bytes. Throws a DocumentError when the document contradicts itself.
 */
export async function renderXlsx(document: ReportDocument): Promise<Buffer> {
  const resolved = resolveDocument(document);
  const workbook = await open(document);
  const names = new Map<string, string>();
  for (const table of resolved.tables.values()) {
    const name = sheetName(table.table.caption, ['Toelichting', ...names.values()]);
    names.set(table.table.key, name);
    addTableSheet(workbook, document, table, name);
  }
  addNotesSheet(workbook, resolved, names);
  return fixZipTimes(Buffer.from(await workbook.xlsx.writeBuffer()));
}
