import type { PermissionTable } from '@koersvast/platform';

export const budgetCheckPermissions = {} satisfies PermissionTable;
