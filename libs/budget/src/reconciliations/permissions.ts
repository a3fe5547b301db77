import type { PermissionTable } from '@koersvast/platform';

export const reconciliationPermissions = {
  'reconciliation.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'reconciliation.write': ['financien'],
} satisfies PermissionTable;
