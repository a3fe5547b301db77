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
import { dutchAmount, LedgerLists, wholeFile } from '../../ledger/exchange/ledger-list';
import { ActualListRequest } from '../http/actual.request';
import { onActual } from '../queries/actual-filter';
import { ActualListQuery } from '../queries/actual-list.query';
import { LEDGER_BOOKINGS } from './booking-columns';

/** The bookings of a selection of the ledgers, up to millions of lines. */
@Injectable()
@ExportSource('actuals')
export class ActualListExport implements ExportPaper {
  readonly permission = 'actual.read';
  readonly formats = ['xlsx', 'csv'] as const;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: ActualListQuery,
    private readonly lists: LedgerLists,
    private readonly texts: Texts,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { year } = await this.lists.asked(ActualListRequest, parameters);
    return this.texts.say(year ? 'actuals.export.title-year' : 'actuals.export.title', { year: year ?? '' });
  }

  async make(parameters: ExportParameters, format: AnyExportFormat): Promise<Buffer> {
    return wholeFile(await this.stream(parameters, format));
  }

  async stream(parameters: ExportParameters, format: AnyExportFormat): Promise<FileWriter> {
    const programmeId = exportParameter(parameters, 'programmeId');
    this.unitOfWork.actor.demand(this.permission, { programmeId });
    const filter = { ...(await this.lists.asked(ActualListRequest, parameters)), programmeId };
    const { count, costs, income } = await this.query.totals(filter);
    const sums = this.texts.say('actuals.export.sums', { costs: dutchAmount(costs), income: dutchAmount(income) });
    const title = await this.title(parameters);
    return this.lists.writer({ kind: LEDGER_BOOKINGS, where: onActual(filter), title, count, sums }, format);
  }
}
