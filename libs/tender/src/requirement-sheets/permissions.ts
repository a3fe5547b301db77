import type { PermissionTable } from '@koersvast/platform';

export const requirementSheetPermissions = {
  'requirement-import.write': ['inkoper'],
} satisfies PermissionTable;
