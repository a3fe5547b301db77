import type { PermissionTable } from '@koersvast/platform';

export const advancePermissions = {
  'advance.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'advance.write': ['financien'],
} satisfies PermissionTable;
