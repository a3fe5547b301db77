import { Injectable } from '@nestjs/common';
import type { SheetRow } from '@koersvast/sheets';
import { UploadReader } from '../../files/upload-reader';
import { UploadSpool } from '../../files/upload-spool';
import { ImportBatch, ImportBatchStore, RowOutcome } from '../import-batch.store';
import { rowMasker } from '../masked-sheet';
import type { BulkImportTarget, Settled } from './bulk-import-target';
import type { BulkOutcome } from './bulk-outcome';

type KeptRow = SheetRow & RowOutcome;

const PLAIN = { problems: [], presentSince: null, correction: null };

/** The rows of a big import that a person has to see: kept with what became of them. */
@Injectable()
export class BulkRows {
  constructor(
    private readonly store: ImportBatchStore,
    private readonly spool: UploadSpool,
    private readonly reader: UploadReader,
  ) {}

  async clear(id: string, target: BulkImportTarget): Promise<void> {
    await this.store.dropRows(id);
    await target.drop(id);
  }

  async keep(batch: ImportBatch, target: BulkImportTarget, outcome: BulkOutcome, settled: Settled): Promise<void> {
    const mask = rowMasker(target.columns, batch.mapping);
    const rows = new Map<number, KeptRow>();
    for (const row of outcome.keptRows) rows.set(row.number, { ...row, ...PLAIN, status: 'VALID' });
    for (const row of outcome.wrongRows) rows.set(row.number, { ...PLAIN, ...row, status: 'WRONG' });
    const special = [...settled.repeated, ...settled.changed].map(({ number }) => number);
    for (const row of await this.fetch(
      batch,
      special.filter((number) => !rows.has(number)),
    )) {
      rows.set(row.number, { ...row, ...PLAIN, status: 'VALID' });
    }
    for (const { number, since } of settled.presentSample)
      amend(rows, number, { status: 'PRESENT', presentSince: since });
    for (const { number, ...correction } of settled.changed) amend(rows, number, { status: 'CORRECTION', correction });
    for (const { number, first } of settled.repeated) {
      const problem = { column: null, code: 'platform.import-twice', params: { row: first } };
      amend(rows, number, { status: 'WRONG', problems: [problem], correction: null });
    }
    await this.store.keepRows(
      batch.id,
      [...rows.values()].map((row) => ({ ...row, ...mask(row) })),
    );
  }

  /** Rows of the file by number: once more through it, for the few that were not kept the first time. */
  private async fetch({ id, fileName, sheet }: ImportBatch, numbers: number[]): Promise<SheetRow[]> {
    if (numbers.length === 0) return [];
    const wanted = new Set(numbers);
    const options = { sheetName: sheet.sheetName ?? undefined, only: [...wanted] };
    const found: SheetRow[] = [];
    for await (const part of this.reader.fileParts(this.spool.pathOf(id), fileName, options)) {
      if ('rows' in part) found.push(...part.rows);
    }
    return found;
  }
}

function amend(rows: Map<number, KeptRow>, number: number, change: Partial<KeptRow>): void {
  const row = rows.get(number);
  if (row) rows.set(number, { ...row, ...change });
}
