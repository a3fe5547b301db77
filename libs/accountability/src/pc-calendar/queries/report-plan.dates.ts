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
import { isDone, PLAN_STEPS, PlanStep } from '../domain/report-plan';
import { PlanRow, PLANS } from './report-plan.query';

const WORDS: Record<PlanStep, string> = {
  FIGURES: 'Cijfers sluiten',
  TEXT: 'Tekst gereed',
  COLLEGE: 'College stelt vast',
  DELIVERY: 'Aanleveren bij de raad',
  COUNCIL: 'Raad besluit',
};

type PlannedRow = PlanRow & { days: Record<PlanStep, LocalDate> };

/** The days of planned reports, in the calendar. */
@Injectable()
@CalendarSource(['FINANCE'])
export class ReportPlanCalendar implements CalendarSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async between(programmeId: string, { from, to, limit }: CalendarRange): Promise<CalendarEntry[]> {
    const { actor } = this.unitOfWork;
    if (!actor.can('report.read', { programmeId })) return [];
    const rows = await this.unitOfWork.query<PlannedRow & { revision: number }>(
      `${PLANS} where r.programme_id = $1 and p.figures_on <= $3::date and p.council_on >= $2::date order by r.code, m.sort`,
      [programmeId, from, to],
    );
    return rows
      .flatMap((row) =>
        PLAN_STEPS.filter((step) => row.days[step] >= from && row.days[step] <= to).map((step): CalendarEntry => ({
          ...{ kind: 'FINANCE', recordId: row.reportId, part: `${step.toLowerCase()}-${row.municipalityId}` },
          ...{ on: row.days[step], code: row.code, title: `${WORDS[step]}, ${row.municipality}: ${row.title}` },
          url: `/pc-rapporten/${row.reportId}`,
          municipalityId: row.municipalityId,
          mine: actor.can('report.write', { programmeId, municipalityId: row.municipalityId }),
          done: isDone(step, row),
          fixed: step === 'COUNCIL',
          confidential: false,
          revision: row.rowVersion,
        })),
      )
      .sort((one, other) => one.on.localeCompare(other.on))
      .slice(0, limit);
  }
}

/** Days before a step that it comes into sight. */
const AHEAD = 14;

/** The next step of each planned report that is due or late, for who writes it. */
@Injectable()
@WorkSource('planned steps of reports')
export class ReportPlanWorkSource implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const { actor } = this.unitOfWork;
    if (!actor.programmesWith('report.write').includes(programmeId)) return { items: [], total: 0 };
    const today = LocalDate.parse(this.clock.today());
    const horizon = LocalDate.addDays(today, AHEAD);
    const rows = await this.unitOfWork.query<PlannedRow>(
      `${PLANS} where r.programme_id = $1 and p.figures_on <= $2::date and not decided.council order by p.council_on, r.code`,
      [programmeId, horizon],
    );
    const items = rows.flatMap((row): WorkItem[] => {
      const step = PLAN_STEPS.find((each) => !isDone(each, row));
      if (!step || row.days[step] > horizon) return [];
      if (!actor.can('report.write', { programmeId, municipalityId: row.municipalityId })) return [];
      return [itemOf(row, step, today)];
    });
    return { items: items.slice(0, limit), total: items.length };
  }
}

const itemOf = (
  { reportId, code, title, municipality, days }: PlannedRow,
  step: PlanStep,
  today: LocalDate,
): WorkItem => ({
  group: days[step] < today ? 'OVERDUE' : 'DUE',
  kind: 'pc-report',
  recordId: reportId,
  code,
  title,
  reason: `${WORDS[step]}, ${municipality}, uiterlijk ${LocalDate.format(days[step])}`,
  url: `/pc-rapporten/${reportId}`,
  sinceAt: `${LocalDate.addDays(days[step], -AHEAD)}T00:00:00.000Z`,
});
