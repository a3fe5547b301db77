import type { FeatureParts } from '@koersvast/platform';
import { DeliverReport } from './commands/deliver-report';
import { KeepSchedule } from './commands/keep-schedule';
import { PlannedReportsTask } from './commands/planned-reports.task';
import { SendReportJob } from './commands/send-report.job';
import { StartRun } from './commands/start-run';
import { ReportScheduleStore } from './data/report-schedule.store';
import { ReportSchedulesController } from './http/report-schedules.controller';
import { ReportRunQuery } from './queries/report-run.query';
import { ReportScheduleQuery } from './queries/report-schedule.query';

export const reportScheduleParts: FeatureParts = {
  entities: [],
  controllers: [ReportSchedulesController],
  providers: [
    DeliverReport,
    KeepSchedule,
    PlannedReportsTask,
    ReportRunQuery,
    ReportScheduleQuery,
    ReportScheduleStore,
    SendReportJob,
    StartRun,
  ],
};
