import type { PermissionTable } from '@koersvast/platform';

export const consultationReportPermissions = {
  'consultation-report.read': ['inkoper', 'contractmanager'],
  'consultation-report.write': ['inkoper'],
} satisfies PermissionTable;
