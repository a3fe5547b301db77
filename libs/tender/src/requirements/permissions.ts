import type { PermissionTable } from '@koersvast/platform';

export const requirementPermissions = {
  'requirement.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'requirement.write': ['inkoper'],
  'requirement.adopt': ['inkoper'],
  'requirement.publish': ['inkoper'],
} satisfies PermissionTable;
