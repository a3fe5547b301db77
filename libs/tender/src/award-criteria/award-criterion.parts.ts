import type { FeatureParts } from '@koersvast/platform';
import { AddAwardCriterion } from './commands/add-award-criterion';
import { ReviseAwardCriterion } from './commands/revise-award-criterion';
import { WithdrawAwardCriterion } from './commands/withdraw-award-criterion';
import { WriteAwardMethod } from './commands/write-award-method';
import { AwardCriterionRequirementEntity } from './data/award-criterion-requirement.entity';
import { AwardCriterionEntity } from './data/award-criterion.entity';
import { AwardCriterionStore } from './data/award-criterion.store';
import { AwardMethodEntity } from './data/award-method.entity';
import { AwardCriteriaController } from './http/award-criteria.controller';
import { AwardCriterionListQuery } from './queries/award-criterion-list.query';
import { ScoredRequirementsQuery } from './queries/scored-requirements.query';

export const awardCriterionParts: FeatureParts = {
  entities: [AwardCriterionRequirementEntity, AwardCriterionEntity, AwardMethodEntity],
  controllers: [AwardCriteriaController],
  providers: [
    AddAwardCriterion,
    ReviseAwardCriterion,
    WithdrawAwardCriterion,
    WriteAwardMethod,
    AwardCriterionStore,
    AwardCriterionListQuery,
    ScoredRequirementsQuery,
  ],
};
