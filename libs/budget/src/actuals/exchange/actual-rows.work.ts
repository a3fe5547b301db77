import { newId } from '@koersvast/kernel';
import type { BulkBatch, BulkProblem, BulkWork } from '@koersvast/platform';
import {
  bigSheetLimits,
  bytesInFile,
  ColumnMapping,
  RawTable,
  rowReader,
  SheetHead,
  SheetRow,
  sheetParts,
  TypedRow,
  TypedRows,
} from '@koersvast/sheets';
import { LedgerContext, LedgerPlace, LedgerPlacer, LedgerProblem } from '../domain/ledger-row';
import { actualColumns } from './actual-columns';

type Row = TypedRow<typeof actualColumns>;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const SPECIAL = /[\\\t\n\r]/g;
const escaped = (text: string): string => text.replace(SPECIAL, (sign) => ESCAPES[sign]!);
const NULL = '\\N';
const orNull = (text: string | null): string => (text === null ? NULL : escaped(text));

/** Ids that follow one that is new: the last twelve hexadecimal digits are counted on. Ten times as quick as new ones. */
function idsFrom(first: string): () => string {
  const start = first.slice(0, -12);
  let last = parseInt(first.slice(-12), 16);
  return () => {
    last = (last + 1) % 2 ** 48;
    return start + last.toString(16).padStart(12, '0');
  };
}

/** A booking as a line of COPY in text format, in the order of STAGED_COLUMNS. */
const lineOf = (importId: string, id: string, { number, values }: Row, place: LedgerPlace): string =>
  [
    importId,
    number,
    id,
    escaped(values.administration),
    values.year,
    values.period.number,
    place.municipalityId,
    place.contractId ?? NULL,
    place.buildingBlockId ?? NULL,
    place.side,
    place.legalBasis,
    orNull(values.budgetProgramme),
    place.taskField,
    orNull(values.category),
    escaped(values.ledgerAccount),
    escaped(values.costCentre ?? ''),
    escaped(values.journal),
    escaped(values.document),
    values.line,
    values.amount.cents,
    escaped(values.description ?? ''),
  ].join('\t');

/** Rows of a ledger: read, typed and placed beside the process. What is right becomes lines for COPY. */
class LedgerRows {
  private readonly placer: LedgerPlacer;
  private readonly read: (table: RawTable) => TypedRows<typeof actualColumns>;

  constructor(
    private readonly importId: string,
    head: SheetHead,
    private readonly mapping: ColumnMapping<typeof actualColumns>,
    context: LedgerContext,
  ) {
    this.placer = new LedgerPlacer(context);
    this.read = rowReader(head, actualColumns, mapping);
  }

  take(sheet: RawTable, keepUntil: number): BulkBatch {
    const { rows, problems } = this.read(sheet);
    const wrong = new Map<number, BulkProblem[]>();
    for (const { row, ...problem } of problems) wrong.set(row, [...(wrong.get(row) ?? []), problem]);
    const nextId = idsFrom(newId());
    let lines = '';
    let cents = 0n;
    for (const row of rows) {
      cents += row.values.amount.cents;
      const finding = this.placer.place(row.values);
      if ('place' in finding) lines += `${lineOf(this.importId, nextId(), row, finding.place)}\n`;
      else
        wrong.set(
          row.number,
          finding.problems.map((problem) => this.atColumn(problem)),
        );
    }
    const bad = sheet.rows.flatMap((row) =>
      wrong.has(row.number) ? [{ ...row, problems: wrong.get(row.number)! }] : [],
    );
    const typed = new Set(bad.length > 0 ? rows.map(({ number }) => number) : []);
    const unread = this.amountsOf(bad.filter(({ number }) => !typed.has(number)));
    return {
      read: sheet.rows.length,
      lines: Buffer.from(lines),
      good: sheet.rows.length - bad.length,
      cents: (cents + unread.cents).toString(),
      unreadable: unread.unreadable,
      wrong: bad,
      kept: sheet.rows.slice(0, keepUntil).filter(({ number }) => !wrong.has(number)),
    };
  }

  /** The control column of rows that are wrong elsewhere counts all the same. */
  private amountsOf(rows: SheetRow[]): { cents: bigint; unreadable: number } {
    const column = this.mapping.amount ?? -1;
    const readings = rows.map(({ cells }) => actualColumns.amount.reader.read(cells[column] ?? ''));
    const amounts = readings.flatMap((reading) => (reading.ok ? [reading.value.cents] : []));
    return { cents: amounts.reduce((sum, one) => sum + one, 0n), unreadable: readings.length - amounts.length };
  }

  private atColumn({ column, code, params, unknown }: LedgerProblem): BulkProblem {
    return { column: this.mapping[column] ?? null, code, params, ...(unknown && { unknown }) };
  }
}

/** See BulkWork. */
export const work: BulkWork<LedgerContext> = async function* (input) {
  const { path, fileName, sheetName, mapping, importId, keep, context } = input;
  const options = { sheetName: sheetName ?? undefined };
  let ledger: LedgerRows | null = null;
  let read = 0;
  for await (const part of sheetParts(bytesInFile(path), fileName, options, bigSheetLimits)) {
    if ('head' in part)
      ledger = new LedgerRows(importId, part.head, mapping as ColumnMapping<typeof actualColumns>, context);
    else {
      yield ledger!.take(part, Math.max(0, keep - read));
      read += part.rows.length;
    }
  }
};
