import type { PermissionTable } from '@koersvast/platform';

export const reportAdoptionPermissions = {} satisfies PermissionTable;
