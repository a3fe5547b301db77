import type { PermissionTable } from '@koersvast/platform';

const everyone = ['inkoper', 'contractmanager', 'financien', 'lezer', 'beheerder'] as const;

export const organisationPermissions = {
  'implementation.read': everyone,
  'implementation.write': ['contractmanager'],
  'mandate.read': everyone,
  /** Not the people who approve: who may decide what is entered by who decides nothing. */
  'mandate.write': ['beheerder'],
} satisfies PermissionTable;
