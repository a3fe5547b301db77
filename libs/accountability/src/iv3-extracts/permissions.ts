import type { PermissionTable } from '@koersvast/platform';

export const iv3ExtractPermissions = {} satisfies PermissionTable;
