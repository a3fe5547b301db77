import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '../../database/unit-of-work';
import { UploadSpool } from '../../files/upload-spool';
import { Jobs } from '../../jobs/jobs';
import { ImportBatch, ImportBatchStore, ImportMode } from '../import-batch.store';
import { ImportTargets, isBulk } from '../import-target';

export interface ImportChoice {
  mode: ImportMode;
  /** Whether the corrections of booked lines are approved. */
  corrections: boolean;
}

interface Wholeness {
  /** Rows. */
  wrong: number;
  /** Rows that correct a booked line, not approved. */
  unapproved: number;
  /** Cents according to the source, null when it says nothing; and as counted. */
  expected: string | null;
  counted: string | null;
}

/** The steps of an import that a person takes: have it checked, have it committed, drop it. */
@Injectable()
export class AdvanceImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: ImportTargets,
    private readonly store: ImportBatchStore,
    private readonly jobs: Jobs,
    private readonly spool: UploadSpool,
  ) {}

  /** Puts the check of all rows in the queue. @throws DomainError 404, 409 wrong step, 412 stale. */
  async check(id: string, rowVersion: number): Promise<void> {
    const batch = await this.store.forChange(id, rowVersion, 'MAPPING', 'CHECKED');
    const title = this.admit(batch);
    const jobId = await this.enqueue('import.check', `${title}: ${batch.fileName} controleren`, batch);
    await this.store.set(id, { state: 'CHECKING', job_id: jobId });
  }

  /**
   * Puts the commit in the queue. ALL asks that every row is right and that the total agrees with that of the source;
   * VALID leaves out what is wrong, and corrections that are not approved. @throws DomainError 409 wrong step, 412 stale, 422 not all right.
   */
  async commit(id: string, { mode, corrections }: ImportChoice, rowVersion: number): Promise<void> {
    const batch = await this.store.forChange(id, rowVersion, 'CHECKED');
    const title = this.admit(batch);
    const { wrongCount, correctionCount, expectedTotal, countedTotal } = batch;
    if (mode === 'ALL') {
      const unapproved = corrections ? 0 : (correctionCount ?? 0);
      assertWhole({ wrong: wrongCount ?? 0, unapproved, expected: expectedTotal, counted: countedTotal });
    }
    const jobId = await this.enqueue('import.commit', `${title}: ${batch.fileName} doorvoeren`, batch);
    await this.store.set(id, { state: 'COMMITTING', mode, corrections_approved: corrections, job_id: jobId });
  }

  /** Ends the import and removes its rows and its file. */
  async cancel(id: string, rowVersion: number): Promise<void> {
    const batch = await this.store.forChange(id, rowVersion, 'MAPPING', 'CHECKED');
    this.admit(batch);
    await this.store.dropRows(id);
    const target = this.targets.of(batch.target);
    if (isBulk(target)) {
      await target.drop(id);
      this.unitOfWork.afterCommit(() => void this.spool.drop(id));
    }
    await this.store.set(id, { state: 'CANCELLED', job_id: null });
  }

  /**
   * Stops the check or the commit that is under way: the import is then at the step before it, and nothing of the work
   * stays. Does not wait for the job, which holds the import. @throws DomainError 404, 409 when nothing is under way
   */
  async stop(id: string): Promise<void> {
    const batch = await this.store.glance(id);
    this.admit(batch);
    if (!batch.jobId || (batch.state !== 'CHECKING' && batch.state !== 'COMMITTING')) {
      throw new DomainError('platform.import-wrong-step', { status: 409 });
    }
    await this.jobs.stop(batch.jobId);
    this.unitOfWork.audit({
      action: 'import.stopped',
      kind: 'import',
      recordId: id,
      programmeId: batch.programmeId,
      after: { state: batch.state },
    });
  }

  private admit(batch: ImportBatch): string {
    const target = this.targets.of(batch.target);
    this.unitOfWork.actor.demand(target.permission, batch);
    return target.title;
  }

  private enqueue(kind: string, title: string, { id, programmeId, tenderId }: ImportBatch): Promise<string> {
    return this.jobs.enqueue({ kind, payload: { importId: id }, programmeId, tenderId, uniqueKey: id, title });
  }
}

/** @throws DomainError 422 when rows are wrong or the total is not the one of the source; nothing is rounded away. */
export function assertWhole({ wrong, unapproved, expected, counted }: Wholeness): void {
  if (unapproved > 0) throw new DomainError('platform.import-corrections', { params: { count: unapproved } });
  if (wrong > 0) throw new DomainError('platform.import-has-errors', { params: { wrong } });
  if (expected !== null && expected !== counted) throw new DomainError('platform.import-total-differs');
}
