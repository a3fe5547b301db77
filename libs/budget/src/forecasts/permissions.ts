import type { PermissionTable } from '@koersvast/platform';

/** Who reads the budget reads the forecast; the controller chooses the methods. */
export const forecastPermissions = {
  'forecast.write': ['financien'],
} satisfies PermissionTable;
