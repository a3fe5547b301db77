import type { PermissionTable } from '@koersvast/platform';

export const inquiryPermissions = {
  // Names parties: as few eyes as their answers (consultation-response.read).
  'inquiry.read': ['inkoper', 'contractmanager'],
  'inquiry.write': ['inkoper'],
} satisfies PermissionTable;
