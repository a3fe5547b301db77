import type { FeatureParts } from '@koersvast/platform';
import { BeginNextVersion } from './commands/begin-next-version';
import { ChangeReport } from './commands/change-report';
import { CitedLines } from './commands/cited-lines';
import { CreateReport } from './commands/create-report';
import { ExplainVariance } from './commands/explain-variance';
import { FreezeReport } from './commands/freeze-report';
import { ReportSigningApproval } from './commands/report-signing.approval';
import { UnfreezeReport } from './commands/unfreeze-report';
import { WriteParagraph } from './commands/write-paragraph';
import { PcReportEntity } from './data/pc-report.entity';
import { PcReportStore } from './data/pc-report.store';
import { ReportParagraphVersionEntity } from './data/report-paragraph-version.entity';
import { ReportParagraphEntity } from './data/report-paragraph.entity';
import { ReportParagraphStore } from './data/report-paragraph.store';
import { VarianceExplanationEntity } from './data/variance-explanation.entity';
import { ComparisonExport } from './exchange/comparison.export';
import { PcReportsController } from './http/pc-reports.controller';
import { ReportParagraphsController } from './http/report-paragraphs.controller';
import { ReportWritingController } from './http/report-writing.controller';
import { PcReportListQuery } from './queries/pc-report-list.query';
import { ReportDraftQuery } from './queries/report-draft.query';
import { ReportFiguresQuery } from './queries/report-figures.query';
import { ReportInputsQuery } from './queries/report-inputs.query';
import { ProgrammeFiguresQuery } from './queries/programme-figures.query';
import { ReportComparisonQuery } from './queries/report-comparison.query';
import { ReportLayouts } from './queries/report-layouts.query';
import { ReportParagraphStation } from './queries/report-paragraph.station';
import { ReportTablesQuery } from './queries/report-tables.query';
import { ReportPreviewQuery } from './queries/report-preview.query';
import { ReportWritingQuery } from './queries/report-writing.query';
import { ReturnedReportWorkSource } from './queries/returned-report-work.source';

export const pcReportParts: FeatureParts = {
  entities: [PcReportEntity, ReportParagraphEntity, ReportParagraphVersionEntity, VarianceExplanationEntity],
  controllers: [PcReportsController, ReportParagraphsController, ReportWritingController],
  providers: [
    BeginNextVersion,
    ChangeReport,
    CitedLines,
    ComparisonExport,
    CreateReport,
    ExplainVariance,
    FreezeReport,
    ReportSigningApproval,
    UnfreezeReport,
    WriteParagraph,
    PcReportStore,
    ReportParagraphStore,
    PcReportListQuery,
    ProgrammeFiguresQuery,
    ReportDraftQuery,
    ReportFiguresQuery,
    ReportInputsQuery,
    ReportComparisonQuery,
    ReportLayouts,
    ReportParagraphStation,
    ReportPreviewQuery,
    ReportTablesQuery,
    ReportWritingQuery,
    ReturnedReportWorkSource,
  ],
};
