import type { PermissionTable } from '@koersvast/platform';

export const reportTemplatePermissions = {} satisfies PermissionTable;
