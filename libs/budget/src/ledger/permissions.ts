import type { PermissionTable } from '@koersvast/platform';

export const ledgerPermissions = {} satisfies PermissionTable;
