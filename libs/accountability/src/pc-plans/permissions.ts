import type { PermissionTable } from '@koersvast/platform';

/** The controller of a municipality plans its P&C documents; who is asked something says when it is done. */
export const pcPlanPermissions = {
  'pc-plan.write': ['financien'],
  'pc-plan.contribute': ['inkoper', 'contractmanager', 'financien'],
} satisfies PermissionTable;
