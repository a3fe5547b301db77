import { Injectable } from '@nestjs/common';
import { LocalDate, newId } from '@koersvast/kernel';
import { ActorResolver, Mail, Settings, UnitOfWork } from '@koersvast/platform';
import { CalendarQuery, entryKey } from '../calendar/calendar.query';
import { digestOf, sizeOf, Told, toldBy } from './domain/digest';
import { digestText } from './domain/digest-text';
import { ReminderSetting, ReminderSettings } from './reminder-settings';

/** No role holds it: what is in somebody's digest follows from what that person may see. */
const ONLY_FOR_THE_RECIPIENT = 'reminder.own';

/** How far a date may move and still be recognised as the one that was told. */
const FAR_DAYS = 790;

export interface Recipient {
  userId: string;
  email: string;
  programmeId: string;
  /** 'yyyy-mm-dd' */
  day: string;
}

/** The digest of one person and day: what was told, that it was made, and the mail, in one transaction. */
@Injectable()
export class SendDigest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: ActorResolver,
    private readonly calendar: CalendarQuery,
    private readonly settings: ReminderSettings,
    private readonly mail: Mail,
    private readonly config: Settings,
  ) {}

  /** Read with the rights of the recipient at this moment. A second call for the same day does nothing. */
  async to({ userId, email, programmeId, day }: Recipient): Promise<void> {
    const actor = (await this.actors.actorOf(userId, 'reminders'))?.asJob('reminders');
    if (!actor?.can('calendar.read', { programmeId })) return;
    await this.unitOfWork.apart(actor, async () => {
      const setting = await this.settings.own(programmeId);
      const digest = await this.compose(programmeId, day as LocalDate, setting);
      const made = await this.unitOfWork.query(
        `insert into reminder_digest (id, programme_id, user_id, day, entries) values ($1, $2, $3, $4, $5)
         on conflict on constraint reminder_digest_day_key do nothing returning id`,
        [newId(), programmeId, userId, day, sizeOf(digest)],
      );
      if (made.length === 0 || sizeOf(digest) === 0) return;
      await this.remember(programmeId, toldBy(digest), day);
      await this.mail.send({
        programmeId,
        permission: ONLY_FOR_THE_RECIPIENT,
        uniqueKey: `reminders:${programmeId}:${userId}:${day}`,
        recipient: email,
        ...digestText(digest, day as LocalDate, this.config.PUBLIC_URL),
      });
    });
  }

  private async compose(programmeId: string, day: LocalDate, { kinds, daysAhead, onlyMine }: ReminderSetting) {
    const told = await this.told(programmeId, day);
    const narrowing = { kinds, mine: onlyMine, from: day };
    const near = await this.calendar.all(programmeId, { ...narrowing, to: LocalDate.addDays(day, daysAhead) });
    const known = new Set(near.map(entryKey));
    // What was told and is not near any more has moved away, or is gone: only then it is worth looking further.
    const away = told.some(({ key, dueOn }) => dueOn > day && !key.endsWith('@') && !known.has(key));
    const entries = away
      ? await this.calendar.all(programmeId, { ...narrowing, to: LocalDate.addDays(day, FAR_DAYS) })
      : near;
    const named = entries.map((entry) => ({ key: entryKey(entry), entry }));
    return digestOf(named, told, day, daysAhead);
  }

  private told(programmeId: string, day: string): Promise<Told[]> {
    return this.unitOfWork.query<Told>(
      `select entry_key as key, due_on as "dueOn" from reminder
       where user_id = $1 and programme_id = $2 and due_on >= $3::date - 400 order by told_on, recorded_at`,
      [this.unitOfWork.actor.userId, programmeId, day],
    );
  }

  private async remember(programmeId: string, told: readonly Told[], day: string): Promise<void> {
    await this.unitOfWork.query(
      `insert into reminder (user_id, programme_id, entry_key, due_on, told_on)
       select $1, $2, key, due_on, $5::date from unnest($3::text[], $4::date[]) as told (key, due_on) on conflict do nothing`,
      [this.unitOfWork.actor.userId, programmeId, told.map(({ key }) => key), told.map(({ dueOn }) => dueOn), day],
    );
  }
}
