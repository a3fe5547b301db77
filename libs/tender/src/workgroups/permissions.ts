import type { PermissionTable } from '@koersvast/platform';

export const workgroupPermissions = {} satisfies PermissionTable;
