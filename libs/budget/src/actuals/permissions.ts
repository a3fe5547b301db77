import type { PermissionTable } from '@koersvast/platform';

export const actualPermissions = {} satisfies PermissionTable;
