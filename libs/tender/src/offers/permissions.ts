import type { PermissionTable } from '@koersvast/platform';

export const offerPermissions = {} satisfies PermissionTable;
