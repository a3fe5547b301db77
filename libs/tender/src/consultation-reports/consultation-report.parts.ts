import type { FeatureParts } from '@koersvast/platform';
import { PublishReport } from './commands/publish-report';
import { WriteReport } from './commands/write-report';
import { ReportSnapshotEntity } from './data/report-snapshot.entity';
import { ConsultationReportPaper } from './exchange/consultation-report.paper';
import { ConsultationReportsController } from './http/consultation-reports.controller';
import { PaperHeadQuery } from './queries/paper-head.query';
import { ReportInputQuery } from './queries/report-input.query';
import { ReportPaperQuery } from './queries/report-paper.query';
import { ReportStateQuery } from './queries/report-state.query';

export const consultationReportParts: FeatureParts = {
  entities: [ReportSnapshotEntity],
  controllers: [ConsultationReportsController],
  providers: [
    PublishReport,
    WriteReport,
    ConsultationReportPaper,
    PaperHeadQuery,
    ReportInputQuery,
    ReportPaperQuery,
    ReportStateQuery,
  ],
};
