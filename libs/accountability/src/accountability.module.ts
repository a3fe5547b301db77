import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BudgetModule } from '@koersvast/budget';
import { ContractModule } from '@koersvast/contract';
import { ChangeReport } from './pc-reports/commands/change-report';
import { CitedLines } from './pc-reports/commands/cited-lines';
import { CreateReport } from './pc-reports/commands/create-report';
import { ExplainVariance } from './pc-reports/commands/explain-variance';
import { FreezeReport } from './pc-reports/commands/freeze-report';
import { ReportSigningApproval } from './pc-reports/commands/report-signing.approval';
import { UnfreezeReport } from './pc-reports/commands/unfreeze-report';
import { WriteParagraph } from './pc-reports/commands/write-paragraph';
import { PcReportEntity } from './pc-reports/data/pc-report.entity';
import { PcReportStore } from './pc-reports/data/pc-report.store';
import { ReportParagraphEntity } from './pc-reports/data/report-paragraph.entity';
import { ReportParagraphStore } from './pc-reports/data/report-paragraph.store';
import { ReportParagraphVersionEntity } from './pc-reports/data/report-paragraph-version.entity';
import { VarianceExplanationEntity } from './pc-reports/data/variance-explanation.entity';
import { PcReportsController } from './pc-reports/http/pc-reports.controller';
import { ReportParagraphsController } from './pc-reports/http/report-paragraphs.controller';
import { ReportWritingController } from './pc-reports/http/report-writing.controller';
import { PcReportListQuery } from './pc-reports/queries/pc-report-list.query';
import { ReportDraftQuery } from './pc-reports/queries/report-draft.query';
import { ReportFiguresQuery } from './pc-reports/queries/report-figures.query';
import { ReportInputsQuery } from './pc-reports/queries/report-inputs.query';
import { ReportParagraphStation } from './pc-reports/queries/report-paragraph.station';
import { ReportPreviewQuery } from './pc-reports/queries/report-preview.query';
import { ReportWritingQuery } from './pc-reports/queries/report-writing.query';
import { ReturnedReportWorkSource } from './pc-reports/queries/returned-report-work.source';
import { SnapshotPapers } from './snapshots/commands/snapshot-papers';
import { SnapshotRenderingJob } from './snapshots/commands/snapshot-rendering.job';
import { TakeSnapshot } from './snapshots/commands/take-snapshot';
import { VerifySnapshot } from './snapshots/commands/verify-snapshot';
import { SnapshotsController } from './snapshots/http/snapshots.controller';
import { SnapshotQuery } from './snapshots/queries/snapshot.query';

/** P&C reports: compose, freeze, sign, and the snapshots that come of it. */
@Module({
  imports: [
    BudgetModule,
    ContractModule,
    TypeOrmModule.forFeature([
      PcReportEntity,
      ReportParagraphEntity,
      ReportParagraphVersionEntity,
      VarianceExplanationEntity,
    ]),
  ],
  controllers: [PcReportsController, ReportParagraphsController, ReportWritingController, SnapshotsController],
  providers: [
    ChangeReport,
    CitedLines,
    CreateReport,
    ExplainVariance,
    FreezeReport,
    PcReportListQuery,
    PcReportStore,
    ReportDraftQuery,
    ReportFiguresQuery,
    ReportInputsQuery,
    ReportParagraphStation,
    ReportParagraphStore,
    ReportPreviewQuery,
    ReportSigningApproval,
    ReportWritingQuery,
    ReturnedReportWorkSource,
    SnapshotPapers,
    SnapshotQuery,
    SnapshotRenderingJob,
    TakeSnapshot,
    UnfreezeReport,
    VerifySnapshot,
    WriteParagraph,
  ],
})
export class AccountabilityModule {}
