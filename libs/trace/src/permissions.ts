import type { PermissionTable } from '@koersvast/platform';

export const tracePermissions = {
  // A workgroup member may follow his own sentence; what he may not see shows as "afgeschermd".
  'thread.read': ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer'],
  'trace.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'trace.write': ['inkoper', 'contractmanager', 'financien'],
} satisfies PermissionTable;
