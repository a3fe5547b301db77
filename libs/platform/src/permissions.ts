import type { PermissionTable } from './access/permissions';

export const platformPermissions = {
  'approval.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
} satisfies PermissionTable;
