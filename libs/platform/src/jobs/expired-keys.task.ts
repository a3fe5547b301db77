import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { Periodic, PeriodicTask } from './periodic-tasks';

/** A key is kept for a day: longer than any client keeps sending the same request. */
@Injectable()
@Periodic({ minutes: 60 })
export class ExpiredKeysTask implements PeriodicTask {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(): Promise<void> {
    await this.unitOfWork.query(`delete from idempotency_key where recorded_at < now() - interval '1 day'`);
  }
}
