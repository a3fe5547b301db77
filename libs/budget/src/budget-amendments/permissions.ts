import type { PermissionTable } from '@koersvast/platform';

/** A controller proposes, a second one stands for it before it goes to college or raad. */
export const budgetAmendmentPermissions = {
  'budget-amendment.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'budget-amendment.write': ['financien'],
  'budget-amendment.approve': ['financien'],
} satisfies PermissionTable;
