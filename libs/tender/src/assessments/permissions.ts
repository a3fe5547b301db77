import type { PermissionTable } from '@koersvast/platform';

export const assessmentPermissions = {} satisfies PermissionTable;
