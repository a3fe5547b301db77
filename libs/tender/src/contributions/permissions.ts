import type { PermissionTable } from '@koersvast/platform';

export const contributionPermissions = {
  'contribution.read': ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer'],
  'contribution.write': ['inkoper', 'werkgroeplid'],
  'contribution.treat': ['inkoper'],
} satisfies PermissionTable;
