import { KeepMeasures } from './commands/keep-measures';
import { KeepRisk } from './commands/keep-risk';
import { ReleaseRisk } from './commands/release-risk';
import { TakeRisk } from './commands/take-risk';
import { RiskAssessmentEntity } from './data/risk-assessment.entity';
import { RiskForecastEntity } from './data/risk-forecast.entity';
import { RiskMeasureEntity } from './data/risk-measure.entity';
import { RiskEntity } from './data/risk.entity';
import { RiskStore } from './data/risk.store';
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
  entities: [RiskAssessmentEntity, RiskEntity, RiskForecastEntity, RiskMeasureEntity],
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
