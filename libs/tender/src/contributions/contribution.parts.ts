import type { FeatureParts } from '@koersvast/platform';
import { AnswerContribution } from './commands/answer-contribution';
import { ContributionSource } from './commands/contribution-source';
import { EnterContribution } from './commands/enter-contribution';
import { JoinContributions } from './commands/join-contributions';
import { KeepThemes } from './commands/keep-themes';
import { ReviseContribution } from './commands/revise-contribution';
import { TreatContribution } from './commands/treat-contribution';
import { TreatContributions } from './commands/treat-contributions';
import { ContributionLineageEntity } from './data/contribution-lineage.entity';
import { ContributionVersionEntity } from './data/contribution-version.entity';
import { ContributionEntity } from './data/contribution.entity';
import { ContributionStore } from './data/contribution.store';
import { LineageStore } from './data/lineage.store';
import { ContributionForm } from './exchange/contribution-form';
import { ContributionImport } from './exchange/contribution-import';
import { ContributionJoinsController } from './http/contribution-joins.controller';
import { ContributionListsController } from './http/contribution-lists.controller';
import { ContributionThemesController } from './http/contribution-themes.controller';
import { ContributionsController } from './http/contributions.controller';
import { AfterAwardContributions } from './queries/after-award.query';
import { ContributionKinQuery } from './queries/contribution-kin.query';
import { ContributionListQuery } from './queries/contribution-list.query';
import { ContributionStation } from './queries/contribution.station';
import { ContributionsToTreat } from './queries/contributions-to-treat.source';
import { CutContributionsQuery } from './queries/cut-contributions.query';
import { PastePreviewQuery } from './queries/paste-preview.query';
import { QuestionsToAnswer } from './queries/questions-to-answer.source';
import { SuggestionQuery } from './queries/suggestion.query';
import { ThemeListQuery } from './queries/theme-list.query';
import { TemplateRegistersQuery } from './queries/template-registers.query';
import { TreatmentPlaceQuery } from './queries/treatment-place.query';

export const contributionParts: FeatureParts = {
  entities: [ContributionLineageEntity, ContributionVersionEntity, ContributionEntity],
  controllers: [
    ContributionListsController,
    ContributionJoinsController,
    ContributionThemesController,
    ContributionsController,
  ],
  providers: [
    ContributionForm,
    ContributionImport,
    TemplateRegistersQuery,
    AnswerContribution,
    ContributionSource,
    EnterContribution,
    JoinContributions,
    KeepThemes,
    ReviseContribution,
    TreatContribution,
    TreatContributions,
    ContributionStore,
    LineageStore,
    AfterAwardContributions,
    ContributionKinQuery,
    ContributionListQuery,
    ContributionStation,
    ContributionsToTreat,
    CutContributionsQuery,
    PastePreviewQuery,
    QuestionsToAnswer,
    SuggestionQuery,
    ThemeListQuery,
    TreatmentPlaceQuery,
  ],
};
