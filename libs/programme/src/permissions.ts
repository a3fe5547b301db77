import type { PermissionTable } from '@koersvast/platform';

export const programmePermissions = {
  'programme.read': ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer', 'beheerder'],
  'programme.create': ['beheerder'],
  'decision.write': ['inkoper', 'contractmanager'],
} satisfies PermissionTable;
