import type { PermissionTable } from '@koersvast/platform';

export const legalTermPermissions = {
  'legal-term.write': ['beheerder'],
} satisfies PermissionTable;
