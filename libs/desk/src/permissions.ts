import type { PermissionTable } from '@koersvast/platform';

export const deskPermissions = {
  /** What stands in it is said by each feature. */
  'calendar.read': ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer', 'beheerder'],
  'finance-date.write': ['financien'],
} satisfies PermissionTable;
