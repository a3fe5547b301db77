import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { MeetingWords } from '../domain/minutes-letter';

export interface HeldMeeting extends Omit<MeetingWords, 'minutes'> {
  programmeId: string;
  /** The latest version, null when nothing was written yet. */
  minutes: string | null;
  version: number | null;
}

/** One meeting of a workgroup as its members are told of it. */
@Injectable()
export class HeldMeetingQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404 also when it is of another workgroup, or was called off. */
  async one(workgroupId: string, meetingId: string): Promise<HeldMeeting> {
    const [meeting] = await this.unitOfWork.query<HeldMeeting>(
      `select m.programme_id as "programmeId", w.name as workgroup, m.title, m.held_on as "heldOn", m.place,
              v.text as minutes, v.n as version,
              coalesce((select jsonb_agg(d.text order by d.n) from meeting_decision d where d.meeting_id = m.id), '[]') as decisions,
              coalesce((select jsonb_agg(jsonb_build_object('title', a.title, 'owner', u.name, 'dueOn', a.due_on) order by a.due_on, a.id)
                        from action_item a join user_account u on u.id = a.owner_id
                        where a.meeting_id = m.id and a.state = 'OPEN'), '[]') as actions
       from meeting m
       join workgroup w on w.id = m.workgroup_id
       left join lateral (select text, n from meeting_minutes where meeting_id = m.id order by n desc limit 1) v on true
       where m.id = $1 and m.workgroup_id = $2 and m.state <> 'WITHDRAWN'`,
      [meetingId, workgroupId],
    );
    if (!meeting) throw new DomainError('platform.not-found', { status: 404 });
    return meeting;
  }
}
