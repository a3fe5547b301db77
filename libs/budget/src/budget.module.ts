import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContractModule } from '@koersvast/contract';
import { TraceModule } from '@koersvast/trace';
import { AddBudgetVersion } from './agreed-budgets/commands/add-budget-version';
import { CreateAgreedBudget } from './agreed-budgets/commands/create-agreed-budget';
import { SplitAgreedBudget } from './agreed-budgets/commands/split-agreed-budget';
import { AgreedBudgetVersionEntity } from './agreed-budgets/data/agreed-budget-version.entity';
import { AgreedBudgetEntity } from './agreed-budgets/data/agreed-budget.entity';
import { AgreedBudgetStore } from './agreed-budgets/data/agreed-budget.store';
import { BudgetSplitEntity } from './agreed-budgets/data/budget-split.entity';
import { AgreedBudgetsController } from './agreed-budgets/http/agreed-budgets.controller';
import { AgreedBudgetQuery } from './agreed-budgets/queries/agreed-budget.query';
import { AppliedSplitQuery } from './agreed-budgets/queries/applied-split.query';
import { SplitPreviewQuery } from './agreed-budgets/queries/split-preview.query';
import { CreateAllocationKey } from './allocation-keys/commands/create-allocation-key';
import { AllocationKeyShareEntity } from './allocation-keys/data/allocation-key-share.entity';
import { AllocationKeyEntity } from './allocation-keys/data/allocation-key.entity';
import { AllocationKeysController } from './allocation-keys/http/allocation-keys.controller';
import { AllocationKeyQuery } from './allocation-keys/queries/allocation-key.query';
import { DecideBudgetProposal } from './budget-proposals/commands/decide-budget-proposal';
import { ProposeBudgetChange } from './budget-proposals/commands/propose-budget-change';
import { BudgetProposalEntity } from './budget-proposals/data/budget-proposal.entity';
import { BudgetProposalsController } from './budget-proposals/http/budget-proposals.controller';
import { BudgetProposalQuery } from './budget-proposals/queries/budget-proposal.query';
import { BudgetBoardController } from './board/http/budget-board.controller';
import { BoardBookingsQuery } from './board/queries/board-bookings.query';
import { BoardRowsQuery } from './board/queries/board-rows.query';
import { BudgetBoardQuery } from './board/queries/budget-board.query';
import { BudgetFacts } from './board/queries/budget-facts.query';
import { BudgetLineStation } from './budget-lines/budget-line.station';
import { BudgetLineVersionEntity } from './budget-lines/data/budget-line-version.entity';
import { BudgetLineEntity } from './budget-lines/data/budget-line.entity';
import { BudgetLineStore } from './budget-lines/data/budget-line.store';
import { BudgetLinesController } from './budget-lines/http/budget-lines.controller';
import { BudgetLineQuery } from './budget-lines/queries/budget-line.query';
import { ExpenditureLedger } from './expenditure/commands/expenditure-ledger';
import { ExpenditureStore } from './expenditure/data/expenditure.store';
import { ExpenditureImport } from './expenditure/exchange/expenditure-import';
import { StatementContextQuery } from './expenditure/queries/statement-context.query';
import { ExpenditureLineEntity } from './expenditure/data/expenditure-line.entity';
import { ExpenditureStatementsController } from './expenditure/http/expenditure-statements.controller';
import { ExpenditureListQuery } from './expenditure/queries/expenditure-list.query';
import { AddIndexFigure } from './indexation/commands/add-index-figure';
import { IndexAgreedBudget } from './indexation/commands/index-agreed-budget';
import { BudgetIndexationEntity } from './indexation/data/budget-indexation.entity';
import { IndexFigureEntity } from './indexation/data/index-figure.entity';
import { IndexFiguresController } from './indexation/http/index-figures.controller';
import { IndexationController } from './indexation/http/indexation.controller';
import { IndexFiguresQuery } from './indexation/queries/index-figures.query';
import { IndexationPreviewQuery } from './indexation/queries/indexation-preview.query';

/** Spoor 3, the money: the contract budget with its keys and lines, and the bestedingen of the partner. */
@Module({
  imports: [
    ContractModule,
    TraceModule,
    TypeOrmModule.forFeature([
      AgreedBudgetEntity,
      AgreedBudgetVersionEntity,
      BudgetSplitEntity,
      AllocationKeyEntity,
      AllocationKeyShareEntity,
      BudgetLineEntity,
      BudgetProposalEntity,
      BudgetLineVersionEntity,
      ExpenditureLineEntity,
      BudgetIndexationEntity,
      IndexFigureEntity,
    ]),
  ],
  controllers: [
    AgreedBudgetsController,
    AllocationKeysController,
    BudgetBoardController,
    BudgetLinesController,
    BudgetProposalsController,
    ExpenditureStatementsController,
    IndexFiguresController,
    IndexationController,
  ],
  providers: [
    BudgetProposalQuery,
    DecideBudgetProposal,
    ProposeBudgetChange,
    AgreedBudgetStore,
    AgreedBudgetQuery,
    AppliedSplitQuery,
    SplitPreviewQuery,
    CreateAgreedBudget,
    AddBudgetVersion,
    SplitAgreedBudget,
    AllocationKeyQuery,
    CreateAllocationKey,
    BudgetLineStore,
    BudgetLineQuery,
    BudgetLineStation,
    ExpenditureListQuery,
    ExpenditureStore,
    ExpenditureImport,
    ExpenditureLedger,
    StatementContextQuery,
    BoardRowsQuery,
    BudgetFacts,
    BudgetBoardQuery,
    BoardBookingsQuery,
    AddIndexFigure,
    IndexAgreedBudget,
    IndexFiguresQuery,
    IndexationPreviewQuery,
  ],
  exports: [BudgetFacts],
})
export class BudgetModule {}
