import type { PermissionTable } from '@koersvast/platform';

export const identityPermissions = {
  'colleague.read': ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer', 'beheerder'],
  'user.read': ['beheerder'],
  'user.write': ['beheerder'],
} satisfies PermissionTable;
