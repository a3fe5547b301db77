import type { FeatureParts } from '@koersvast/platform';
import { PlanReport } from './commands/plan-report';
import { PcCalendarController } from './http/pc-calendar.controller';
import { ReportPlanCalendar, ReportPlanWorkSource } from './queries/report-plan.dates';
import { PlanTermsQuery } from './queries/plan-terms.query';
import { ReportPlanQuery } from './queries/report-plan.query';

export const pcCalendarParts: FeatureParts = {
  entities: [],
  controllers: [PcCalendarController],
  providers: [PlanReport, PlanTermsQuery, ReportPlanCalendar, ReportPlanWorkSource, ReportPlanQuery],
};
