import type { PermissionTable } from '@koersvast/platform';

export const tenderPermissions = {} satisfies PermissionTable;
