import type { PermissionTable } from '@koersvast/platform';

export const identityPermissions = {
  'user.read': ['beheerder'],
  'user.write': ['beheerder'],
} satisfies PermissionTable;
