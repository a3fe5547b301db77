import type { PermissionTable } from '@koersvast/platform';

/** The controller (financien) writes and a second controller signs; who works with the contract reads. */
export const accountabilityPermissions = {
  'report.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'report.write': ['financien'],
  'report.sign': ['financien'],
} satisfies PermissionTable;
