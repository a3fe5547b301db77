import type { FeatureParts } from '../feature-parts';
import { EnterContribution } from './commands/enter-contribution';
import { ReviseContribution } from './commands/revise-contribution';
import { TreatContribution } from './commands/treat-contribution';
import { ContributionVersionEntity } from './data/contribution-version.entity';
import { ContributionEntity } from './data/contribution.entity';
import { ContributionStore } from './data/contribution.store';
import { ContributionsController } from './http/contributions.controller';
import { ContributionListQuery } from './queries/contribution-list.query';
import { ContributionStation } from './queries/contribution.station';
import { ContributionsToTreat } from './queries/contributions-to-treat.source';

export const contributionParts: FeatureParts = {
  entities: [ContributionVersionEntity, ContributionEntity],
  controllers: [ContributionsController],
  providers: [
    EnterContribution,
    ReviseContribution,
    TreatContribution,
    ContributionStore,
    ContributionListQuery,
    ContributionStation,
    ContributionsToTreat,
  ],
};
