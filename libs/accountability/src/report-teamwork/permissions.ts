import type { PermissionTable } from '@koersvast/platform';

/** Who may be asked to write a section, and who speaks along; a reader only reads. */
export const reportTeamworkPermissions = {
  'report.contribute': ['inkoper', 'contractmanager', 'financien'],
  'report-remark.write': ['inkoper', 'contractmanager', 'financien'],
} satisfies PermissionTable;
