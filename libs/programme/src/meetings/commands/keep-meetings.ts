import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { SearchIndex, UnitOfWork } from '@koersvast/platform';
import type { MeetingSeriesEntity } from '../data/meeting-series.entity';
import { minutesText, PointMinutes } from '../domain/agenda';
import type { SeriesDay } from '../domain/series';
import type { Subject, SubjectScope } from '../domain/subject';
import { SubjectQuery } from '../queries/subject.query';
import { KeepAgenda } from './keep-agenda';
import { MeetingContent, MeetingLock, MeetingRow } from './meeting-lock';

/** Minutes in one text, per point, or both. */
export interface Minutes {
  text: string;
  points: readonly PointMinutes[];
  changeReason: string | null;
}

/** Meetings with their minutes and decisions. Minutes and decisions are only ever added to. */
@Injectable()
export class KeepMeetings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: SubjectQuery,
    private readonly meetings: MeetingLock,
    private readonly agenda: KeepAgenda,
    private readonly searchIndex: SearchIndex,
  ) {}

  /** @throws DomainError 403/404, 422 subject. */
  async plan(subject: Subject, content: MeetingContent): Promise<string> {
    const scope = await this.subjects.scopeOf(subject);
    this.unitOfWork.actor.demand('meeting.write', scope);
    return this.insert(scope, subject, content, null);
  }

  /** One meeting that a series asks for, with its fixed points; who may keep the series was asked there. */
  async planOfSeries(series: MeetingSeriesEntity, { key, heldOn }: SeriesDay): Promise<void> {
    const { id, programmeId, tenderId, workgroupId, title, place, attendees } = series;
    const scope = { programmeId, tenderId, workgroupId };
    const subject = { kind: series.subjectKind, id: series.subjectId };
    const content = { title, heldOn, place, agenda: '', attendees };
    const meetingId = await this.insert(scope, subject, content, { id, key });
    await this.agenda.start(scope, meetingId, series.points);
  }

  async change(id: string, rowVersion: number, change: Partial<MeetingContent>): Promise<void> {
    const row = await this.meetings.lock(id, rowVersion);
    const { title, heldOn, place, agenda, attendees } = row;
    const before = { title, heldOn, place, agenda, attendees };
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after: MeetingContent = { ...before, ...given };
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    await this.unitOfWork.query(
      `update meeting set title = $2, held_on = $3, place = $4, agenda = $5, attendees = $6, row_version = row_version + 1
       where id = $1`,
      [id, after.title, after.heldOn, after.place, after.agenda, JSON.stringify(after.attendees)],
    );
    this.audit('meeting.changed', id, row.programmeId, { before, after });
    await this.index({ ...row, ...after }, after.agenda);
  }

  /** @throws DomainError 409 minutes stand: what was said cannot be called off. */
  async withdraw(id: string, rowVersion: number, reason: string): Promise<void> {
    const row = await this.meetings.lock(id, rowVersion);
    if (row.state === 'HELD') throw new DomainError('meeting.held', { status: 409 });
    await this.meetings.touch({ id, state: 'WITHDRAWN' });
    this.audit('meeting.withdrawn', id, row.programmeId, { before: { state: row.state }, after: { reason } });
    await this.searchIndex.remove('meeting', id);
  }

  /** Adds a version of the minutes; the meeting is then held. @throws DomainError 422 nothing said, or a point of another. */
  async minute(id: string, rowVersion: number, { text, points, changeReason }: Minutes): Promise<void> {
    const row = await this.meetings.lock(id, rowVersion);
    const told = await this.titled(id, points);
    const whole = told.length > 0 ? minutesText(told, text) : text;
    if (!whole.trim()) {
      throw new DomainError('meeting.no-minutes', { fields: [{ pointer: '/text', code: 'meeting.no-minutes' }] });
    }
    const kept = JSON.stringify([...told, ...(told.length > 0 ? [{ agendaItemId: null, title: '', text }] : [])]);
    const n = await this.append('meeting_minutes', row, { text: whole, points: kept, change_reason: changeReason });
    await this.meetings.touch({ id, state: 'HELD' });
    this.audit('meeting.minuted', id, row.programmeId, { after: { version: n, changeReason } });
    await this.index(row, whole);
  }

  /** @throws DomainError 422 a point of another meeting. */
  async decide(id: string, rowVersion: number, text: string, agendaItemId: string | null): Promise<void> {
    const row = await this.meetings.lock(id, rowVersion);
    if (agendaItemId) await this.titled(id, [{ agendaItemId, text }]);
    const n = await this.append('meeting_decision', row, { text, agenda_item_id: agendaItemId });
    await this.meetings.touch(row);
    this.audit('meeting.decided', id, row.programmeId, { after: { n, text } });
  }

  /** The points in the order of the agenda, each with its title of now. */
  private async titled(meetingId: string, points: readonly PointMinutes[]) {
    const items = await this.unitOfWork.query<{ id: string; title: string }>(
      'select id, title from agenda_item where meeting_id = $1 order by position, id',
      [meetingId],
    );
    if (points.some(({ agendaItemId }) => !items.some(({ id }) => id === agendaItemId))) {
      throw new DomainError('agenda.unknown', { fields: [{ pointer: '/points', code: 'agenda.unknown' }] });
    }
    if (points.length === 0) return [];
    return items.map(({ id, title }) => ({
      ...{ agendaItemId: id, title },
      text: points.find(({ agendaItemId }) => agendaItemId === id)?.text ?? '',
    }));
  }

  private async insert(
    scope: SubjectScope,
    subject: Subject,
    content: MeetingContent,
    series: { id: string; key: string } | null,
  ): Promise<string> {
    const id = newId();
    const { programmeId, tenderId, workgroupId } = scope;
    const { title, heldOn, place, agenda, attendees } = content;
    await this.unitOfWork.query(
      `insert into meeting (id, programme_id, tender_id, workgroup_id, subject_kind, subject_id, title, held_on, place, agenda,
                            attendees, series_id, series_key, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[id, programmeId, tenderId, workgroupId, subject.kind, subject.id, title, heldOn, place, agenda],
        ...[JSON.stringify(attendees), series?.id ?? null, series?.key ?? null, this.unitOfWork.actor.userId],
      ],
    );
    this.audit('meeting.planned', id, programmeId, { after: { subject, ...content, series: series?.key } });
    await this.index({ id, ...scope, ...content }, agenda);
    return id;
  }

  private async append(
    table: 'meeting_minutes' | 'meeting_decision',
    { id, programmeId, tenderId, workgroupId }: MeetingRow,
    words: Record<string, string | null>,
  ): Promise<number> {
    const [last] = await this.unitOfWork.query<{ n: number }>(
      `select coalesce(max(n), 0)::int + 1 as n from ${table} where meeting_id = $1`,
      [id],
    );
    const row = {
      ...{ id: newId(), programme_id: programmeId, tender_id: tenderId, workgroup_id: workgroupId, meeting_id: id },
      ...{ n: last!.n, recorded_by: this.unitOfWork.actor.userId, ...words },
    };
    const columns = Object.keys(row);
    await this.unitOfWork.query(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    );
    return last!.n;
  }

  private index(
    { id, programmeId, tenderId, workgroupId, title, heldOn }: { id: string } & SubjectScope & MeetingContent,
    text: string,
  ): Promise<void> {
    // Without a tender or workgroup the search would show it to everybody: then it is found in its own list only.
    if (!tenderId && !workgroupId) return Promise.resolve();
    const url = `/overleggen/${id}`;
    return this.searchIndex.put({
      ...{ kind: 'meeting', recordId: id, programmeId, tenderId, workgroupId },
      ...{ code: heldOn, title, text, url },
    });
  }

  private audit(action: string, recordId: string, programmeId: string, facts: { before?: object; after: object }) {
    this.unitOfWork.audit({ action, kind: 'meeting', recordId, programmeId, ...facts });
  }
}
