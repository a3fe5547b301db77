import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import type { Sheet } from '@koersvast/sheets';
import { UnitOfWork } from '../database/unit-of-work';
import { UploadSpool } from '../files/upload-spool';
import { HandlesJob, JobContext, JobHandler } from '../jobs/job-handler';
import { BulkImports } from './bulk/bulk-imports';
import { assertWhole } from './commands/advance-import';
import { examine, Examination } from './examine';
import { ImportBatch, ImportBatchStore, RowOutcome } from './import-batch.store';
import { ImportCodes } from './import-codes';
import { AnyImportTarget, ImportTargetPort, ImportTargets, isBulk } from './import-target';
import type { ImportScope } from './import-target-facts';

interface Payload {
  importId: string;
}

/** What a commit did, for the audit. */
interface Committed {
  /** Columns of the batch. */
  counts: Record<string, unknown>;
  added: number;
  corrected: number;
  leftOut: number;
  present: number;
  /** Cents of the control column. */
  counted: string | null;
}

const count = (outcomes: RowOutcome[], status: RowOutcome['status']) =>
  outcomes.filter((outcome) => outcome.status === status).length;

/** What checking and committing share: the rows as stored, held against the target as it is now. */
@Injectable()
export class ImportExaminer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: ImportTargets,
    private readonly store: ImportBatchStore,
    private readonly codes: ImportCodes,
  ) {}

  /** @throws DomainError when the import went another way since the job was asked for, or the right is gone. */
  async open(importId: string, jobId: string) {
    const batch = await this.store.forJob(importId, jobId);
    if (!batch) throw new DomainError('platform.import-moved-on', { status: 409 });
    const target = this.targets.of(batch.target);
    const { actor } = this.unitOfWork;
    if (!actor.can(target.permission, batch)) {
      throw new DomainError('platform.job-not-permitted', { status: 403, params: { name: actor.name } });
    }
    return { batch, target, scope: await this.scopeOf(batch) };
  }

  async examine(batch: ImportBatch, target: ImportTargetPort, scope: ImportScope): Promise<Examination> {
    const sheet: Sheet = { ...batch.sheet, fileName: batch.fileName, rows: await this.store.rows(batch.id) };
    return examine(sheet, batch.mapping, target, scope);
  }

  /** Writes what became of each row and answers the columns of the batch that count them. */
  async conclude(batch: ImportBatch, { outcomes, counted, unreadable, unknown }: Examination) {
    await this.store.writeOutcomes(batch.id, outcomes);
    const corrections = outcomes.flatMap(({ correction }) => correction ?? []);
    const difference = corrections.reduce((sum, one) => sum + BigInt(one.cents) - BigInt(one.bookedCents), 0n);
    return {
      valid_count: count(outcomes, 'VALID'),
      wrong_count: count(outcomes, 'WRONG'),
      present_count: count(outcomes, 'PRESENT'),
      correction_count: corrections.length,
      correction_total: difference.toString(),
      counted_total: counted?.cents.toString() ?? null,
      unreadable_count: unreadable,
      unknown_codes: JSON.stringify(unknown),
    };
  }

  private async scopeOf({ id, programmeId, tenderId, target, fileName, sheet }: ImportBatch): Promise<ImportScope> {
    const codes = await this.codes.of(programmeId, target);
    return { importId: id, programmeId, tenderId, fileName, headers: sheet.headers, codes };
  }
}

/** Checks every row. Nothing is written but the outcome. */
@Injectable()
@HandlesJob('import.check')
export class CheckImportJob implements JobHandler<Payload> {
  /** The target asks its own; see ImportExaminer.open. */
  readonly permission = 'signed-in';

  constructor(
    private readonly examiner: ImportExaminer,
    private readonly bulk: BulkImports,
    private readonly store: ImportBatchStore,
  ) {}

  async run({ importId }: Payload, { jobId, progress }: JobContext): Promise<void> {
    const { batch, target, scope } = await this.examiner.open(importId, jobId);
    await progress(10, 'Regels lezen en controleren');
    if (isBulk(target)) {
      const counts = await this.bulk.check(batch, target, scope, progress);
      return this.store.set(importId, { ...counts, state: 'CHECKED' });
    }
    const examination = await this.examiner.examine(batch, target, scope);
    await progress(70, `${examination.outcomes.length} regels gecontroleerd`);
    const counts = await this.examiner.conclude(batch, examination);
    await this.store.set(importId, { ...counts, state: 'CHECKED' });
  }
}

/**
 * Commits an import: checks once more, because others may have changed things since, and writes all in one transaction.
 * Two imports into one target of a programme wait for each other, so that the same row cannot come in twice.
 */
@Injectable()
@HandlesJob('import.commit')
export class CommitImportJob implements JobHandler<Payload> {
  readonly permission = 'signed-in';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly examiner: ImportExaminer,
    private readonly bulk: BulkImports,
    private readonly store: ImportBatchStore,
    private readonly spool: UploadSpool,
  ) {}

  async run({ importId }: Payload, { jobId, progress }: JobContext): Promise<void> {
    const { batch, target, scope } = await this.examiner.open(importId, jobId);
    await this.unitOfWork.query('select pg_advisory_xact_lock(hashtext($1), hashtext($2))', [
      `import ${batch.target}`,
      batch.programmeId,
    ]);
    await progress(10, 'Nog eenmaal controleren');
    const done = await this.commit(batch, target, scope, progress);
    await this.store.set(importId, { ...done.counts, state: 'COMMITTED', committed_at: new Date() });
    if (isBulk(target)) this.unitOfWork.afterCommit(() => void this.spool.drop(importId));
    this.unitOfWork.audit({
      action: 'import.committed',
      kind: 'import',
      recordId: importId,
      programmeId: batch.programmeId,
      after: {
        target: batch.target,
        fileName: batch.fileName,
        sha256: batch.sha256,
        mode: batch.mode,
        added: done.added,
        corrected: done.corrected,
        leftOut: done.leftOut,
        present: done.present,
        total: done.counted,
      },
    });
  }

  private async commit(
    batch: ImportBatch,
    target: AnyImportTarget,
    scope: ImportScope,
    progress: JobContext['progress'],
  ): Promise<Committed> {
    if (isBulk(target)) return this.bulk.commit(batch, target, scope, progress);
    const examination = await this.examiner.examine(batch, target, scope);
    const counts = await this.examiner.conclude(batch, examination);
    const { valid } = examination;
    const corrections = batch.correctionsApproved ? examination.corrections : [];
    if (batch.mode === 'ALL') {
      assertWhole({
        wrong: counts.wrong_count,
        unapproved: examination.corrections.length - corrections.length,
        expected: batch.expectedTotal,
        counted: counts.counted_total,
      });
    }
    await progress(60, `${counts.valid_count} regels doorvoeren`);
    if (valid.length + corrections.length > 0) await target.commit(valid, scope, corrections);
    return {
      counts,
      added: valid.length,
      corrected: corrections.length,
      leftOut: counts.wrong_count + examination.corrections.length - corrections.length,
      present: counts.present_count,
      counted: examination.counted?.toString() ?? null,
    };
  }
}
