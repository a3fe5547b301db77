import type { FeatureParts } from '@koersvast/platform';
import { AskPlanTask } from './commands/ask-plan-task';
import { KeepPcPlan } from './commands/keep-pc-plan';
import { PcPlansController } from './http/pc-plans.controller';
import { PcPlanCalendar, PcPlanStepWork, PcPlanTaskWork } from './queries/pc-plan.dates';
import { PcPlanQuery } from './queries/pc-plan.query';

export const pcPlanParts: FeatureParts = {
  entities: [],
  controllers: [PcPlansController],
  providers: [AskPlanTask, KeepPcPlan, PcPlanCalendar, PcPlanQuery, PcPlanStepWork, PcPlanTaskWork],
};
