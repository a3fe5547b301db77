import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { Periodic, PeriodicTask } from '../jobs/periodic-tasks';
import { BlobStore } from './blob-store';

export const ORPHAN_LOCK = 815_004;
/** A blob that is younger may belong to a transaction that has not committed. */
export const ORPHAN_AFTER_MINUTES = 60;

/** Removes bytes without a row: what remains when a process dies, or a transaction rolls back, after storing them. */
@Injectable()
@Periodic({ minutes: 60 })
export class OrphanFilesTask implements PeriodicTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
  ) {}

  async run(): Promise<void> {
    const [lock] = await this.unitOfWork.query<{ free: boolean }>('select pg_try_advisory_xact_lock($1) as free', [
      ORPHAN_LOCK,
    ]);
    if (!lock?.free) return;
    for await (const sha256 of this.blobs.olderThan(new Date(Date.now() - ORPHAN_AFTER_MINUTES * 60_000))) {
      const rows = await this.unitOfWork.query('select 1 from file_version where sha256 = $1 limit 1', [sha256]);
      if (rows.length === 0) await this.blobs.remove(sha256);
    }
  }
}
