import type { PermissionTable } from '@koersvast/platform';

export const advancePermissions = {} satisfies PermissionTable;
