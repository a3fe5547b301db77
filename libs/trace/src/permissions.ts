import type { PermissionTable } from '@koersvast/platform';

export const tracePermissions = {} satisfies PermissionTable;
