import type { FeatureParts } from '@koersvast/platform';
import { KeepReportTemplates } from './commands/keep-report-templates';
import { ReportTemplateStore } from './data/report-template.store';
import { ReportTemplatesController } from './http/report-templates.controller';
import { ReportTemplateQuery } from './queries/report-template.query';
import { TemplatePreviewQuery } from './queries/template-preview.query';

export const reportTemplateParts: FeatureParts = {
  entities: [],
  controllers: [ReportTemplatesController],
  providers: [KeepReportTemplates, ReportTemplateStore, ReportTemplateQuery, TemplatePreviewQuery],
};
