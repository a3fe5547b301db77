import type { FeatureParts } from '@koersvast/platform';
import { AwaitDecision } from './commands/await-decision';
import { CreateRequirement } from './commands/create-requirement';
import { LinkRequirement } from './commands/link-requirement';
import { MoveRequirement } from './commands/move-requirement';
import { PublishedRevision } from './commands/published-revision';
import { ReviseRequirement } from './commands/revise-requirement';
import { RequirementVersionEntity } from './data/requirement-version.entity';
import { RequirementEntity } from './data/requirement.entity';
import { RequirementStore } from './data/requirement.store';
import { RequirementDecisionsController } from './http/requirement-decisions.controller';
import { RequirementLinksController } from './http/requirement-links.controller';
import { RequirementStepsController } from './http/requirement-steps.controller';
import { SimilarRequirementsController } from './http/similar-requirements.controller';
import { RequirementsController } from './http/requirements.controller';
import { AwaitedDecisionsQuery } from './queries/awaited-decisions.query';
import { RequirementListQuery } from './queries/requirement-list.query';
import { RequirementOutlineQuery } from './queries/requirement-outline.query';
import { RequirementPlaceQuery } from './queries/requirement-place.query';
import { RequirementRelationQuery } from './queries/requirement-relation.query';
import { RequirementVersionQuery } from './queries/requirement-version.query';
import { SimilarRequirementsQuery } from './queries/similar-requirements.query';
import { RequirementStation } from './queries/requirement.station';

export const requirementParts: FeatureParts = {
  entities: [RequirementVersionEntity, RequirementEntity],
  controllers: [
    SimilarRequirementsController,
    RequirementDecisionsController,
    RequirementLinksController,
    RequirementStepsController,
    RequirementsController,
  ],
  providers: [
    AwaitDecision,
    AwaitedDecisionsQuery,
    CreateRequirement,
    LinkRequirement,
    MoveRequirement,
    PublishedRevision,
    ReviseRequirement,
    RequirementStore,
    RequirementListQuery,
    RequirementOutlineQuery,
    RequirementPlaceQuery,
    RequirementRelationQuery,
    RequirementVersionQuery,
    RequirementStation,
    SimilarRequirementsQuery,
  ],
};
