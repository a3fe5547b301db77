import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '../../database/unit-of-work';
import { Jobs } from '../../jobs/jobs';
import { ImportBatch, ImportBatchStore, ImportMode } from '../import-batch.store';
import { ImportTargets } from '../import-target';

/** The steps of an import that a person takes: have it checked, have it committed, drop it. */
@Injectable()
export class AdvanceImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: ImportTargets,
    private readonly store: ImportBatchStore,
    private readonly jobs: Jobs,
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
   * VALID leaves out what is wrong. @throws DomainError 409 wrong step, 412 stale, 422 not all right.
   */
  async commit(id: string, mode: ImportMode, rowVersion: number): Promise<void> {
    const batch = await this.store.forChange(id, rowVersion, 'CHECKED');
    const title = this.admit(batch);
    if (mode === 'ALL') assertWhole(batch.wrongCount ?? 0, batch.expectedTotal, batch.countedTotal);
    const jobId = await this.enqueue('import.commit', `${title}: ${batch.fileName} doorvoeren`, batch);
    await this.store.set(id, { state: 'COMMITTING', mode, job_id: jobId });
  }

  /** Ends the import and removes its rows. */
  async cancel(id: string, rowVersion: number): Promise<void> {
    const batch = await this.store.forChange(id, rowVersion, 'MAPPING', 'CHECKED');
    this.admit(batch);
    await this.store.dropRows(id);
    await this.store.set(id, { state: 'CANCELLED', job_id: null });
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
export function assertWhole(wrong: number, expected: string | null, counted: string | null): void {
  if (wrong > 0) throw new DomainError('platform.import-has-errors', { params: { wrong } });
  if (expected !== null && expected !== counted) throw new DomainError('platform.import-total-differs');
}
