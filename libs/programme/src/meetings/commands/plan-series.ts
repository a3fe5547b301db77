import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { MeetingSeriesEntity } from '../data/meeting-series.entity';
import { daysOf, followingDays, SeriesDay } from '../domain/series';
import { KeepMeetings } from './keep-meetings';

interface PlannedRow {
  id: string;
  key: string;
  heldOn: LocalDate;
  state: 'PLANNED' | 'HELD' | 'WITHDRAWN';
  rowVersion: number;
}

/** What a planning did, for the audit. */
export interface Planned {
  added: number;
  moved: number;
  withdrawn: number;
}

/** Puts the meetings of a series in the calendar, and those of the series that follow it. */
@Injectable()
export class PlanSeries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: KeepMeetings,
    private readonly clock: Clock,
  ) {}

  /**
   * The days under their keys: a meeting that is there moves along while it is to come; one whose key is gone is called off;
   * one that a person called off does not come back.
   */
  async execute(series: MeetingSeriesEntity): Promise<Planned> {
    const wanted = series.state === 'ENDED' ? [] : await this.daysOf(series);
    const standing = await this.standing(series.id);
    const done: Planned = { added: 0, moved: 0, withdrawn: 0 };
    for (const day of wanted) await this.place(series, day, standing, done);
    const keys = new Set(wanted.map(({ key }) => key));
    for (const meeting of standing.filter((one) => this.isToCome(one) && !keys.has(one.key))) {
      await this.meetings.withdraw(meeting.id, meeting.rowVersion, 'De reeks vraagt dit overleg niet meer.');
      done.withdrawn += 1;
    }
    const followers = await this.unitOfWork.repo(MeetingSeriesEntity).findBy({ followsId: series.id, state: 'ACTIVE' });
    for (const follower of followers) await this.execute(follower);
    return done;
  }

  private async place(series: MeetingSeriesEntity, day: SeriesDay, standing: PlannedRow[], done: Planned) {
    const there = standing.find(({ key }) => key === day.key);
    if (!there) {
      await this.meetings.planOfSeries(series, day);
      done.added += 1;
    } else if (this.isToCome(there)) {
      const { title, place, attendees } = series;
      await this.meetings.change(there.id, there.rowVersion, { title, place, attendees, heldOn: day.heldOn });
      if (there.heldOn !== day.heldOn) done.moved += 1;
    }
  }

  private isToCome({ state, heldOn }: PlannedRow): boolean {
    return state === 'PLANNED' && heldOn >= this.clock.today();
  }

  /** A series that follows another has the days of those of its meetings that stand. */
  private async daysOf(series: MeetingSeriesEntity): Promise<SeriesDay[]> {
    const { unit, every, firstOn, until, followsId, offsetDays } = series;
    if (followsId === null) return daysOf({ unit: unit!, every: every!, firstOn: firstOn!, until: until! });
    const followed = await this.standing(followsId);
    return followingDays(
      followed.filter(({ state }) => state !== 'WITHDRAWN'),
      offsetDays!,
    );
  }

  private standing(seriesId: string): Promise<PlannedRow[]> {
    return this.unitOfWork.query<PlannedRow>(
      `select id, series_key as key, held_on as "heldOn", state, row_version as "rowVersion" from meeting
       where series_id = $1 order by series_key for update`,
      [seriesId],
    );
  }
}
