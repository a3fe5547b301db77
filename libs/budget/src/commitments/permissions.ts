import type { PermissionTable } from '@koersvast/platform';

export const commitmentPermissions = {
  'commitment.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'commitment.write': ['financien'],
  'commitment.override': ['financien', 'contractmanager'],
} satisfies PermissionTable;
