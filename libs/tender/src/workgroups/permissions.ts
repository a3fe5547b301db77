import type { PermissionTable } from '@koersvast/platform';

export const workgroupPermissions = {
  /** Who sits in a workgroup, what it is asked and what it delivers. */
  'workgroup.read': ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer'],
  'workgroup.write': ['inkoper'],
  /** Handing in a product of the own workgroup. */
  'workgroup.deliver': ['inkoper', 'werkgroeplid'],
} satisfies PermissionTable;
