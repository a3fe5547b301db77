import { renderCsv } from './csv/render-csv';
import type { ReportDocument } from './document/report-document';
import { renderXlsx } from './xlsx/render-xlsx';

// What makes pdf and docx is 30 MB of code: it comes with the first paper, so that a process that makes none is small.

/** A document as tagged PDF/A-2b. */
export async function renderPdf(document: ReportDocument): Promise<Buffer> {
  return (await import('./pdf/render-pdf')).renderPdf(document);
}

/** A document as docx, to be worked on further. */
export async function renderDocx(document: ReportDocument): Promise<Buffer> {
  return (await import('./docx/render-docx')).renderDocx(document);
}

/** A document in the form that was asked for; as csv its first table. */
export function renderPaper(document: ReportDocument, format: 'pdf' | 'docx' | 'xlsx' | 'csv'): Promise<Buffer> {
  switch (format) {
    case 'pdf':
      return renderPdf(document);
    case 'docx':
      return renderDocx(document);
    case 'xlsx':
      return renderXlsx(document);
    case 'csv':
      return Promise.resolve(firstTable(document));
  }
}

function firstTable(document: ReportDocument): Buffer {
  const table = document.sections.flatMap(({ blocks }) => blocks).find((block) => block.type === 'table');
  if (table === undefined) throw new TypeError(`${document.title} has no table to write as csv`);
  return renderCsv(table);
}
