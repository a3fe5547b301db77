import type { PermissionTable } from '@koersvast/platform';

export const conclusionPermissions = {
  // Cites parties: as few eyes as their answers (consultation-response.read). The report is for more.
  'conclusion.read': ['inkoper', 'contractmanager'],
  'conclusion.write': ['inkoper'],
} satisfies PermissionTable;
