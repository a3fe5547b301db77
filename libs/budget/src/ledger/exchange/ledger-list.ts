import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import {
  AnyExportFormat,
  Clock,
  ExportParameters,
  FileWriter,
  ListWriter,
  Texts,
  UnitOfWork,
} from '@koersvast/platform';
import { ClassConstructor, plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { Conditions } from '../queries/narrowing';
import { SqlColumn } from './sql-column';

/** What a list of bookings holds: its columns, and `from` with the conditions in place of the bookings. */
export interface BookingKind {
  /** Of the sheet. */
  name: string;
  columns: readonly SqlColumn[];
  /** The tables, given the bookings that are asked for. */
  from: (bookings: string) => string;
  table: 'actual' | 'expenditure_line';
  /** How the rows follow on each other. */
  order: string;
}

export interface BookingsOnPaper {
  kind: BookingKind;
  /** Which bookings; its columns without a table. */
  where: Conditions;
  title: string;
  count: number;
  /** What they add up to, in words. */
  sums: string;
}

/** Bookings as a workbook or CSV, up to millions: the same for the ledger, the bestedingen and a figure of the board. */
@Injectable()
export class LedgerLists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListWriter,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  writer({ kind, where, title, count, sums }: BookingsOnPaper, format: AnyExportFormat): FileWriter {
    const at = LocalDate.format(LocalDate.at(this.clock.now()));
    const fields = kind.columns.map(({ sql }) => sql).join(', ');
    return this.lists.write({
      ...{ name: kind.name, columns: kind.columns, format: format as 'xlsx' | 'csv', parameters: where.parameters },
      sql: `select ${fields} ${kind.from(`(select * from ${kind.table} where ${where.sql})`)} order by ${kind.order}`,
      notes: [
        title,
        this.texts.say('ledger.export.made', { name: this.unitOfWork.actor.name, at }),
        this.texts.say('ledger.export.count', { count }),
        sums,
        this.texts.say('ledger.export.class'),
      ],
    });
  }

  /** What the asker chose, held against the same rules as the list on the screen. @throws DomainError 422 */
  async asked<T extends object>(type: ClassConstructor<T>, parameters: ExportParameters): Promise<T> {
    const request = plainToInstance(type, { ...parameters });
    const [wrong] = await validate(request, { whitelist: true, forbidNonWhitelisted: true });
    if (wrong) throw new DomainError('ledger.export.selection', { params: { name: wrong.property } });
    return request;
  }
}

/** All of it at once, for a paper that holds others. */
export async function wholeFile(writer: FileWriter): Promise<Buffer> {
  const pieces = new PassThrough();
  const [bytes] = await Promise.all([buffer(pieces), writer(pieces).finally(() => pieces.end())]);
  return bytes;
}

/** '1234.56' as it is written here; an unknown amount is a dash. */
export const dutchAmount = (amount: string | null): string => (amount === null ? '–' : amount.replace('.', ','));
