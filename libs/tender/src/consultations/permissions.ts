import type { PermissionTable } from '@koersvast/platform';

export const consultationPermissions = {
  'consultation.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'consultation.write': ['inkoper'],
  // Who took part and what they said may hold trade secrets (Aw 2.57): fewer eyes than the questions.
  'consultation-response.read': ['inkoper', 'contractmanager'],
  'consultation-response.write': ['inkoper'],
} satisfies PermissionTable;
