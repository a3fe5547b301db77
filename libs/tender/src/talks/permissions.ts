import type { PermissionTable } from '@koersvast/platform';

export const talkPermissions = {
  // Names parties: as few eyes as their answers (consultation-response.read).
  'talk.read': ['inkoper', 'contractmanager'],
  'talk.write': ['inkoper'],
} satisfies PermissionTable;
