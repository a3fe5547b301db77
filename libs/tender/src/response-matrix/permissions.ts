import type { PermissionTable } from '@koersvast/platform';

export const responseMatrixPermissions = {
  // Shows what parties said: as few eyes as their answers (consultation-response.read).
  'response-matrix.read': ['inkoper', 'contractmanager'],
  'response-matrix.write': ['inkoper'],
} satisfies PermissionTable;
