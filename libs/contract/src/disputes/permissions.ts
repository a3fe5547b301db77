import type { PermissionTable } from '@koersvast/platform';

export const disputePermissions = {
  'dispute.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'dispute.write': ['contractmanager'],
} satisfies PermissionTable;
