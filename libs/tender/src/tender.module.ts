import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { awardParts } from './awards/award.parts';
import { baselineParts } from './baselines/baseline.parts';
import { CodeSeries } from './codes/code-series';
import { contributionParts } from './contributions/contribution.parts';
import { requirementParts } from './requirements/requirement.parts';
import { TenderFacts } from './tenders/queries/tender-facts.query';
import { tenderParts } from './tenders/tender.parts';

const features = [tenderParts, contributionParts, requirementParts, baselineParts, awardParts];

/** Spoor 2: from the sentence of a workgroup to the award. */
@Module({
  imports: [TypeOrmModule.forFeature(features.flatMap(({ entities }) => entities))],
  controllers: features.flatMap(({ controllers }) => controllers),
  providers: [CodeSeries, ...features.flatMap(({ providers }) => providers)],
  exports: [TenderFacts],
})
export class TenderModule {}
