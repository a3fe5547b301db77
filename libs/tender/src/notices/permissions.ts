import type { PermissionTable } from '@koersvast/platform';

export const noticePermissions = {} satisfies PermissionTable;
