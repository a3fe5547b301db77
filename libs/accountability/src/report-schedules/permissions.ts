import type { PermissionTable } from '@koersvast/platform';

/** A schedule names addresses outside: only who sends papers sees it. */
export const reportSchedulePermissions = {
  'report-schedule.read': ['contractmanager', 'financien'],
  'report-schedule.write': ['contractmanager', 'financien'],
} satisfies PermissionTable;
