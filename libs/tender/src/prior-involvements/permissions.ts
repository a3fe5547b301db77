import type { PermissionTable } from '@koersvast/platform';

export const priorInvolvementPermissions = {} satisfies PermissionTable;
