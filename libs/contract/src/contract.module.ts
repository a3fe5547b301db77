import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TenderModule } from '@koersvast/tender';
import { CreateContract } from './contracts/commands/create-contract';
import { ReviseContract } from './contracts/commands/revise-contract';
import { ContractEntity } from './contracts/data/contract.entity';
import { ContractsController } from './contracts/http/contracts.controller';
import { AwardTerms } from './contracts/queries/award-terms.query';
import { ContractCoverageQuery } from './contracts/queries/contract-coverage.query';
import { ContractFacts } from './contracts/queries/contract-facts.query';
import { ContractListQuery } from './contracts/queries/contract-list.query';
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
import { ConfirmObligation } from './obligations/commands/confirm-obligation';
import { ConfirmObligations } from './obligations/commands/confirm-obligations';
import { ProposeObligations } from './obligations/commands/propose-obligations';
import { RejectObligation } from './obligations/commands/reject-obligation';
import { ReviseObligation } from './obligations/commands/revise-obligation';
import { ObligationEntity } from './obligations/data/obligation.entity';
import { ObligationStore } from './obligations/data/obligation.store';
import { ObligationVersionEntity } from './obligations/data/obligation-version.entity';
import { ObligationsController } from './obligations/http/obligations.controller';
import { DueObligationWork } from './obligations/queries/due-obligation.work';
import { ObligationDetailQuery } from './obligations/queries/obligation-detail.query';
import { ObligationListQuery } from './obligations/queries/obligation-list.query';
import { ObligationStation } from './obligations/queries/obligation.station';
import { ProposalWork } from './obligations/queries/proposal.work';

const entities = [
  ContractEntity,
  ObligationEntity,
  ObligationVersionEntity,
  IndicatorEntity,
  IndicatorVersionEntity,
  IndicatorValueEntity,
];
const contracts = [AwardTerms, ContractCoverageQuery, ContractFacts, ContractListQuery, CreateContract, ReviseContract];
const obligations = [
  ConfirmObligation,
  ConfirmObligations,
  DueObligationWork,
  ObligationDetailQuery,
  ObligationListQuery,
  ObligationStation,
  ObligationStore,
  ProposalWork,
  ProposeObligations,
  RejectObligation,
  ReviseObligation,
];
const indicators = [
  DefineIndicator,
  IndicatorListQuery,
  IndicatorStation,
  IndicatorStore,
  IndicatorValuesQuery,
  RecordIndicatorValue,
  ReviseIndicator,
];

/** Spoor 3: the contract, what was promised in it and how that is measured. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), TenderModule],
  controllers: [ContractsController, ObligationsController, IndicatorsController, IndicatorValuesController],
  providers: [...contracts, ...obligations, ...indicators],
  exports: [ContractFacts],
})
export class ContractModule {}
