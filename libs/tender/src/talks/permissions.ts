import type { PermissionTable } from '@koersvast/platform';

export const talkPermissions = {} satisfies PermissionTable;
