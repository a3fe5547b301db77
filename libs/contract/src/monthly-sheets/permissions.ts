import type { PermissionTable } from '@koersvast/platform';

export const monthlySheetPermissions = {
  'monthly-sheet.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
} satisfies PermissionTable;
