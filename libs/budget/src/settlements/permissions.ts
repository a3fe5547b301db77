import type { PermissionTable } from '@koersvast/platform';

export const settlementPermissions = {} satisfies PermissionTable;
