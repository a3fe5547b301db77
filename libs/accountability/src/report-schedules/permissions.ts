import type { PermissionTable } from '@koersvast/platform';

export const reportSchedulePermissions = {} satisfies PermissionTable;
