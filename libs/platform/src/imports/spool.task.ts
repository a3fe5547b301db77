import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { UploadSpool } from '../files/upload-spool';
import { Periodic, PeriodicTask } from '../jobs/periodic-tasks';
import { ImportTargets, isBulk } from './import-target';

const OPEN = `('MAPPING', 'CHECKING', 'CHECKED', 'COMMITTING')`;
/** A file that is younger may belong to an upload that is not there yet. */
const YOUNG_MS = 60 * 60_000;
/** So long an import may wait for a person; its file may hold what we refuse to store, so it does not stay for good. */
const WAIT_DAYS = 7;

/**
 * Cleans up after big imports, soon after the start and every ten minutes: files that no open import needs (a killed
 * process, a rolled-back upload), imports that nobody went on with, and rows that wait for an import that is over.
 */
@Injectable()
@Periodic({ minutes: 10 })
export class SpoolTask implements PeriodicTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: ImportTargets,
    private readonly spool: UploadSpool,
  ) {}

  async run(): Promise<void> {
    const bulk = this.targets.all().filter(({ target }) => isBulk(target));
    await this.unitOfWork.query(
      `update import_batch set state = 'CANCELLED', job_id = null, row_version = row_version + 1
       where state in ('MAPPING', 'CHECKED') and target = any ($1) and recorded_at < now() - make_interval(days => $2)`,
      [bulk.map(({ code }) => code), WAIT_DAYS],
    );
    const open = await this.unitOfWork.query<{ id: string }>(
      `select id from import_batch where target = any ($1) and state in ${OPEN}`,
      [bulk.map(({ code }) => code)],
    );
    const ids = open.map(({ id }) => id);
    for (const { target } of bulk) if (isBulk(target)) await target.dropAllBut(ids);
    await this.spool.sweep(new Date(Date.now() - YOUNG_MS), new Set(ids));
  }
}
