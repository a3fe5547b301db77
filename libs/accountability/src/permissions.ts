import type { PermissionTable } from '@koersvast/platform';

export const accountabilityPermissions = {} satisfies PermissionTable;
