import type { PermissionTable } from '@koersvast/platform';

/** The controller reckons and proposes; a second person decides, within the mandate. Who reads the budget reads these. */
export const settlementPermissions = {
  'settlement.write': ['financien'],
  'settlement.decide': ['financien', 'contractmanager'],
} satisfies PermissionTable;
