import type { PermissionTable } from '@koersvast/platform';

export const baselinePermissions = {
  'requirement-baseline.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'requirement-baseline.write': ['inkoper'],
  'requirement-baseline.publish': ['inkoper'],
  'requirement-baseline.approve': ['inkoper'],
  'requirement-baseline.approve-as-contractmanager': ['contractmanager'],
  'requirement-baseline.approve-as-financien': ['financien'],
  'baseline-approver.read': ['inkoper', 'contractmanager', 'financien', 'lezer', 'beheerder'],
  /** Not who freezes: nobody loosens his own four eyes. */
  'baseline-approver.write': ['beheerder'],
} satisfies PermissionTable;
