import type { PermissionTable } from '@koersvast/platform';

/** Scoring asks an appointment and a declaration besides the role, so that an expert with the role lezer can be asked. */
export const assessmentPermissions = {
  'assessment.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'assessment.write': ['inkoper'],
  'assessment.score': ['inkoper', 'contractmanager', 'financien', 'lezer'],
} satisfies PermissionTable;
