import type { PermissionTable } from '@koersvast/platform';

export const requirementBulkPermissions = {
  'requirement-bulk.write': ['inkoper'],
} satisfies PermissionTable;
