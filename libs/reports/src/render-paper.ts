import { renderCsv } from './csv/render-csv';
import type { ReportDocument } from './document/report-document';
import { renderDocx } from './docx/render-docx';
import { renderPdf } from './pdf/render-pdf';
import { renderXlsx } from './xlsx/render-xlsx';

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
