import type { PermissionTable } from '@koersvast/platform';

export const budgetAmendmentPermissions = {} satisfies PermissionTable;
