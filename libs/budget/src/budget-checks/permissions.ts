import type { PermissionTable } from '@koersvast/platform';

/** Who commits does not lay down the rules for it: that is the beheerder, on a decision from elsewhere. */
export const budgetCheckPermissions = {
  'budget-rule.read': ['inkoper', 'contractmanager', 'financien', 'lezer', 'beheerder'],
  'budget-rule.write': ['beheerder'],
} satisfies PermissionTable;
