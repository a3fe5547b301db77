import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { DecisionRouteKind, PlannedMeeting } from '../domain/decision-route';
import type { Dependency, MinimumTerm, PlannedMilestone } from '../domain/shift-plan';

export interface PlanRow extends PlannedMilestone {
  /** Null: shared by the programme. */
  tenderId: string | null;
  decisionRoute: DecisionRouteKind | null;
  rowVersion: number;
}

interface DependencyRow extends Omit<MinimumTerm, 'days'> {
  milestoneId: string;
  afterId: string;
  lagDays: number;
  days: number | null;
}

export interface MunicipalCalendar {
  id: string;
  name: string;
  meetings: PlannedMeeting[];
}

/** The whole planning of a programme: a few dozen milestones, reckoned with in memory. */
@Injectable()
export class PlanningQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param lock for a change: nobody moves one of them meanwhile. */
  milestones(programmeId: string, lock = false): Promise<PlanRow[]> {
    return this.unitOfWork.query<PlanRow>(
      `select id, label, starts_on as "startsOn", ends_on as "endsOn", precision, decision_route as "decisionRoute",
              tender_id as "tenderId",
              row_version as "rowVersion"
       from milestone where programme_id = $1 and state = 'PLANNED' order by starts_on, id ${lock ? 'for update' : ''}`,
      [programmeId],
    );
  }

  async dependencies(programmeId: string): Promise<Dependency[]> {
    const rows = await this.unitOfWork.query<DependencyRow>(
      `select d.milestone_id as "milestoneId", d.after_id as "afterId", d.lag_days as "lagDays", d.minimum_days as days,
              d.origin, d.purpose, d.basis
       from milestone_dependency d
       join milestone m on m.id = d.milestone_id and m.state = 'PLANNED'
       join milestone a on a.id = d.after_id and a.state = 'PLANNED'
       where d.programme_id = $1 order by d.id`,
      [programmeId],
    );
    return rows.map(({ milestoneId, afterId, lagDays, days, ...minimum }) => ({
      milestoneId,
      afterId,
      lagDays,
      minimum: days === null ? null : { days, ...minimum },
    }));
  }

  /** Per municipality the meetings at which it decides. */
  async calendars(programmeId: string): Promise<MunicipalCalendar[]> {
    const municipalities = await this.unitOfWork.query<{ id: string; name: string }>(
      'select id, name from municipality where programme_id = $1 order by sort',
      [programmeId],
    );
    const meetings = await this.unitOfWork.query<PlannedMeeting>(
      `select municipality_id as "municipalityId", body, meets_on as "meetsOn", deliver_on as "deliverOn"
       from decision_meeting where programme_id = $1 and state = 'PLANNED'`,
      [programmeId],
    );
    return municipalities.map(({ id, name }) => ({
      id,
      name,
      meetings: meetings.filter(({ municipalityId }) => municipalityId === id),
    }));
  }
}
