import type { PermissionTable } from '@koersvast/platform';

/** The controller knows how long each step takes in a municipality. */
export const pcCalendarPermissions = {
  'pc-term.write': ['financien'],
} satisfies PermissionTable;
