import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { renderPaper, ReportDocument, ReportRow, ReportTable } from '@koersvast/reports';
import type { FinanceFrame } from '../../contract-stands/queries/finance-frame.query';
import { ASKED, Register } from '../chapters/register';
import type { DossierQuestion } from '../domain/dossier';

type Cells = Record<string, string | number | null>;

/** The name of a register without its folder: "1.1 Versies en besluiten". */
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Reads a register of the dossier as it was known, and writes it down. */
@Injectable()
export class DossierBooksQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async file(register: Register, question: DossierQuestion, frame: FinanceFrame): Promise<Buffer> {
    const { programmeId, contractId, year, knownAt } = question;
    const rows = await this.unitOfWork.query<Cells>(`${ASKED} ${register.sql}`, [programmeId, contractId, year, knownAt]); // prettier-ignore
    return renderPaper(registerDocument(register, rows, frame), register.format);
  }
}

/** One table in one section; the sums only where they mean something. */
function registerDocument(register: Register, cells: readonly Cells[], frame: FinanceFrame): ReportDocument {
  const title = nameOf(register.path);
  const rows = cells.map((each, index): ReportRow => ({ key: `r${index}`, cells: each }));
  const [first] = register.columns;
  const total: ReportRow = {
    ...{ key: 'totaal', kind: 'total', cells: { [first!.key]: 'Totaal' } },
    sumOf: rows.map(({ key }) => key!),
  };
  const table: ReportTable = {
    ...{ type: 'table', key: 'register', caption: title.replace(/^[\d.]+ /, '') },
    columns: register.columns,
    rows: register.total && rows.length > 0 ? [...rows, total] : rows,
  };
  return {
    ...{ ...frame, kind: 'Jaardossier', title, facts: [] },
    sections: [{ id: 'register', heading: title, level: 1, landscape: true, blocks: [table] }],
  };
}
