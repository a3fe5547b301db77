import type { PermissionTable } from '@koersvast/platform';

export const pcCalendarPermissions = {} satisfies PermissionTable;
