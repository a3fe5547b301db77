import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import {
  CalendarEntry,
  CalendarRange,
  CalendarSource,
  CalendarSourcePort,
  Clock,
  UnitOfWork,
  WorkItem,
  WorkSource,
  WorkSourcePort,
} from '@koersvast/platform';
import type { PlanStep } from '../../pc-calendar/domain/report-plan';
import { STEP_NAMES } from '../domain/work-plan';

interface DayRow {
  id: string;
  year: number;
  name: string;
  municipalityId: string;
  municipality: string;
  step: PlanStep;
  dueOn: LocalDate;
  done: boolean;
  rowVersion: number;
}

const DAYS = `
  select p.id, p.year, p.name, m.id as "municipalityId", m.name as municipality, s.step, s.due_on as "dueOn",
         s.done_at is not null as done, p.row_version as "rowVersion"
  from pc_plan p join pc_plan_step s on s.plan_id = p.id join municipality m on m.id = p.municipality_id
  where p.state = 'ACTIVE' and p.programme_id = $1`;

const url = (id: string) => `/pc-werkplan?plan=${id}`;

/** The steps of work plans, in the calendar. */
@Injectable()
@CalendarSource(['FINANCE'])
export class PcPlanCalendar implements CalendarSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async between(programmeId: string, { from, to, limit }: CalendarRange): Promise<CalendarEntry[]> {
    const { actor } = this.unitOfWork;
    if (!actor.can('report.read', { programmeId })) return [];
    const rows = await this.unitOfWork.query<DayRow>(
      `${DAYS} and s.due_on >= $2::date and s.due_on <= $3::date order by s.due_on, m.sort, p.id limit $4`,
      [programmeId, from, to, limit],
    );
    return rows.map(({ id, year, name, municipalityId, municipality, step, dueOn, done, rowVersion }) => ({
      ...{ kind: 'FINANCE' as const, recordId: id, part: step.toLowerCase(), on: dueOn, code: `${name} ${year}` },
      ...{ title: `${STEP_NAMES[step]}, ${municipality}: ${name} ${year}`, url: url(id), municipalityId, done },
      mine: actor.can('pc-plan.write', { programmeId, municipalityId }),
      ...{ fixed: step === 'COUNCIL', confidential: false, revision: rowVersion },
    }));
  }
}

/** Days before a step that it comes into sight. */
const AHEAD = 14;

/** The next step of each work plan that is due or late, for who plans it. */
@Injectable()
@WorkSource('steps of work plans')
export class PcPlanStepWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const { actor } = this.unitOfWork;
    if (!actor.programmesWith('pc-plan.write').includes(programmeId)) return { items: [], total: 0 };
    const today = LocalDate.parse(this.clock.today());
    const rows = await this.unitOfWork.query<DayRow>(
      `select * from (
         select distinct on (found.id) found.* from (${DAYS} and s.done_at is null) found order by found.id, found."dueOn",
           array_position(array['FIGURES', 'TEXT', 'COLLEGE', 'DELIVERY', 'COUNCIL'], found.step)
       ) next where "dueOn" <= $2::date order by "dueOn", id`,
      [programmeId, LocalDate.addDays(today, AHEAD)],
    );
    const own = rows.filter(({ municipalityId }) => actor.can('pc-plan.write', { programmeId, municipalityId }));
    const items = own.map(({ id, year, name, municipality, step, dueOn }): WorkItem => ({
      ...{ group: dueOn < today ? 'OVERDUE' : 'DUE', kind: 'pc-plan', recordId: id, code: String(year), title: name },
      reason: `${STEP_NAMES[step]}, ${municipality}, uiterlijk ${LocalDate.format(dueOn)}`,
      url: url(id),
      sinceAt: `${LocalDate.addDays(dueOn, -AHEAD)}T00:00:00.000Z`,
    }));
    return { items: items.slice(0, limit), total: items.length };
  }
}

interface TaskRow {
  planId: string;
  year: number;
  name: string;
  municipality: string;
  title: string;
  dueOn: LocalDate;
  since: Date;
  total: number;
}

/** What the actor was asked to do for a work plan. */
@Injectable()
@WorkSource('tasks of work plans')
export class PcPlanTaskWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const rows = await this.unitOfWork.query<TaskRow>(
      `select p.id as "planId", p.year, p.name, m.name as municipality, t.title, t.due_on as "dueOn", t.recorded_at as since,
              count(*) over ()::int as total
       from pc_plan_task t join pc_plan p on p.id = t.plan_id join municipality m on m.id = p.municipality_id
       where t.user_id = $1 and t.state = 'ACTIVE' and p.state = 'ACTIVE' and t.programme_id = $2
       order by t.due_on, t.id limit $3`,
      [this.unitOfWork.actor.userId, programmeId, limit],
    );
    const today = this.clock.today();
    const items = rows.map(({ planId, year, name, municipality, title, dueOn, since }): WorkItem => ({
      ...{ group: dueOn < today ? 'OVERDUE' : 'DUE', kind: 'pc-plan', recordId: planId, code: String(year), title },
      reason: `Voor ${name} ${year} van ${municipality}, uiterlijk ${LocalDate.format(dueOn)}`,
      url: url(planId),
      sinceAt: since.toISOString(),
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}
