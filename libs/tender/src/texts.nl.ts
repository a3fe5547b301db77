import type { TextTable } from '@koersvast/platform';
import { awardTextsNl } from './awards/texts.nl';
import { baselineTextsNl } from './baselines/texts.nl';
import { contributionTextsNl } from './contributions/texts.nl';
import { requirementTextsNl } from './requirements/texts.nl';

export const tenderTextsNl: TextTable = {
  ...contributionTextsNl,
  ...requirementTextsNl,
  ...baselineTextsNl,
  ...awardTextsNl,
};
