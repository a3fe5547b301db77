import type { PermissionTable } from '@koersvast/platform';

export const priorInvolvementPermissions = {
  // Names parties: as few eyes as their answers (consultation-response.read).
  'prior-involvement.read': ['inkoper', 'contractmanager'],
  'prior-involvement.write': ['inkoper'],
} satisfies PermissionTable;
