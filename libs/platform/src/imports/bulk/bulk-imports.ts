import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { Injectable, OnModuleDestroy } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { SideProcesses } from '@koersvast/sheets';
import { from } from 'pg-copy-streams';
import { UnitOfWork } from '../../database/unit-of-work';
import { Settings } from '../../config/settings';
import { UploadSpool } from '../../files/upload-spool';
import type { JobContext } from '../../jobs/job-handler';
import { assertWhole } from '../commands/advance-import';
import { countCodes } from '../counted-codes';
import type { ImportBatch } from '../import-batch.store';
import type { ImportScope } from '../import-target-facts';
import type { BulkImportTarget, BulkWork, Settled } from './bulk-import-target';
import { BulkOutcome, KEPT, MOST_WRONG } from './bulk-outcome';
import { BulkRows } from './bulk-rows';

/** A file of two million lines takes a minute or two; while the database takes lines, the clock stands still. */
const SECONDS = 900;

/**
 * Imports of files of any size. Beside the process the file is read, typed and held against the rules; this process only
 * passes the lines on to the database and keeps what a person has to see: counts, totals, wrong rows and corrections.
 */
@Injectable()
export class BulkImports extends SideProcesses implements OnModuleDestroy {
  constructor(
    { UPLOAD_MEMORY_MB }: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly spool: UploadSpool,
    private readonly rows: BulkRows,
  ) {
    super({ megabytes: UPLOAD_MEMORY_MB, seconds: SECONDS });
  }

  onModuleDestroy(): Promise<void> {
    return this.close();
  }

  /** Lets the rows wait in the table of the target, and answers the columns of the batch that count them. */
  async check(batch: ImportBatch, target: BulkImportTarget, scope: ImportScope, progress: JobContext['progress']) {
    if (!(await this.spool.has(batch.id))) throw new DomainError('platform.import-file-gone');
    await this.rows.clear(batch.id, target);
    const outcome = await this.read(batch, target, scope, progress);
    await progress(80, 'Vergelijken met wat is geboekt');
    const settled = await target.settle(scope, MOST_WRONG);
    await this.rows.keep(batch, target, outcome, settled);
    return {
      row_count: outcome.read,
      unknown_codes: JSON.stringify(countCodes(outcome.unknown())),
      ...counts(outcome, settled),
    };
  }

  /** Books what waits. @throws DomainError when the rows are gone, or no longer all right */
  async commit(batch: ImportBatch, target: BulkImportTarget, scope: ImportScope, progress: JobContext['progress']) {
    const settled = await target.settle(scope, 0);
    const approved = batch.correctionsApproved ? settled.corrections : 0;
    const wrong = (batch.wrongCount ?? 0) - (batch.twiceCount ?? 0) + settled.twice;
    if (batch.rowCount !== wrong + settled.valid + settled.present + settled.corrections) {
      throw new DomainError('platform.import-lines-gone');
    }
    if (batch.mode === 'ALL') {
      const unapproved = settled.corrections - approved;
      assertWhole({ wrong, unapproved, expected: batch.expectedTotal, counted: batch.countedTotal });
    }
    const { added, corrected } = await target.book(scope, {
      corrections: batch.correctionsApproved,
      booked: (share) => progress(20 + 70 * share, `${Math.round(share * 100)} % van de regels doorgevoerd`),
    });
    await target.drop(batch.id);
    return {
      counts: countsOf(settled, wrong),
      added,
      corrected,
      leftOut: wrong + settled.corrections - corrected,
      present: settled.present,
      counted: batch.countedTotal && Money.fromCents(batch.countedTotal).toString(),
    };
  }

  /** The file through the work of the target into its table of waiting rows. */
  private async read(
    { id, fileName, sheet, mapping }: ImportBatch,
    target: BulkImportTarget,
    scope: ImportScope,
    progress: JobContext['progress'],
  ): Promise<BulkOutcome> {
    const outcome = new BulkOutcome();
    const input = {
      ...{ path: this.spool.pathOf(id), fileName, sheetName: sheet.sheetName, mapping, importId: id, keep: KEPT },
      context: await target.context(scope),
    };
    const client = await this.unitOfWork.client();
    const copy = client.query(from(target.bulk.copy));
    // A refusal of the database comes to light where the stream is awaited.
    const ended = finished(copy);
    ended.catch(() => undefined);
    try {
      for await (const batch of this.run<BulkWork<unknown>>(target.bulk.module, input)) {
        // The database gave up on it: what it says is thrown by `ended`.
        if (copy.destroyed || copy.errored) await ended;
        if (batch.lines.length > 0 && !copy.write(batch.lines)) await Promise.race([once(copy, 'drain'), ended]);
        outcome.take(batch);
        await progress(10 + share(outcome.read) * 60, `${outcome.read} regels gelezen`);
      }
      copy.end();
      await ended;
    } catch (error) {
      copy.destroy();
      await ended.catch(() => undefined);
      throw error;
    }
    return outcome;
  }
}

/** How far it is, when nobody knows how many rows there are: quick at first, never there. */
const share = (read: number): number => read / (read + 100_000);

const countsOf = ({ valid, present, corrections, correctionCents }: Settled, wrong: number) => ({
  valid_count: valid,
  present_count: present,
  correction_count: corrections,
  correction_total: correctionCents,
  wrong_count: wrong,
});

const counts = (outcome: BulkOutcome, settled: Settled) => ({
  ...countsOf(settled, outcome.wrong + settled.twice),
  twice_count: settled.twice,
  counted_total: outcome.cents.toString(),
  unreadable_count: outcome.unreadable,
});
