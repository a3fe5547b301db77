import type { PermissionTable } from '@koersvast/platform';

export const baselinePermissions = {
  'requirement-baseline.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'requirement-baseline.write': ['inkoper'],
  'requirement-baseline.publish': ['inkoper'],
  'requirement-baseline.approve': ['inkoper'],
} satisfies PermissionTable;
