import type { PermissionTable } from '@koersvast/platform';

/** Who reads the budget reads the signals; the controller deals with them and sets when they are given. */
export const signalPermissions = {
  'signal.write': ['financien'],
} satisfies PermissionTable;
