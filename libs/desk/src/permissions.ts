import type { PermissionTable } from '@koersvast/platform';

export const deskPermissions = {} satisfies PermissionTable;
