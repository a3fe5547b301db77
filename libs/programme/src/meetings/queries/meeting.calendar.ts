import { Injectable } from '@nestjs/common';
import { CalendarEntry, CalendarRange, CalendarSource, CalendarSourcePort, UnitOfWork } from '@koersvast/platform';
import { subjectName } from './subject-name';

interface Row {
  id: string;
  on: string;
  title: string;
  subject: string;
  done: boolean;
  confidential: boolean;
  revision: number;
}

/** Meetings that were not called off; row-level security leaves out those of a hidden workgroup or tender. */
@Injectable()
@CalendarSource(['MEETING'])
export class MeetingCalendar implements CalendarSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async between(programmeId: string, { from, to, limit }: CalendarRange): Promise<CalendarEntry[]> {
    if (!this.unitOfWork.actor.programmesWith('meeting.read').includes(programmeId)) return [];
    const rows = await this.unitOfWork.query<Row>(
      `select m.id, m.held_on as "on", m.title, ${subjectName('m')} as subject, m.state = 'HELD' as done,
              m.tender_id is not null or m.workgroup_id is not null as confidential, m.row_version as revision
       from meeting m
       where m.programme_id = $1 and m.state <> 'WITHDRAWN' and m.held_on between $2::date and $3::date
       order by m.held_on, m.id limit $4`,
      [programmeId, from, to, limit],
    );
    return rows.map(({ id, subject, ...row }) => ({
      ...row,
      kind: 'MEETING',
      recordId: id,
      part: '',
      code: subject,
      url: `/overleggen/${id}`,
      municipalityId: null,
      mine: false,
      fixed: false,
    }));
  }
}
