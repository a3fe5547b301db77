import type { FeatureParts } from '@koersvast/platform';
import { DecideBudgetProposal } from './commands/decide-budget-proposal';
import { ProposeBudgetChange } from './commands/propose-budget-change';
import { BudgetProposalEntity } from './data/budget-proposal.entity';
import { BudgetProposalsController } from './http/budget-proposals.controller';
import { BudgetProposalQuery } from './queries/budget-proposal.query';

export const budgetProposalParts: FeatureParts = {
  entities: [BudgetProposalEntity],
  controllers: [BudgetProposalsController],
  providers: [DecideBudgetProposal, ProposeBudgetChange, BudgetProposalQuery],
};
