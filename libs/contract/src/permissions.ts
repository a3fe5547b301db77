import { councilQuestionPermissions } from './council-questions/permissions';
import { disputePermissions } from './disputes/permissions';
import { continuityPermissions } from './continuity/permissions';
import { modificationPermissions } from './modifications/permissions';
import { riskPermissions } from './risks/permissions';
import { monthlySheetPermissions } from './monthly-sheets/permissions';
import { quarterlyRequestPermissions } from './quarterly-requests/permissions';
import type { PermissionTable } from '@koersvast/platform';

export const contractPermissions = {
  ...councilQuestionPermissions,
  ...disputePermissions,
  'contract.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'contract.write': ['contractmanager'],
  'obligation.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'obligation.write': ['contractmanager'],
  'obligation.evidence': ['inkoper', 'contractmanager', 'financien'],
  'indicator.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'indicator.write': ['contractmanager'],
  'indicator.judge': ['inkoper', 'contractmanager', 'financien'],
  ...modificationPermissions,
  ...continuityPermissions,
  ...riskPermissions,
  ...quarterlyRequestPermissions,
  ...monthlySheetPermissions,
} satisfies PermissionTable;
