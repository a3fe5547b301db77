import type { PermissionTable } from '@koersvast/platform';

export const noticePermissions = {
  'notice.write': ['inkoper'],
} satisfies PermissionTable;
