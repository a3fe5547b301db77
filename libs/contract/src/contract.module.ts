import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TenderModule } from '@koersvast/tender';
import { councilQuestionParts } from './council-questions/council-question.parts';
import { disputeParts } from './disputes/dispute.parts';
import { agendaParts } from './agenda/agenda.parts';
import { ReviseContract } from './contracts/commands/revise-contract';
import { contractParts } from './contracts/contract.parts';
import { ContractFacts } from './contracts/queries/contract-facts.query';
import { ContractTermsQuery } from './contracts/queries/contract-terms.query';
import { indicatorParts } from './indicators/indicator.parts';
import { continuityParts } from './continuity/continuity.parts';
import { legalityParameterParts } from './legality-parameters/legality-parameter.parts';
import { modificationParts } from './modifications/modification.parts';
import { renewalParts } from './renewals/renewal.parts';
import { monthlySheetParts } from './monthly-sheets/monthly-sheet.parts';
import { quarterlyRequestParts } from './quarterly-requests/quarterly-request.parts';
import { subcontractorParts } from './subcontractors/subcontractor.parts';
import { StatedForecasts } from './quarterly-requests/queries/stated-forecasts.query';
import { ForecastRisks } from './risks/queries/forecast-facts.query';
import { riskParts } from './risks/risk.parts';
import { transitionParts } from './transition/transition.parts';
import { obligationParts } from './obligations/obligation.parts';

const features = [
  agendaParts,
  councilQuestionParts,
  disputeParts,
  contractParts,
  obligationParts,
  subcontractorParts,
  transitionParts,
  renewalParts,
  indicatorParts,
  modificationParts,
  legalityParameterParts,
  continuityParts,
  riskParts,
  quarterlyRequestParts,
  monthlySheetParts,
];

/** Spoor 3: the contract, what was promised in it and how that is measured. */
@Module({
  imports: [
    TypeOrmModule.forFeature(features.flatMap(({ entities }) => entities as (new () => object)[])),
    TenderModule,
  ],
  controllers: features.flatMap(({ controllers }) => controllers as (new () => object)[]),
  providers: features.flatMap(({ providers }) => providers as (new () => object)[]),
  exports: [ContractFacts, ContractTermsQuery, ForecastRisks, ReviseContract, StatedForecasts],
})
export class ContractModule {}
