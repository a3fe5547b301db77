import type { PermissionTable } from '@koersvast/platform';

export const councilQuestionPermissions = {
  'council-question.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'council-question.write': ['contractmanager'],
  'council-question.approve': ['contractmanager'],
} satisfies PermissionTable;
