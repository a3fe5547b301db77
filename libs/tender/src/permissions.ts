import type { PermissionTable } from '@koersvast/platform';

export const tenderPermissions = {
  'contribution.read': ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer'],
  'contribution.write': ['inkoper', 'werkgroeplid'],
  'contribution.treat': ['inkoper'],
  'requirement.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'requirement.write': ['inkoper'],
  'requirement.adopt': ['inkoper'],
  'requirement.publish': ['inkoper'],
  'requirement-baseline.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'requirement-baseline.write': ['inkoper'],
  'requirement-baseline.approve': ['inkoper'],
  'award.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'award.write': ['inkoper'],
} satisfies PermissionTable;
