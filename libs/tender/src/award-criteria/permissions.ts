import type { PermissionTable } from '@koersvast/platform';

export const awardCriterionPermissions = {} satisfies PermissionTable;
