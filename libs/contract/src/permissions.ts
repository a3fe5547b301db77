import type { PermissionTable } from '@koersvast/platform';

export const contractPermissions = {} satisfies PermissionTable;
