import type { PermissionTable } from '@koersvast/platform';

export const municipalBudgetPermissions = {} satisfies PermissionTable;
