import type { PermissionTable } from '@koersvast/platform';

export const commitmentPermissions = {} satisfies PermissionTable;
