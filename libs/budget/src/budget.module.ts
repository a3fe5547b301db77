import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContractModule } from '@koersvast/contract';
import { ProgrammeModule } from '@koersvast/programme';
import { TraceModule } from '@koersvast/trace';
import { actualParts } from './actuals/actual.parts';
import { advanceParts } from './advances/advance.parts';
import { agreedBudgetParts } from './agreed-budgets/agreed-budget.parts';
import { allocationKeyParts } from './allocation-keys/allocation-key.parts';
import { boardParts } from './board/board.parts';
import { bridgeParts } from './bridge/bridge.parts';
import { budgetAmendmentParts } from './budget-amendments/budget-amendment.parts';
import { budgetCheckParts } from './budget-checks/budget-check.parts';
import { budgetLineParts } from './budget-lines/budget-line.parts';
import { budgetProposalParts } from './budget-proposals/budget-proposal.parts';
import { commitmentParts } from './commitments/commitment.parts';
import { expenditureParts } from './expenditure/expenditure.parts';
import { fairPriceParts } from './fair-prices/fair-price.parts';
import { forecastParts } from './forecasts/forecast.parts';
import { indexationParts } from './indexation/indexation.parts';
import { ledgerParts } from './ledger/ledger.parts';
import { municipalBudgetParts } from './municipal-budgets/municipal-budget.parts';
import { HeldProfilesQuery } from './municipal-budgets/queries/held-profiles.query';
import { MunicipalBudgetFacts } from './municipal-budgets/queries/municipal-budget-facts.query';
import { reconciliationParts } from './reconciliations/reconciliation.parts';
import { SettlementFacts } from './settlements/queries/settlement-facts.query';
import { settlementParts } from './settlements/settlement.parts';
import { signalParts } from './signals/signal.parts';
import { BookTotals } from './ledger/queries/book-totals.query';
import { AdvanceFacts } from './advances/queries/advance-facts.query';
import { ForecastFacts } from './forecasts/queries/forecast-facts.query';
import { BudgetFacts } from './board/queries/budget-facts.query';
import { CommitmentFacts } from './commitments/queries/commitment-facts.query';
import { structuralCarryParts } from './structural-carries/structural-carry.parts';
import { keyFigureParts } from './key-figures/key-figure.parts';

const features = [
  agreedBudgetParts,
  allocationKeyParts,
  budgetLineParts,
  budgetProposalParts,
  boardParts,
  expenditureParts,
  indexationParts,
  ledgerParts,
  actualParts,
  municipalBudgetParts,
  budgetAmendmentParts,
  structuralCarryParts,
  keyFigureParts,
  commitmentParts,
  budgetCheckParts,
  advanceParts,
  reconciliationParts,
  fairPriceParts,
  settlementParts,
  bridgeParts,
  forecastParts,
  signalParts,
];

/** Spoor 3, the money: the three books with their keys, ledger, forecast, settlement and signals. */
@Module({
  imports: [
    ContractModule,
    ProgrammeModule,
    TraceModule,
    TypeOrmModule.forFeature(features.flatMap(({ entities }) => entities)),
  ],
  controllers: features.flatMap(({ controllers }) => controllers),
  providers: features.flatMap(({ providers }) => providers),
  exports: [
    BudgetFacts,
    BookTotals,
    MunicipalBudgetFacts,
    HeldProfilesQuery,
    SettlementFacts,
    AdvanceFacts,
    CommitmentFacts,
    ForecastFacts,
  ],
})
export class BudgetModule {}
