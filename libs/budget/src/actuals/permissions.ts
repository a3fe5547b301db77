import type { PermissionTable } from '@koersvast/platform';

export const actualPermissions = {
  'actual.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'actual.import': ['financien'],
  /** Taking one booking back by hand, with a reason. */
  'actual.correct': ['financien'],
} satisfies PermissionTable;
