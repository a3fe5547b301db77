import { Injectable } from '@nestjs/common';
import { CalendarEntry, CalendarRange, CalendarSource, CalendarSourcePort, UnitOfWork } from '@koersvast/platform';

interface Row {
  id: string;
  part: 'questions' | 'responses' | 'talk';
  on: string;
  code: string;
  title: string;
  consultationId: string;
  done: boolean;
  revision: number;
}

const TITLES = { questions: 'Vragen tot en met deze dag', responses: 'Reacties tot en met deze dag' };

/** Terms of market consultations, and the talks for who may read those. */
@Injectable()
@CalendarSource(['CONSULTATION'])
export class ConsultationCalendar implements CalendarSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async between(programmeId: string, { from, to, limit }: CalendarRange): Promise<CalendarEntry[]> {
    const { actor } = this.unitOfWork;
    if (!actor.programmesWith('consultation.read').includes(programmeId)) return [];
    const rows = await this.unitOfWork.query<Row>(
      `select * from (
         select c.id, day.part, day."on", c.code, c.title, c.id as "consultationId", false as done,
                c.row_version as revision
         from consultation c cross join lateral (values ('questions', c.questions_due), ('responses', c.responses_due)) as day (part, "on")
         where c.programme_id = $1 and c.state <> 'CLOSED'
         union all
         select k.id, 'talk', k.planned_on, k.code, k.title, k.consultation_id, k.state <> 'PLANNED', k.row_version
         from consultation_talk k where k.programme_id = $1 and k.state <> 'CANCELLED' and $5
       ) days where "on" between $2::date and $3::date order by "on", id, part limit $4`,
      [programmeId, from, to, limit, actor.programmesWith('talk.read').includes(programmeId)],
    );
    return rows.map(({ id, part, title, consultationId, ...row }) => ({
      ...row,
      kind: 'CONSULTATION',
      recordId: id,
      part,
      title: part === 'talk' ? title : `${title}: ${TITLES[part].toLowerCase()}`,
      url: `/consultaties/${consultationId}`,
      municipalityId: null,
      mine: false,
      fixed: part !== 'talk',
      confidential: true,
    }));
  }
}
