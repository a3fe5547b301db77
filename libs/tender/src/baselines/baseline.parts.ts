import type { FeatureParts } from '@koersvast/platform';
import { AskBaselineApproval } from './commands/ask-baseline-approval';
import {
  BaselineApproval,
  BaselineDecision,
  ContractBaselineApproval,
  FinanceBaselineApproval,
} from './commands/baseline.approval';
import { ChooseApprovers } from './commands/choose-approvers';
import { FreezeBaseline } from './commands/freeze-baseline';
import { PublishBaseline } from './commands/publish-baseline';
import { RenderBaseline } from './commands/render-baseline';
import { BaselineApproverEntity } from './data/baseline-approver.entity';
import { BaselineApproverStore } from './data/baseline-approver.store';
import { RequirementBaselineEntity } from './data/requirement-baseline.entity';
import { RequirementBaselineStore } from './data/requirement-baseline.store';
import { AnswerFormExport, BaselineComparisonExport, RequirementSetExport } from './exchange/requirement-set.export';
import { BaselineApproversController } from './http/baseline-approvers.controller';
import { RequirementBaselinesController } from './http/requirement-baselines.controller';
import { BaselineApproverQuery } from './queries/baseline-approver.query';
import { BaselineContentQuery } from './queries/baseline-content.query';
import { BaselineListQuery } from './queries/baseline-list.query';
import { BaselinePaperQuery } from './queries/baseline-paper.query';

export const baselineParts: FeatureParts = {
  entities: [RequirementBaselineEntity, BaselineApproverEntity],
  controllers: [RequirementBaselinesController, BaselineApproversController],
  providers: [
    AskBaselineApproval,
    BaselineApproval,
    BaselineDecision,
    ContractBaselineApproval,
    FinanceBaselineApproval,
    ChooseApprovers,
    BaselineApproverStore,
    BaselineApproverQuery,
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
