import type { PermissionTable } from '@koersvast/platform';

/** Who asked stands apart from the question: `read-source` is for the procurement officers alone. */
export const clarificationPermissions = {
  'clarification-question.read': ['inkoper', 'contractmanager'],
  'clarification-question.read-source': ['inkoper'],
  'clarification-question.write': ['inkoper'],
  'clarification-question.answer': ['inkoper', 'contractmanager'],
  'clarification-question.approve': ['inkoper'],
  'clarification-note.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'clarification-note.write': ['inkoper'],
  'clarification-note.publish': ['inkoper'],
} satisfies PermissionTable;
