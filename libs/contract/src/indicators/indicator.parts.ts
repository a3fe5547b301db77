import { DefineIndicator } from './commands/define-indicator';
import { EndIndicator } from './commands/end-indicator';
import { RecordIndicatorValue } from './commands/record-indicator-value';
import { ReviseIndicator } from './commands/revise-indicator';
import { IndicatorPoints } from './data/indicator-points';
import { IndicatorValueEntity } from './data/indicator-value.entity';
import { IndicatorVersionEntity } from './data/indicator-version.entity';
import { IndicatorEntity } from './data/indicator.entity';
import { IndicatorStore } from './data/indicator.store';
import { IndicatorValuesController } from './http/indicator-values.controller';
import { IndicatorsController } from './http/indicators.controller';
import { Colleagues } from './queries/colleagues';
import { IndicatorDetailQuery } from './queries/indicator-detail.query';
import { IndicatorListQuery } from './queries/indicator-list.query';
import { IndicatorValuesQuery } from './queries/indicator-values.query';
import { IndicatorStation } from './queries/indicator.station';

export const indicatorParts = {
  entities: [IndicatorEntity, IndicatorVersionEntity, IndicatorValueEntity],
  controllers: [IndicatorsController, IndicatorValuesController],
  providers: [
    Colleagues,
    DefineIndicator,
    EndIndicator,
    IndicatorDetailQuery,
    IndicatorListQuery,
    IndicatorPoints,
    IndicatorStation,
    IndicatorStore,
    IndicatorValuesQuery,
    RecordIndicatorValue,
    ReviseIndicator,
  ],
};
