import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { AgendaItemEntity } from '../data/agenda-item.entity';
import { AgendaPoint, removedPoints } from '../domain/agenda';
import type { SubjectScope } from '../domain/subject';
import { MeetingLock } from './meeting-lock';

/** The points of an agenda: a person puts them down in her order; what was spoken about stays. */
@Injectable()
export class KeepAgenda {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingLock,
  ) {}

  /** Replaces the agenda by these points, in this order. @throws DomainError 403/404, 409 called off, 412, 422 points. */
  async set(meetingId: string, rowVersion: number, points: readonly AgendaPoint[]): Promise<void> {
    const meeting = await this.meetings.lock(meetingId, rowVersion);
    const standing = await this.standing(meetingId);
    for (const id of removedPoints(standing, points)) await this.repo.delete(id);
    const { userId } = this.unitOfWork.actor;
    for (const [at, { id, ...point }] of points.entries()) {
      const columns = { ...columnsOf(point), position: at + 1 };
      if (id) await this.repo.update(id, columns);
      else await this.repo.insert({ ...rowOf(meeting, meetingId), ...columns, recordedBy: userId });
    }
    await this.meetings.touch(meeting);
    this.unitOfWork.audit({
      ...{ action: 'meeting.agenda-set', kind: 'meeting', recordId: meetingId, programmeId: meeting.programmeId },
      before: { points: standing.map(({ title }) => title) },
      after: { points: points.map(({ title }) => title) },
    });
  }

  /** The fixed points with which a meeting of a series begins. */
  async start(scope: SubjectScope, meetingId: string, titles: readonly string[]): Promise<void> {
    for (const [at, title] of titles.entries()) {
      await this.repo.insert({
        ...{ ...rowOf(scope, meetingId), position: at + 1, title },
        recordedBy: this.unitOfWork.actor.userId,
      });
    }
  }

  private get repo() {
    return this.unitOfWork.repo(AgendaItemEntity);
  }

  private standing(meetingId: string): Promise<{ id: string; title: string; used: boolean }[]> {
    return this.unitOfWork.query(
      `select i.id, i.title,
              exists (select 1 from meeting_decision d where d.agenda_item_id = i.id)
              or exists (select 1 from action_item a where a.agenda_item_id = i.id)
              or exists (select 1 from meeting_minutes v, jsonb_array_elements(v.points) p
                         where v.meeting_id = i.meeting_id and p ->> 'agendaItemId' = i.id::text) as used
       from agenda_item i where i.meeting_id = $1 order by i.position, i.id`,
      [meetingId],
    );
  }
}

const rowOf = ({ programmeId, tenderId, workgroupId }: SubjectScope, meetingId: string) => ({
  ...{ id: newId(), programmeId, tenderId, workgroupId, meetingId },
});

const columnsOf = ({ title, note, source }: Omit<AgendaPoint, 'id'>) => ({
  ...{ title, note, sourceKind: source?.kind ?? null, sourceId: source?.recordId ?? null },
  ...{ sourceCode: source?.code ?? '', sourceUrl: source?.url ?? '' },
});
