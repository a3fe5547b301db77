import { documentPermissions } from './documents/permissions';
import type { PermissionTable } from '@koersvast/platform';

const everyoneInTheWork = ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer'] as const;

export const programmePermissions = {
  'programme.read': ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer', 'beheerder'],
  'programme.create': ['beheerder'],
  'milestone.write': ['inkoper', 'contractmanager'],
  'decision-calendar.write': ['inkoper', 'contractmanager'],
  'decision-proposal.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'decision.write': ['inkoper', 'contractmanager'],
  'organisation.write': ['inkoper', 'contractmanager'],
  /** A werkgroeplid: of the own workgroup. */
  'meeting.read': everyoneInTheWork,
  'meeting.write': ['inkoper', 'contractmanager', 'werkgroeplid'],
  'action.read': everyoneInTheWork,
  'action.write': ['inkoper', 'contractmanager', 'werkgroeplid'],
  ...documentPermissions,
} satisfies PermissionTable;
