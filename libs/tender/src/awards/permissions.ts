import type { PermissionTable } from '@koersvast/platform';

export const awardPermissions = {
  'award.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'award.write': ['inkoper'],
  'award.approve': ['inkoper'],
} satisfies PermissionTable;
