import type { PermissionTable } from '@koersvast/platform';

export const bridgePermissions = {} satisfies PermissionTable;
