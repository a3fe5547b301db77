import type { PermissionTable } from '@koersvast/platform';

/** The controller (financien) keeps the contract budget and loads the statements; who works with the contract reads them. */
export const budgetPermissions = {
  'budget.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'budget.write': ['financien'],
  'expenditure.import': ['financien'],
} satisfies PermissionTable;
