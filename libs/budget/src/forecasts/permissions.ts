import type { PermissionTable } from '@koersvast/platform';

export const forecastPermissions = {} satisfies PermissionTable;
