import type { PermissionTable } from '@koersvast/platform';

export const coveragePermissions = {} satisfies PermissionTable;
