import type { PermissionTable } from './access/permissions';

export const platformPermissions = {
  'search.read': ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer'],
  'work.read': ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer', 'beheerder'],
  'audit.read': ['beheerder'],
  'approval.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'job.manage': ['beheerder'],
} satisfies PermissionTable;
