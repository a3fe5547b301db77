import { Injectable } from '@nestjs/common';
import { HandlesJob, JobContext, JobHandler, UnitOfWork } from '@koersvast/platform';
import { DAILY_DIGESTS } from './daily-digests.task';
import { SendDigest } from './send-digest';

/** Persons whose digests are made at the same time, each on a connection of its own. */
const AT_ONCE = 4;

/** The reminders of one day, person by person: each in a transaction of its own, so that a stop halfway loses and repeats nothing. */
@Injectable()
@HandlesJob(DAILY_DIGESTS)
export class DailyDigestsJob implements JobHandler<{ day: string }> {
  readonly permission = 'calendar.read';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly digest: SendDigest,
  ) {}

  async run({ day }: { day: string }, { programmeId, progress }: JobContext): Promise<void> {
    const people = await this.unitOfWork.query<{ userId: string; email: string }>(
      `select s.user_id as "userId", u.email from reminder_setting s join user_account u on u.id = s.user_id
       where s.programme_id = $1 and s.active and u.state = 'ACTIVE'
         and not exists (select from reminder_digest d where d.user_id = s.user_id and d.programme_id = $1 and d.day = $2::date)
       order by s.user_id`,
      [programmeId, day],
    );
    for (let done = 0; done < people.length; done += AT_ONCE) {
      const some = people.slice(done, done + AT_ONCE);
      await Promise.all(some.map((person) => this.digest.to({ ...person, programmeId, day })));
      await progress((done / people.length) * 100, `${done + some.length} van ${people.length} mensen`);
    }
  }
}
