import type { FeatureParts } from '../feature-parts';
import { BaselineApproval } from './commands/baseline.approval';
import { FreezeBaseline } from './commands/freeze-baseline';
import { PublishBaseline } from './commands/publish-baseline';
import { RenderBaseline } from './commands/render-baseline';
import { RequirementBaselineEntity } from './data/requirement-baseline.entity';
import { RequirementBaselineStore } from './data/requirement-baseline.store';
import { AnswerFormExport, BaselineComparisonExport, RequirementSetExport } from './exchange/requirement-set.export';
import { RequirementBaselinesController } from './http/requirement-baselines.controller';
import { BaselineContentQuery } from './queries/baseline-content.query';
import { BaselineListQuery } from './queries/baseline-list.query';
import { BaselinePaperQuery } from './queries/baseline-paper.query';

export const baselineParts: FeatureParts = {
  entities: [RequirementBaselineEntity],
  controllers: [RequirementBaselinesController],
  providers: [
    BaselineApproval,
    FreezeBaseline,
    PublishBaseline,
    RenderBaseline,
    RequirementBaselineStore,
    BaselineContentQuery,
    BaselineListQuery,
    AnswerFormExport,
    BaselineComparisonExport,
    RequirementSetExport,
    BaselinePaperQuery,
  ],
};
