import type { PermissionTable } from '@koersvast/platform';

/** The accountant comes in as lezer; the controller makes the dossier. */
export const yearEndDossierPermissions = {
  'year-end-dossier.read': ['financien', 'lezer'],
  'year-end-dossier.make': ['financien'],
} satisfies PermissionTable;
