import type { PermissionTable } from '@koersvast/platform';

export const modificationPermissions = {
  'modification.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'modification.write': ['contractmanager'],
  'modification.approve': ['contractmanager'],
} satisfies PermissionTable;
