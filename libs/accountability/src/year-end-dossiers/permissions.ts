import type { PermissionTable } from '@koersvast/platform';

export const yearEndDossierPermissions = {} satisfies PermissionTable;
