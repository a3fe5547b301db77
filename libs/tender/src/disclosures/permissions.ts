import type { PermissionTable } from '@koersvast/platform';

export const disclosurePermissions = {} satisfies PermissionTable;
