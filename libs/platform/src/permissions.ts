import type { PermissionTable } from './access/permissions';

export const platformPermissions = {
  'search.read': ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer'],
  'work.read': ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer', 'beheerder'],
  'audit.read': ['beheerder'],
  'approval.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  /** Whether one imports at all; what one may import into is said by the target. */
  'import.write': ['inkoper', 'contractmanager', 'financien', 'beheerder'],
  // A workgroup member sends the form of the own workgroup back; the target decides what more.
  'import.own': ['inkoper', 'contractmanager', 'financien', 'beheerder', 'werkgroeplid'],
  'saved-view.keep': ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer', 'beheerder'],
  'saved-view.share': ['inkoper', 'contractmanager', 'financien', 'beheerder'],
  /** A workgroup member sees own views only: the words of a filter may tell what a requirement says. */
  'saved-view.read-shared': ['inkoper', 'contractmanager', 'financien', 'lezer', 'beheerder'],
  /** Which mail left; its words are for who may read what it tells. */
  'mail.read': ['beheerder', 'inkoper'],
  'job.manage': ['beheerder'],
} satisfies PermissionTable;
