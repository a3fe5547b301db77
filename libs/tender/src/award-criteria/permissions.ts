import type { PermissionTable } from '@koersvast/platform';

export const awardCriterionPermissions = {
  'award-criterion.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'award-criterion.write': ['inkoper'],
} satisfies PermissionTable;
