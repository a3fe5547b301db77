import { Injectable } from '@nestjs/common';
import { CalendarEntry, CalendarRange, CalendarSource, CalendarSourcePort, UnitOfWork } from '@koersvast/platform';
import { subjectName } from '../../meetings/queries/subject-name';

interface Row {
  id: string;
  on: string;
  title: string;
  subject: string;
  subjectKind: string;
  subjectId: string;
  mine: boolean;
  done: boolean;
  confidential: boolean;
  revision: number;
}

/** Actions that were not dropped, on the day for which they are due. */
@Injectable()
@CalendarSource(['ACTION'])
export class ActionCalendar implements CalendarSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async between(programmeId: string, { from, to, limit }: CalendarRange): Promise<CalendarEntry[]> {
    if (!this.unitOfWork.actor.programmesWith('action.read').includes(programmeId)) return [];
    const rows = await this.unitOfWork.query<Row>(
      `select a.id, a.due_on as "on", a.title, ${subjectName('a')} as subject, a.subject_kind as "subjectKind",
              a.subject_id as "subjectId", a.owner_id = $5 as mine, a.state = 'DONE' as done,
              a.tender_id is not null or a.workgroup_id is not null as confidential, a.row_version as revision
       from action_item a
       where a.programme_id = $1 and a.state <> 'WITHDRAWN' and a.due_on between $2::date and $3::date
       order by a.due_on, a.id limit $4`,
      [programmeId, from, to, limit, this.unitOfWork.actor.userId],
    );
    return rows.map(({ id, subject, subjectKind, subjectId, ...row }) => ({
      ...row,
      kind: 'ACTION',
      recordId: id,
      part: '',
      code: subject,
      url:
        subjectKind === 'workgroup'
          ? `/werkgroepen/${subjectId}?tab=acties`
          : `/acties?subjectKind=${subjectKind}&subjectId=${subjectId}`,
      municipalityId: null,
      fixed: false,
    }));
  }
}
