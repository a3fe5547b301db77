import type { PermissionTable } from '@koersvast/platform';

export const tenderRecordPermissions = {
  'tender.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'tender.write': ['inkoper'],
  'tender.publish': ['inkoper'],
  'cpv-code.read': ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer', 'beheerder'],
  'cpv-code.import': ['beheerder'],
} satisfies PermissionTable;
