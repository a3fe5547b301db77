import type { PermissionTable } from './access/permissions';

export const platformPermissions = {
  'search.read': ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer'],
  'work.read': ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer', 'beheerder'],
  'audit.read': ['beheerder'],
  'approval.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  /** Whether one imports at all; what one may import into is said by the target. */
  'import.write': ['inkoper', 'contractmanager', 'financien'],
  'job.manage': ['beheerder'],
} satisfies PermissionTable;
