import { KeepMeasures } from './commands/keep-measures';
import { KeepRisk } from './commands/keep-risk';
import { RiskStore } from './commands/risk-store';
import { ReleaseRisk, TakeRisk } from './commands/take-risk';
import { RiskRegisterExport } from './exchange/risk-register.export';
import { RiskMeasuresController } from './http/risk-measures.controller';
import { RisksController } from './http/risks.controller';
import { ForecastRisks } from './queries/forecast-facts.query';
import { RiskDetailQuery } from './queries/risk-detail.query';
import { RiskListQuery } from './queries/risk-list.query';
import { RiskStation } from './queries/risk.station';
import { ForecastWork, MeasureWork, ReviewWork } from './queries/risk.work';
import { TiedRecordsQuery } from './queries/tied-records.query';

export const riskParts = {
  entities: [],
  controllers: [RisksController, RiskMeasuresController],
  providers: [
    ForecastRisks,
    ForecastWork,
    KeepMeasures,
    KeepRisk,
    MeasureWork,
    ReleaseRisk,
    ReviewWork,
    RiskDetailQuery,
    RiskListQuery,
    RiskRegisterExport,
    RiskStation,
    RiskStore,
    TakeRisk,
    TiedRecordsQuery,
  ],
};
