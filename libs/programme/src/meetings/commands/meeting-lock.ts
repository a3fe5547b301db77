import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import type { Attendee } from '../domain/attendee';
import type { Subject, SubjectScope } from '../domain/subject';

export type MeetingState = 'PLANNED' | 'HELD' | 'WITHDRAWN';

export interface MeetingContent {
  title: string;
  /** yyyy-mm-dd */
  heldOn: string;
  place: string;
  agenda: string;
  attendees: Attendee[];
}

export interface MeetingRow extends SubjectScope, MeetingContent {
  id: string;
  subjectKind: Subject['kind'];
  subjectId: string;
  state: MeetingState;
  rowVersion: number;
}

/** The meeting for who changes it or what hangs on it; others wait. */
@Injectable()
export class MeetingLock {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 403/404, 409 called off, 412 stale. */
  async lock(id: string, rowVersion: number): Promise<MeetingRow> {
    const [row] = await this.unitOfWork.query<MeetingRow>(
      `select id, programme_id as "programmeId", tender_id as "tenderId", workgroup_id as "workgroupId", title,
              held_on as "heldOn", place, agenda, attendees, subject_kind as "subjectKind", subject_id as "subjectId", state,
              row_version as "rowVersion"
       from meeting where id = $1 for update`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('meeting.write', row);
    assertFresh(row.rowVersion, rowVersion);
    if (row.state === 'WITHDRAWN') throw new DomainError('meeting.withdrawn', { status: 409 });
    return row;
  }

  /** Counts a change of what hangs on the meeting; it may become held by it. */
  async touch({ id, state }: Pick<MeetingRow, 'id' | 'state'>): Promise<void> {
    await this.unitOfWork.query('update meeting set state = $2, row_version = row_version + 1 where id = $1', [
      id,
      state,
    ]);
  }
}
