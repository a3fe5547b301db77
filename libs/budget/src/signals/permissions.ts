import type { PermissionTable } from '@koersvast/platform';

export const signalPermissions = {} satisfies PermissionTable;
