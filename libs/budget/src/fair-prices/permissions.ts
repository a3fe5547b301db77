import type { PermissionTable } from '@koersvast/platform';

export const fairPricePermissions = {} satisfies PermissionTable;
