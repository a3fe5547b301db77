import type { FeatureParts } from '@koersvast/platform';
import { ForecastChoiceEntity } from './data/forecast-choice.entity';
import { PartnerForecastLineEntity } from './data/partner-forecast-line.entity';
import { PartnerForecastEntity } from './data/partner-forecast.entity';
import { SeasonalProfileEntity } from './data/seasonal-profile.entity';
import { ForecastFacts } from './queries/forecast-facts.query';
import { ForecastInputsQuery } from './queries/forecast-inputs.query';

export const forecastParts: FeatureParts = {
  entities: [ForecastChoiceEntity, PartnerForecastEntity, PartnerForecastLineEntity, SeasonalProfileEntity],
  controllers: [],
  providers: [ForecastFacts, ForecastInputsQuery],
};
