import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
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
import { LEDGER_BOOKINGS } from '../../actuals/exchange/booking-columns';
import { STATEMENT_LINES } from '../../expenditure/exchange/expenditure-list.export';
import { dutchAmount, LedgerLists, wholeFile } from '../../ledger/exchange/ledger-list';
import { BoardPartsRequest } from '../http/board-parts.request';
import { BoardPartsQuery } from '../queries/parts/board-parts.query';

/** The bookings behind one figure of the board, all of them, at its stand: parameters are those of `GET /budget-board/parts`. */
@Injectable()
@ExportSource('figure-bookings')
export class FigureBookingsExport implements ExportPaper {
  readonly permission = 'budget.read';
  readonly formats = ['xlsx', 'csv'] as const;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: BoardPartsQuery,
    private readonly lists: LedgerLists,
    private readonly texts: Texts,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { field, year } = await this.lists.asked(BoardPartsRequest, parameters);
    return this.texts.say('ledger.export.figure', { column: this.texts.say(`budget.column.${field}`), year });
  }

  async make(parameters: ExportParameters, format: AnyExportFormat): Promise<Buffer> {
    return wholeFile(await this.stream(parameters, format));
  }

  async stream(parameters: ExportParameters, format: AnyExportFormat): Promise<FileWriter> {
    const programmeId = exportParameter(parameters, 'programmeId');
    this.unitOfWork.actor.demand(this.permission, { programmeId });
    const found = await this.query.bookingsOf(programmeId, await this.lists.asked(BoardPartsRequest, parameters));
    if (!found) throw new DomainError('ledger.export.not-booked');
    const { where, count, total } = found.bookings ?? { ...NOTHING, count: 0, total: '0.00' };
    const sums = this.texts.say('ledger.export.sum', { amount: dutchAmount(total) });
    const kind = found.book === 'ledger' ? LEDGER_BOOKINGS : STATEMENT_LINES;
    return this.lists.writer({ kind, where, title: await this.title(parameters), count, sums }, format);
  }
}

const NOTHING = { where: { sql: 'false', parameters: [] } };
