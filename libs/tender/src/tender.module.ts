import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecordAward } from './awards/commands/record-award';
import { AwardEntity } from './awards/data/award.entity';
import { AwardsController } from './awards/http/awards.controller';
import { AwardListQuery } from './awards/queries/award-list.query';
import { BaselineApproval } from './baselines/commands/baseline.approval';
import { FreezeBaseline } from './baselines/commands/freeze-baseline';
import { RenderBaseline } from './baselines/commands/render-baseline';
import { RequirementBaselineEntity } from './baselines/data/requirement-baseline.entity';
import { RequirementBaselineStore } from './baselines/data/requirement-baseline.store';
import { RequirementBaselinesController } from './baselines/http/requirement-baselines.controller';
import { BaselineContentQuery } from './baselines/queries/baseline-content.query';
import { BaselineListQuery } from './baselines/queries/baseline-list.query';
import { BaselinePaperQuery } from './baselines/queries/baseline-paper.query';
import { CodeSeries } from './codes/code-series';
import { EnterContribution } from './contributions/commands/enter-contribution';
import { ReviseContribution } from './contributions/commands/revise-contribution';
import { TreatContribution } from './contributions/commands/treat-contribution';
import { ContributionVersionEntity } from './contributions/data/contribution-version.entity';
import { ContributionEntity } from './contributions/data/contribution.entity';
import { ContributionStore } from './contributions/data/contribution.store';
import { ContributionsController } from './contributions/http/contributions.controller';
import { ContributionListQuery } from './contributions/queries/contribution-list.query';
import { ContributionStation } from './contributions/queries/contribution.station';
import { ContributionsToTreat } from './contributions/queries/contributions-to-treat.source';
import { CreateRequirement } from './requirements/commands/create-requirement';
import { MoveRequirement } from './requirements/commands/move-requirement';
import { ReviseRequirement } from './requirements/commands/revise-requirement';
import { RequirementVersionEntity } from './requirements/data/requirement-version.entity';
import { RequirementEntity } from './requirements/data/requirement.entity';
import { RequirementStore } from './requirements/data/requirement.store';
import { RequirementStepsController } from './requirements/http/requirement-steps.controller';
import { RequirementsController } from './requirements/http/requirements.controller';
import { RequirementListQuery } from './requirements/queries/requirement-list.query';
import { RequirementPlaceQuery } from './requirements/queries/requirement-place.query';
import { RequirementVersionQuery } from './requirements/queries/requirement-version.query';
import { RequirementStation } from './requirements/queries/requirement.station';
import { TenderFacts } from './tenders/queries/tender-facts.query';

const contributions = [
  EnterContribution,
  ReviseContribution,
  TreatContribution,
  ContributionStore,
  ContributionListQuery,
  ContributionStation,
  ContributionsToTreat,
];
const requirements = [
  CreateRequirement,
  ReviseRequirement,
  MoveRequirement,
  RequirementStore,
  RequirementListQuery,
  RequirementPlaceQuery,
  RequirementVersionQuery,
  RequirementStation,
];
const baselines = [
  FreezeBaseline,
  BaselineApproval,
  RenderBaseline,
  BaselinePaperQuery,
  RequirementBaselineStore,
  BaselineContentQuery,
  BaselineListQuery,
];

/** Spoor 2: from the sentence of a workgroup to the award. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      AwardEntity,
      ContributionEntity,
      ContributionVersionEntity,
      RequirementBaselineEntity,
      RequirementEntity,
      RequirementVersionEntity,
    ]),
  ],
  controllers: [
    AwardsController,
    ContributionsController,
    RequirementBaselinesController,
    RequirementStepsController,
    RequirementsController,
  ],
  providers: [CodeSeries, ...contributions, ...requirements, ...baselines, RecordAward, AwardListQuery, TenderFacts],
  exports: [TenderFacts],
})
export class TenderModule {}
