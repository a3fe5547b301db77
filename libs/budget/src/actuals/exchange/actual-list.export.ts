import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { once } from 'node:events';
import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import {
  AnyExportFormat,
  Clock,
  copyOut,
  ExportPaper,
  exportParameter,
  ExportParameters,
  ExportSource,
  FileWriter,
  Texts,
  UnitOfWork,
} from '@koersvast/platform';
import { MOST_SHEET_ROWS, writeStreamedWorkbook } from '@koersvast/sheets';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { ActualListRequest } from '../http/actual.request';
import { ActualFilter, onActual } from '../queries/actual-filter';
import { ActualListQuery } from '../queries/actual-list.query';
import { BOOKING_COLUMNS } from './booking-columns';
import { BOOKING_FIELDS, BOOKING_HEADER, BOOKING_ROW } from './booking-lines';

const FROM = `from actual a join municipality m on m.id = a.municipality_id
  left join building_block b on b.id = a.building_block_id`;

/** The bookings of a selection, up to millions of lines: the database writes the rows, here they only pass by. */
@Injectable()
@ExportSource('actuals')
export class ActualListExport implements ExportPaper {
  readonly permission = 'actual.read';
  readonly formats = ['xlsx', 'csv'] as const;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: ActualListQuery,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { year } = await filterOf(parameters);
    return this.texts.say(year ? 'actuals.export.title-year' : 'actuals.export.title', { year: year ?? '' });
  }

  async make(parameters: ExportParameters, format: AnyExportFormat): Promise<Buffer> {
    const pieces = new PassThrough();
    const [whole] = await Promise.all([
      buffer(pieces),
      (await this.stream(parameters, format))(pieces).finally(() => pieces.end()),
    ]);
    return whole;
  }

  async stream(parameters: ExportParameters, format: AnyExportFormat): Promise<FileWriter> {
    const programmeId = exportParameter(parameters, 'programmeId');
    this.unitOfWork.actor.demand(this.permission, { programmeId });
    const filter = { ...(await filterOf(parameters)), programmeId };
    if (format === 'csv') return (sink: Writable) => this.csv(filter, sink);
    const totals = await this.query.totals(filter);
    if (totals.count > MOST_SHEET_ROWS)
      throw new DomainError('actuals.export.too-many', { params: { max: MOST_SHEET_ROWS } });
    const notes = [
      await this.title(parameters),
      this.texts.say('actuals.export.made', { name: this.unitOfWork.actor.name, at: dutchMoment(this.clock.now()) }),
      this.texts.say('actuals.export.count', { count: totals.count }),
      this.texts.say('actuals.export.sums', { costs: dutch(totals.costs), income: dutch(totals.income) }),
      this.texts.say('actuals.export.class'),
    ];
    return async (sink: Writable) =>
      writeStreamedWorkbook(
        { name: 'Boekingen', columns: BOOKING_COLUMNS, rows: await this.copy(filter, BOOKING_ROW, ''), notes },
        sink,
      );
  }

  private async csv(filter: ActualFilter, sink: Writable): Promise<void> {
    sink.write(`\ufeff${BOOKING_HEADER}\n`);
    for await (const piece of await this.copy(filter, BOOKING_FIELDS, `with (format csv, delimiter ';')`)) {
      if (!sink.write(piece)) await once(sink, 'drain');
    }
  }

  /** COPY takes no parameters: each is a value that was checked, and quoted here. */
  private async copy(filter: ActualFilter, select: string, how: string): Promise<AsyncIterable<Buffer>> {
    const client = await this.unitOfWork.client();
    const { sql, parameters } = onActual(filter, 'a.');
    const quoted = parameters.map((value) => client.escapeLiteral(String(value)));
    const where = sql.replace(/\$(\d+)/g, (_, n: string) => quoted[Number(n) - 1]!);
    return copyOut(client, `copy (select ${select} ${FROM} where ${where} order by a.period, a.id) to stdout ${how}`);
  }
}

/** What the asker chose, held against the same rules as the list. @throws DomainError 400 */
async function filterOf(parameters: ExportParameters): Promise<Omit<ActualFilter, 'programmeId'>> {
  const filter = plainToInstance(ActualListRequest, { ...parameters });
  const wrong = await validate(filter, { whitelist: true, forbidNonWhitelisted: true });
  if (wrong.length > 0) throw new DomainError('actuals.export.selection', { params: { name: wrong[0]!.property } });
  return filter;
}

const dutch = (amount: string | null): string => (amount === null ? '–' : amount.replace('.', ','));
const dutchMoment = (moment: Date): string => LocalDate.format(LocalDate.at(moment));
