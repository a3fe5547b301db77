import type { PermissionTable } from '@koersvast/platform';

export const budgetPermissions = {} satisfies PermissionTable;
