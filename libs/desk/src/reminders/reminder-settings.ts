import { Injectable } from '@nestjs/common';
import { assertFresh, CALENDAR_KINDS, CalendarKind, UnitOfWork } from '@koersvast/platform';

export interface ReminderSetting {
  active: boolean;
  kinds: CalendarKind[];
  daysAhead: number;
  onlyMine: boolean;
}

/** What a person gets who never chose: nothing; and with what the form begins. */
const UNCHOSEN: ReminderSetting = { active: false, kinds: [...CALENDAR_KINDS], daysAhead: 14, onlyMine: true };

/** Of what a person wants to be reminded by mail. A personal setting: no audit. */
@Injectable()
export class ReminderSettings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async own(programmeId: string): Promise<ReminderSetting & { rowVersion: number }> {
    const [row] = await this.unitOfWork.query<ReminderSetting & { rowVersion: number }>(
      `select active, kinds, days_ahead as "daysAhead", only_mine as "onlyMine", row_version as "rowVersion"
       from reminder_setting where user_id = $1 and programme_id = $2`,
      [this.unitOfWork.actor.userId, programmeId],
    );
    return row ?? { ...UNCHOSEN, rowVersion: 0 };
  }

  /** @throws DomainError 412 */
  async put(programmeId: string, rowVersion: number, setting: ReminderSetting): Promise<void> {
    const { userId } = this.unitOfWork.actor;
    await this.unitOfWork.query('select pg_advisory_xact_lock(hashtextextended($1, 815008))', [
      `${userId}${programmeId}`,
    ]);
    assertFresh((await this.own(programmeId)).rowVersion, rowVersion);
    await this.unitOfWork.query(
      `insert into reminder_setting (user_id, programme_id, active, kinds, days_ahead, only_mine) values ($1, $2, $3, $4, $5, $6)
       on conflict on constraint reminder_setting_pkey do update set active = excluded.active, kinds = excluded.kinds,
         days_ahead = excluded.days_ahead, only_mine = excluded.only_mine, row_version = reminder_setting.row_version + 1`,
      [userId, programmeId, setting.active, setting.kinds, setting.daysAhead, setting.onlyMine],
    );
  }
}
