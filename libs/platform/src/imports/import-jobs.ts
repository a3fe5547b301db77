import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import type { Sheet } from '@koersvast/sheets';
import { UnitOfWork } from '../database/unit-of-work';
import { HandlesJob, JobContext, JobHandler } from '../jobs/job-handler';
import { assertWhole } from './commands/advance-import';
import { examine, Examination } from './examine';
import { ImportBatch, ImportBatchStore, RowOutcome } from './import-batch.store';
import { ImportScope, ImportTargetPort, ImportTargets } from './import-target';

interface Payload {
  importId: string;
}

const count = (outcomes: RowOutcome[], status: RowOutcome['status']) =>
  outcomes.filter((outcome) => outcome.status === status).length;

const scopeOf = ({ id, programmeId, tenderId, fileName, sheet }: ImportBatch): ImportScope => ({
  importId: id,
  programmeId,
  tenderId,
  fileName,
  headers: sheet.headers,
});

/** What checking and committing share: the rows as stored, held against the target as it is now. */
@Injectable()
export class ImportExaminer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: ImportTargets,
    private readonly store: ImportBatchStore,
  ) {}

  /** @throws DomainError when the import went another way since the job was asked for, or the right is gone. */
  async open(importId: string, jobId: string): Promise<{ batch: ImportBatch; target: ImportTargetPort }> {
    const batch = await this.store.forJob(importId, jobId);
    if (!batch) throw new DomainError('platform.import-moved-on', { status: 409 });
    const target = this.targets.of(batch.target);
    const { actor } = this.unitOfWork;
    if (!actor.can(target.permission, batch)) {
      throw new DomainError('platform.job-not-permitted', { status: 403, params: { name: actor.name } });
    }
    return { batch, target };
  }

  async examine(batch: ImportBatch, target: ImportTargetPort): Promise<Examination> {
    const sheet: Sheet = { ...batch.sheet, fileName: batch.fileName, rows: await this.store.rows(batch.id) };
    return examine(sheet, batch.mapping, target, scopeOf(batch));
  }

  /** Writes what became of each row and answers the columns of the batch that count them. */
  async conclude(batch: ImportBatch, { outcomes, counted, unreadable }: Examination) {
    await this.store.writeOutcomes(batch.id, outcomes);
    return {
      valid_count: count(outcomes, 'VALID'),
      wrong_count: count(outcomes, 'WRONG'),
      present_count: count(outcomes, 'PRESENT'),
      counted_total: counted?.cents.toString() ?? null,
      unreadable_count: unreadable,
    };
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
    private readonly store: ImportBatchStore,
  ) {}

  async run({ importId }: Payload, { jobId, progress }: JobContext): Promise<void> {
    const { batch, target } = await this.examiner.open(importId, jobId);
    await progress(10, 'Regels lezen en controleren');
    const examination = await this.examiner.examine(batch, target);
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
    private readonly store: ImportBatchStore,
  ) {}

  async run({ importId }: Payload, { jobId, progress }: JobContext): Promise<void> {
    const { batch, target } = await this.examiner.open(importId, jobId);
    await this.unitOfWork.query('select pg_advisory_xact_lock(hashtext($1), hashtext($2))', [
      `import ${batch.target}`,
      batch.programmeId,
    ]);
    await progress(10, 'Nog eenmaal controleren');
    const examination = await this.examiner.examine(batch, target);
    const counts = await this.examiner.conclude(batch, examination);
    if (batch.mode === 'ALL') assertWhole(counts.wrong_count, batch.expectedTotal, counts.counted_total);
    await progress(60, `${counts.valid_count} regels doorvoeren`);
    if (examination.valid.length > 0) await target.commit(examination.valid, scopeOf(batch));
    await this.store.set(importId, { ...counts, state: 'COMMITTED', committed_at: new Date() });
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
        added: counts.valid_count,
        leftOut: counts.wrong_count,
        present: counts.present_count,
        total: examination.counted?.toString() ?? null,
      },
    });
  }
}
