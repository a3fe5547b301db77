import type { PermissionTable } from '@koersvast/platform';

const everyone = ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer'] as const;

/** Which documents of the programme one sees, its classification says as well. */
export const documentPermissions = {
  'document.read': everyone,
  'internal-document.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'confidential-document.read': ['inkoper', 'contractmanager', 'financien'],
  'document.write': ['inkoper', 'contractmanager', 'financien'],
} satisfies PermissionTable;
