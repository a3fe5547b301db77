import type { FeatureParts } from '@koersvast/platform';
import { AddAmendmentRule } from './commands/add-amendment-rule';
import { AmendmentContent } from './commands/amendment-content';
import { AmendmentApproval } from './commands/amendment.approval';
import { DecideAmendment } from './commands/decide-amendment';
import { DraftLines } from './commands/draft-lines';
import { JointDeeds } from './commands/joint-deeds';
import { ProposeAmendment } from './commands/propose-amendment';
import { ProposeFromDifference } from './commands/propose-from-difference';
import { SubmitAmendment } from './commands/submit-amendment';
import { AmendmentRuleEntity } from './data/amendment-rule.entity';
import { BudgetAmendmentRowEntity } from './data/budget-amendment-row.entity';
import { BudgetAmendmentEntity } from './data/budget-amendment.entity';
import { BudgetAmendmentStore } from './data/budget-amendment.store';
import { BudgetMutationEntity } from './data/budget-mutation.entity';
import { JointAmendmentEntity } from './data/joint-amendment.entity';
import { BudgetAmendmentExport, BudgetAmendmentsExport } from './exchange/budget-amendment.export';
import {
  AmendmentDeedsController,
  AmendmentRulesController,
  LineHistoryController,
} from './http/amendment-deeds.controller';
import { BudgetAmendmentsController } from './http/budget-amendments.controller';
import { JointAmendmentsController } from './http/joint-amendments.controller';
import { AmendmentLinesQuery } from './queries/amendment-lines.query';
import { AmendmentRoom } from './queries/amendment-room.query';
import { AmendmentRulesQuery } from './queries/amendment-rules.query';
import { AmendmentWeighing } from './queries/amendment-weighing.query';
import { AmendmentWorkSource } from './queries/amendment-work.source';
import { BudgetAmendmentListQuery } from './queries/budget-amendment-list.query';
import { BudgetAmendmentQuery } from './queries/budget-amendment.query';
import { LineHistoryQuery } from './queries/line-history.query';

export const budgetAmendmentParts: FeatureParts = {
  entities: [
    AmendmentRuleEntity,
    JointAmendmentEntity,
    BudgetAmendmentEntity,
    BudgetAmendmentRowEntity,
    BudgetMutationEntity,
  ],
  controllers: [
    BudgetAmendmentsController,
    JointAmendmentsController,
    AmendmentDeedsController,
    LineHistoryController,
    AmendmentRulesController,
  ],
  providers: [
    BudgetAmendmentStore,
    BudgetAmendmentListQuery,
    BudgetAmendmentQuery,
    AmendmentLinesQuery,
    AmendmentRoom,
    AmendmentRulesQuery,
    AmendmentWeighing,
    AmendmentWorkSource,
    LineHistoryQuery,
    AmendmentContent,
    DraftLines,
    JointDeeds,
    AmendmentApproval,
    ProposeAmendment,
    ProposeFromDifference,
    SubmitAmendment,
    DecideAmendment,
    AddAmendmentRule,
    BudgetAmendmentExport,
    BudgetAmendmentsExport,
  ],
};
