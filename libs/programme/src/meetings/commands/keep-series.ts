import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { MeetingSeriesEntity } from '../data/meeting-series.entity';
import type { Attendee } from '../domain/attendee';
import { assertRhythm, Following, followsItself, Rhythm } from '../domain/series';
import type { Subject } from '../domain/subject';
import { SubjectQuery } from '../queries/subject.query';
import { PlanSeries } from './plan-series';

export interface SeriesContent {
  title: string;
  place: string;
  attendees: Attendee[];
  /** Fixed points of the agenda, in their order. */
  points: string[];
}

/** Its own rhythm, or the meetings of another series. */
export type SeriesTiming = Rhythm | Following;

const isFollowing = (timing: SeriesTiming): timing is Following => 'followsId' in timing;

const NO_RHYTHM = { unit: null, every: null, firstOn: null, until: null };

/** Meetings that come back. A change plans what is still to come anew; what was held or begun stays. */
@Injectable()
export class KeepSeries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: SubjectQuery,
    private readonly planning: PlanSeries,
  ) {}

  /** Answers the id. @throws DomainError 403/404, 422 subject, rhythm, or a series to follow that is not there. */
  async begin(subject: Subject, content: SeriesContent, timing: SeriesTiming): Promise<string> {
    const scope = await this.subjects.scopeOf(subject);
    this.unitOfWork.actor.demand('meeting.write', scope);
    const id = newId();
    await this.demandTiming(id, timing, scope.programmeId);
    const series = this.repo.create({
      ...{ id, ...scope, subjectKind: subject.kind, subjectId: subject.id, ...content, ...columnsOf(timing) },
      ...{ state: 'ACTIVE', rowVersion: 1, recordedBy: this.unitOfWork.actor.userId },
    });
    await this.repo.insert(series as object);
    const planned = await this.planning.execute(series);
    this.audit('meeting-series.begun', series, undefined, { subject, ...content, ...timing, planned });
    return id;
  }

  /** @throws DomainError 403/404, 409 ended, 412, 422 rhythm, or a series that would follow itself. */
  async change(id: string, content: Partial<SeriesContent>, timing: SeriesTiming | null, rowVersion: number) {
    const series = await this.lock(id, rowVersion);
    if (timing) await this.demandTiming(id, timing, series.programmeId);
    const given = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
    const change = { ...given, ...(timing ? columnsOf(timing) : {}) };
    const next = { ...series, ...change, rowVersion: rowVersion + 1 };
    await this.repo.update(id, { ...change, rowVersion: next.rowVersion });
    const planned = await this.planning.execute(next);
    this.audit('meeting-series.changed', series, told(series), { ...told(next), planned });
  }

  /** What is still to come is called off. @throws DomainError 403/404, 409 ended, 412. */
  async end(id: string, reason: string, rowVersion: number): Promise<void> {
    const series = await this.lock(id, rowVersion);
    const ended = { state: 'ENDED' as const, endedReason: reason, rowVersion: rowVersion + 1 };
    await this.repo.update(id, ended);
    const planned = await this.planning.execute({ ...series, ...ended });
    this.audit('meeting-series.ended', series, { state: 'ACTIVE' }, { state: 'ENDED', reason, planned });
  }

  private get repo() {
    return this.unitOfWork.repo(MeetingSeriesEntity);
  }

  private async lock(id: string, rowVersion: number): Promise<MeetingSeriesEntity> {
    const series = await this.repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!series) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('meeting.write', series);
    assertFresh(series.rowVersion, rowVersion);
    if (series.state === 'ENDED') throw new DomainError('series.ended', { status: 409 });
    return series;
  }

  private async demandTiming(id: string, timing: SeriesTiming, programmeId: string): Promise<void> {
    if (!isFollowing(timing)) return assertRhythm(timing);
    const wrong = (code: string) => new DomainError(code, { fields: [{ pointer: '/followsId', code }] });
    const others = await this.repo.find({
      select: { id: true, followsId: true, state: true },
      where: { programmeId },
    });
    const followed = others.find((one) => one.id === timing.followsId);
    if (!followed || followed.state === 'ENDED') throw wrong('series.unknown-followed');
    const followsOf = new Map(others.flatMap((one) => (one.followsId ? [[one.id, one.followsId]] : [])));
    if (followsItself(id, timing.followsId, followsOf)) throw wrong('series.cycle');
  }

  private audit(
    action: string,
    { id, programmeId }: Pick<MeetingSeriesEntity, 'id' | 'programmeId'>,
    before?: object,
    after?: object,
  ) {
    this.unitOfWork.audit({ action, kind: 'meeting-series', recordId: id, programmeId, before, after });
  }
}

const columnsOf = (timing: SeriesTiming) =>
  isFollowing(timing)
    ? { ...NO_RHYTHM, followsId: timing.followsId, offsetDays: timing.offsetDays }
    : { ...timing, followsId: null, offsetDays: null };

const told = (series: MeetingSeriesEntity) => ({
  ...{ title: series.title, place: series.place, points: series.points, unit: series.unit, every: series.every },
  ...{ firstOn: series.firstOn, until: series.until, followsId: series.followsId, offsetDays: series.offsetDays },
});
