import type { PermissionTable } from '@koersvast/platform';

export const disclosurePermissions = {
  // Names parties: as few eyes as their answers (consultation-response.read).
  'disclosure.read': ['inkoper', 'contractmanager'],
  'disclosure.write': ['inkoper'],
} satisfies PermissionTable;
