import { Injectable } from '@nestjs/common';
import { Clock, Jobs, Periodic, PeriodicTask, UnitOfWork } from '@koersvast/platform';

export const DAILY_DIGESTS = 'reminder.digests';

/** The hour in the Netherlands from which the reminders of the day go out. */
export const DIGEST_HOUR = 7;

const hourInNetherlands = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: 'numeric',
  hourCycle: 'h23',
});

/**
 * Puts the reminders of a day in the queue, once per programme, from seven in the morning on. A worker that was down at
 * seven does it as soon as it is back; a day that went by wholly is not made up for, as the next digest tells what it missed.
 */
@Injectable()
@Periodic({ minutes: 5 })
export class DailyDigestsTask implements PeriodicTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    if (Number(hourInNetherlands.format(this.clock.now())) < DIGEST_HOUR) return;
    const day = this.clock.today();
    const waiting = await this.unitOfWork.query<{ programmeId: string }>(
      `select distinct s.programme_id as "programmeId" from reminder_setting s
       where s.active and not exists (select from job j where j.kind = $1 and j.unique_key = s.programme_id || ':' || $2)`,
      [DAILY_DIGESTS, day],
    );
    for (const { programmeId } of waiting) {
      await this.jobs.enqueue({
        kind: DAILY_DIGESTS,
        payload: { day },
        programmeId,
        uniqueKey: `${programmeId}:${day}`,
        title: 'Herinneringen van vandaag versturen',
      });
    }
  }
}
