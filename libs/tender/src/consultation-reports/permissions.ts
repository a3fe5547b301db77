import type { PermissionTable } from '@koersvast/platform';

export const consultationReportPermissions = {
  // As published, without names, it is for who reads along; a draft asks conclusion.read besides (ADR 0030).
  'consultation-report.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'consultation-report.write': ['inkoper'],
} satisfies PermissionTable;
