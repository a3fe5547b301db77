import type { FeatureParts } from '@koersvast/platform';
import { AddPartnerForecast } from './commands/add-partner-forecast';
import { AddSeasonalProfile } from './commands/add-seasonal-profile';
import { ChooseForecast } from './commands/choose-forecast';
import { ForecastChoiceEntity } from './data/forecast-choice.entity';
import { ForecastStore } from './data/forecast.store';
import { PartnerForecastLineEntity } from './data/partner-forecast-line.entity';
import { PartnerForecastEntity } from './data/partner-forecast.entity';
import { SeasonalProfileEntity } from './data/seasonal-profile.entity';
import { ForecastExport } from './exchange/forecast.export';
import { PartnerForecastImport } from './exchange/partner-forecast-import';
import { ForecastsController } from './http/forecasts.controller';
import { PartnerForecastsController } from './http/partner-forecasts.controller';
import { SeasonalProfilesController } from './http/seasonal-profiles.controller';
import { ForecastCourseQuery } from './queries/forecast-course.query';
import { ForecastFacts } from './queries/forecast-facts.query';
import { ForecastInputsQuery } from './queries/forecast-inputs.query';
import { ForecastStandQuery } from './queries/forecast-stand.query';
import { ForecastQuery } from './queries/forecast.query';
import { PartnerForecastsQuery } from './queries/partner-forecasts.query';
import { SeasonalProfilesQuery } from './queries/seasonal-profiles.query';

export const forecastParts: FeatureParts = {
  entities: [ForecastChoiceEntity, PartnerForecastEntity, PartnerForecastLineEntity, SeasonalProfileEntity],
  controllers: [ForecastsController, PartnerForecastsController, SeasonalProfilesController],
  providers: [
    AddPartnerForecast,
    AddSeasonalProfile,
    ChooseForecast,
    ForecastCourseQuery,
    ForecastExport,
    ForecastFacts,
    ForecastInputsQuery,
    ForecastQuery,
    ForecastStandQuery,
    ForecastStore,
    PartnerForecastImport,
    PartnerForecastsQuery,
    SeasonalProfilesQuery,
  ],
};
