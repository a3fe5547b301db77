import { Injectable } from '@nestjs/common';
import {
  AnyExportFormat,
  ExportPaper,
  exportParameter,
  ExportParameters,
  ExportSource,
  FileWriter,
  Texts,
  UnitOfWork,
} from '@koersvast/platform';
import { BookingKind, dutchAmount, LedgerLists, wholeFile } from '../../ledger/exchange/ledger-list';
import { sqlColumn as column, textColumn as text } from '../../ledger/exchange/sql-column';
import { ExpenditureListRequest } from '../http/expenditure.request';
import { askedLines, onExpenditure } from '../queries/expenditure-filter';
import { ExpenditureListQuery } from '../queries/expenditure-list.query';

/** Lines of bestedingen on paper: as the import of statements reads them back, and behind those what is known of the line. */
export const STATEMENT_LINES: BookingKind = {
  ...{ name: 'Bestedingen', table: 'expenditure_line', order: 'e.period, e.id' },
  columns: [
    text('Periode', 10, `to_char(e.period, 'YYYY-MM')`),
    text('Gemeente', 16, 'm.name'),
    text('Bouwsteen', 26, 'b.name'),
    text('Document', 18, 'e.document'),
    column('Regel', 7, 'whole', 'e.line'),
    column('Bedrag', 16, 'amount', 'e.amount_cents'),
    text('Omschrijving', 44, 'e.description'),
    column('Boeking', 9, 'whole', 'e.revision'),
    column('Bekend sinds', 17, 'moment', 'e.recorded_at'),
  ],
  from: (lines) => `from ${lines} e join municipality m on m.id = e.municipality_id
    join building_block b on b.id = e.building_block_id`,
};

/** The bestedingen of a selection, up to millions of lines. */
@Injectable()
@ExportSource('expenditure')
export class ExpenditureListExport implements ExportPaper {
  readonly permission = 'budget.read';
  readonly formats = ['xlsx', 'csv'] as const;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: ExpenditureListQuery,
    private readonly lists: LedgerLists,
    private readonly texts: Texts,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { year, period } = await this.lists.asked(ExpenditureListRequest, parameters);
    return this.texts.say('ledger.export.expenditure', { time: period ?? year ?? '' }).trim();
  }

  async make(parameters: ExportParameters, format: AnyExportFormat): Promise<Buffer> {
    return wholeFile(await this.stream(parameters, format));
  }

  async stream(parameters: ExportParameters, format: AnyExportFormat): Promise<FileWriter> {
    const programmeId = exportParameter(parameters, 'programmeId');
    this.unitOfWork.actor.demand(this.permission, { programmeId });
    const filter = askedLines(programmeId, await this.lists.asked(ExpenditureListRequest, parameters));
    const { count, total } = await this.query.totals(filter);
    const sums = this.texts.say('ledger.export.sum', { amount: dutchAmount(total) });
    const title = await this.title(parameters);
    return this.lists.writer({ kind: STATEMENT_LINES, where: onExpenditure(filter), title, count, sums }, format);
  }
}
