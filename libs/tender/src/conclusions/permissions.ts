import type { PermissionTable } from '@koersvast/platform';

export const conclusionPermissions = {} satisfies PermissionTable;
