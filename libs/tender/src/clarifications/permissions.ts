import type { PermissionTable } from '@koersvast/platform';

export const clarificationPermissions = {} satisfies PermissionTable;
