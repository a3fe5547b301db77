import type { PermissionTable } from '@koersvast/platform';

export const quarterlyRequestPermissions = {
  'quarterly-request.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'quarterly-request.write': ['contractmanager'],
} satisfies PermissionTable;
