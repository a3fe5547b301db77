import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TenderModule } from '@koersvast/tender';
import { ReviseContract } from './contracts/commands/revise-contract';
import { contractParts } from './contracts/contract.parts';
import { ContractFacts } from './contracts/queries/contract-facts.query';
import { ContractTermsQuery } from './contracts/queries/contract-terms.query';
import { DefineIndicator } from './indicators/commands/define-indicator';
import { RecordIndicatorValue } from './indicators/commands/record-indicator-value';
import { ReviseIndicator } from './indicators/commands/revise-indicator';
import { IndicatorEntity } from './indicators/data/indicator.entity';
import { IndicatorStore } from './indicators/data/indicator.store';
import { IndicatorValueEntity } from './indicators/data/indicator-value.entity';
import { IndicatorVersionEntity } from './indicators/data/indicator-version.entity';
import { IndicatorValuesController } from './indicators/http/indicator-values.controller';
import { IndicatorsController } from './indicators/http/indicators.controller';
import { IndicatorListQuery } from './indicators/queries/indicator-list.query';
import { IndicatorStation } from './indicators/queries/indicator.station';
import { IndicatorValuesQuery } from './indicators/queries/indicator-values.query';
import { continuityParts } from './continuity/continuity.parts';
import { modificationParts } from './modifications/modification.parts';
import { subcontractorParts } from './subcontractors/subcontractor.parts';
import { ForecastRisks } from './risks/queries/forecast-facts.query';
import { riskParts } from './risks/risk.parts';
import { transitionParts } from './transition/transition.parts';
import { obligationParts } from './obligations/obligation.parts';

const indicatorParts = {
  entities: [IndicatorEntity, IndicatorVersionEntity, IndicatorValueEntity],
  controllers: [IndicatorsController, IndicatorValuesController],
  providers: [
    DefineIndicator,
    IndicatorListQuery,
    IndicatorStation,
    IndicatorStore,
    IndicatorValuesQuery,
    RecordIndicatorValue,
    ReviseIndicator,
  ],
};

const features = [
  contractParts,
  obligationParts,
  subcontractorParts,
  transitionParts,
  indicatorParts,
  modificationParts,
  continuityParts,
  riskParts,
];

/** Spoor 3: the contract, what was promised in it and how that is measured. */
@Module({
  imports: [
    TypeOrmModule.forFeature(features.flatMap(({ entities }) => entities as (new () => object)[])),
    TenderModule,
  ],
  controllers: features.flatMap(({ controllers }) => controllers as (new () => object)[]),
  providers: features.flatMap(({ providers }) => providers as (new () => object)[]),
  exports: [ContractFacts, ContractTermsQuery, ForecastRisks, ReviseContract],
})
export class ContractModule {}
