import type { PermissionTable } from '@koersvast/platform';

export const iv3ExtractPermissions = {
  'iv3-extract.read': ['contractmanager', 'financien', 'lezer'],
} satisfies PermissionTable;
