import type { PermissionTable } from '@koersvast/platform';
import { actualPermissions } from './actuals/permissions';
import { advancePermissions } from './advances/permissions';
import { budgetAmendmentPermissions } from './budget-amendments/permissions';
import { budgetCheckPermissions } from './budget-checks/permissions';
import { commitmentPermissions } from './commitments/permissions';
import { forecastPermissions } from './forecasts/permissions';
import { ledgerPermissions } from './ledger/permissions';
import { municipalBudgetPermissions } from './municipal-budgets/permissions';
import { reconciliationPermissions } from './reconciliations/permissions';
import { settlementPermissions } from './settlements/permissions';
import { signalPermissions } from './signals/permissions';

/** The controller (financien) keeps the contract budget and loads the statements; who works with the contract reads them. */
export const budgetPermissions = {
  'budget.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'budget.write': ['financien'],
  'expenditure.import': ['financien'],
  ...ledgerPermissions,
  ...actualPermissions,
  ...municipalBudgetPermissions,
  ...budgetAmendmentPermissions,
  ...commitmentPermissions,
  ...budgetCheckPermissions,
  ...advancePermissions,
  ...reconciliationPermissions,
  ...settlementPermissions,
  ...forecastPermissions,
  ...signalPermissions,
} satisfies PermissionTable;
