import type { PermissionTable } from '@koersvast/platform';

export const reconciliationPermissions = {} satisfies PermissionTable;
