import type { PermissionTable } from '@koersvast/platform';

/** The controller of a municipality lays down what its college and council decided. */
export const reportAdoptionPermissions = {
  'report-adoption.write': ['financien'],
} satisfies PermissionTable;
