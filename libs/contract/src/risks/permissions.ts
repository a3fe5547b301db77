import type { PermissionTable } from '@koersvast/platform';

export const riskPermissions = {
  'risk.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'risk.write': ['contractmanager'],
  /** Takes the euro effect over in the forecast, and back. */
  'risk.take': ['financien'],
} satisfies PermissionTable;
