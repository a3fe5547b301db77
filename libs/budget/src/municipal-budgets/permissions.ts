import type { PermissionTable } from '@koersvast/platform';

/** The begroting is public; the controller keeps it. */
export const municipalBudgetPermissions = {
  'municipal-budget.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'municipal-budget.write': ['financien'],
} satisfies PermissionTable;
