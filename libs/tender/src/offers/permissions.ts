import type { PermissionTable } from '@koersvast/platform';

/** The role opens the door; who then sees an offer is decided per tender, by the opening and the declaration. */
export const offerPermissions = {
  'offer.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'offer.write': ['inkoper'],
  'offer.open': ['inkoper'],
} satisfies PermissionTable;
