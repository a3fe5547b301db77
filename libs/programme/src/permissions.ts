import type { PermissionTable } from '@koersvast/platform';

export const programmePermissions = {} satisfies PermissionTable;
