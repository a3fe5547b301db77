import type { PermissionTable } from '@koersvast/platform';

export const consultationPermissions = {} satisfies PermissionTable;
