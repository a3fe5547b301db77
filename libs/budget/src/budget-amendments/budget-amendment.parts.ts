import type { FeatureParts } from '@koersvast/platform';
import { AmendmentRuleEntity } from './data/amendment-rule.entity';
import { BudgetAmendmentRowEntity } from './data/budget-amendment-row.entity';
import { BudgetAmendmentEntity } from './data/budget-amendment.entity';
import { BudgetMutationEntity } from './data/budget-mutation.entity';
import { JointAmendmentEntity } from './data/joint-amendment.entity';

export const budgetAmendmentParts: FeatureParts = {
  entities: [
    AmendmentRuleEntity,
    JointAmendmentEntity,
    BudgetAmendmentEntity,
    BudgetAmendmentRowEntity,
    BudgetMutationEntity,
  ],
  controllers: [],
  providers: [],
};
