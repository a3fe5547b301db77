import { ChooseIndicators } from './commands/choose-indicators';
import { DefineIndicator } from './commands/define-indicator';
import { EndIndicator } from './commands/end-indicator';
import { JudgeIndicator } from './commands/judge-indicator';
import { KeepPlans } from './commands/keep-plans';
import { KeepReliefs } from './commands/keep-reliefs';
import { RecordIndicatorValue } from './commands/record-indicator-value';
import { ReviseIndicator } from './commands/revise-indicator';
import { IndicatorPlanEntity } from './data/indicator-plan.entity';
import { IndicatorPoints } from './data/indicator-points';
import { IndicatorValueEntity } from './data/indicator-value.entity';
import { IndicatorVersionEntity } from './data/indicator-version.entity';
import { IndicatorEntity } from './data/indicator.entity';
import { IndicatorStore } from './data/indicator.store';
import { RegistrationReliefEntity } from './data/registration-relief.entity';
import { IndicatorListExport } from './exchange/indicator-list.export';
import { IndicatorValuesExport } from './exchange/indicator-values.export';
import { IndicatorValuesImport } from './exchange/indicator-values.import';
import { ReliefExport } from './exchange/relief.export';
import { IndicatorPlansController } from './http/indicator-plans.controller';
import { IndicatorTemplatesController } from './http/indicator-templates.controller';
import { IndicatorValuesController } from './http/indicator-values.controller';
import { IndicatorsController } from './http/indicators.controller';
import { RegistrationReliefsController } from './http/registration-reliefs.controller';
import { Colleagues } from './queries/colleagues';
import { IndicatorDetailQuery } from './queries/indicator-detail.query';
import { IndicatorListQuery } from './queries/indicator-list.query';
import { IndicatorValuesQuery } from './queries/indicator-values.query';
import { IndicatorStation } from './queries/indicator.station';
import { LatePlanWork, RedIndicatorWork } from './queries/indicator.work';
import { PlanListQuery } from './queries/plan-list.query';
import { ReliefListQuery } from './queries/relief-list.query';

export const indicatorParts = {
  entities: [
    IndicatorEntity,
    IndicatorVersionEntity,
    IndicatorValueEntity,
    IndicatorPlanEntity,
    RegistrationReliefEntity,
  ],
  controllers: [
    IndicatorsController,
    IndicatorValuesController,
    IndicatorTemplatesController,
    IndicatorPlansController,
    RegistrationReliefsController,
  ],
  providers: [
    ChooseIndicators,
    Colleagues,
    DefineIndicator,
    EndIndicator,
    IndicatorDetailQuery,
    IndicatorListExport,
    IndicatorListQuery,
    IndicatorPoints,
    IndicatorStation,
    IndicatorStore,
    IndicatorValuesExport,
    IndicatorValuesImport,
    IndicatorValuesQuery,
    JudgeIndicator,
    KeepPlans,
    KeepReliefs,
    LatePlanWork,
    PlanListQuery,
    RecordIndicatorValue,
    RedIndicatorWork,
    ReliefExport,
    ReliefListQuery,
    ReviseIndicator,
  ],
};
