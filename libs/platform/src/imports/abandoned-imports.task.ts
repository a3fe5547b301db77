import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { Periodic, PeriodicTask } from '../jobs/periodic-tasks';

/** An import that nobody touched for a month is dropped: rows that were never committed are not to be kept. */
@Injectable()
@Periodic({ minutes: 24 * 60 })
export class AbandonedImportsTask implements PeriodicTask {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(): Promise<void> {
    await this.unitOfWork.query(`
      with dropped as (
        update import_batch set state = 'CANCELLED', job_id = null, row_version = row_version + 1
        where state in ('MAPPING', 'CHECKED') and recorded_at < now() - interval '30 days' returning id
      )
      delete from import_row where batch_id in (select id from dropped)`);
  }
}
