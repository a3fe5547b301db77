import { Injectable } from '@nestjs/common';
import { CalendarEntry, CalendarRange, CalendarSource, CalendarSourcePort, UnitOfWork } from '@koersvast/platform';

interface MilestoneRow {
  id: string;
  on: string;
  label: string;
  tenderCode: string | null;
  fixed: boolean;
  done: boolean;
  revision: number;
}

/** Milestones on their last day; row-level security keeps those of a hidden tender out. */
@Injectable()
@CalendarSource(['MILESTONE'])
export class MilestoneCalendar implements CalendarSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async between(programmeId: string, { from, to, limit }: CalendarRange): Promise<CalendarEntry[]> {
    if (!this.unitOfWork.actor.can('programme.read', { programmeId })) return [];
    const rows = await this.unitOfWork.query<MilestoneRow>(
      `select m.id, m.ends_on as "on", m.label, t.code as "tenderCode", m.reached_on is not null as done,
              m.row_version as revision,
              exists (select from milestone_dependency d where d.milestone_id = m.id and d.origin = 'LAW') as fixed
       from milestone m left join tender t on t.id = m.tender_id
       where m.programme_id = $1 and m.state = 'PLANNED' and m.ends_on between $2::date and $3::date
       order by m.ends_on, m.id limit $4`,
      [programmeId, from, to, limit],
    );
    return rows.map(({ id, label, tenderCode, ...row }) => ({
      ...row,
      kind: 'MILESTONE',
      recordId: id,
      part: '',
      code: tenderCode ?? '',
      title: label,
      url: `/mijlpalen?mijlpaal=${id}`,
      municipalityId: null,
      mine: false,
      confidential: tenderCode !== null,
    }));
  }
}

interface BodyRow {
  id: string;
  on: string;
  part: string;
  body: 'COLLEGE' | 'COUNCIL';
  municipality: string;
  municipalityId: string;
  revision: number;
}

const BODIES = { COLLEGE: 'College', COUNCIL: 'Raad' } as const;

/** When colleges and councils meet, and until when papers for those meetings are taken in. */
@Injectable()
@CalendarSource(['DECISION_MEETING', 'DELIVERY'])
export class DecisionMeetingCalendar implements CalendarSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async between(programmeId: string, { from, to, limit }: CalendarRange): Promise<CalendarEntry[]> {
    if (!this.unitOfWork.actor.can('programme.read', { programmeId })) return [];
    const rows = await this.unitOfWork.query<BodyRow>(
      `select d.id, day.part, day."on", d.body, m.name as municipality, m.id as "municipalityId", d.row_version as revision
       from decision_meeting d join municipality m on m.id = d.municipality_id
       cross join lateral (values ('', d.meets_on), ('deliver', d.deliver_on)) as day (part, "on")
       where d.programme_id = $1 and d.state = 'PLANNED' and day."on" between $2::date and $3::date
       order by day."on", d.id, day.part limit $4`,
      [programmeId, from, to, limit],
    );
    return rows.map(({ id, part, body, municipality, ...row }) => ({
      ...row,
      kind: part === '' ? 'DECISION_MEETING' : 'DELIVERY',
      recordId: id,
      part,
      code: municipality,
      title: part === '' ? `${BODIES[body]} vergadert` : `Aanleveren voor ${BODIES[body].toLowerCase()}`,
      url: '/beslisagenda',
      mine: false,
      done: false,
      fixed: true,
      confidential: false,
    }));
  }
}
