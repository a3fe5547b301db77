import type { PermissionTable } from '@koersvast/platform';

/** The role opens the door; behind it come only the persons named for the contract (row-level security). */
export const continuityPermissions = {
  'continuity.read': ['contractmanager', 'financien'],
  'continuity.write': ['contractmanager', 'financien'],
  /** Source documents: nobody by role alone, so that the common route for files never gives one. */
  'continuity.document': [],
} satisfies PermissionTable;
