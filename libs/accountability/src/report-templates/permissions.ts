import type { PermissionTable } from '@koersvast/platform';

/** Who reads reports sees what they are made of; the controller keeps the templates. */
export const reportTemplatePermissions = {
  'report-template.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'report-template.write': ['financien'],
} satisfies PermissionTable;
