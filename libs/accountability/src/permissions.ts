import type { PermissionTable } from '@koersvast/platform';
import { iv3ExtractPermissions } from './iv3-extracts/permissions';
import { pcCalendarPermissions } from './pc-calendar/permissions';
import { pcPlanPermissions } from './pc-plans/permissions';
import { reportAdoptionPermissions } from './report-adoptions/permissions';
import { reportSchedulePermissions } from './report-schedules/permissions';
import { reportTeamworkPermissions } from './report-teamwork/permissions';
import { reportTemplatePermissions } from './report-templates/permissions';
import { yearEndDossierPermissions } from './year-end-dossiers/permissions';

/** The controller (financien) writes and a second controller signs; who works with the contract reads. */
export const accountabilityPermissions = {
  'report.read': ['inkoper', 'contractmanager', 'financien', 'lezer'],
  'report.write': ['financien'],
  'report.sign': ['financien'],
  ...reportTemplatePermissions,
  ...reportTeamworkPermissions,
  ...reportAdoptionPermissions,
  ...iv3ExtractPermissions,
  ...yearEndDossierPermissions,
  ...reportSchedulePermissions,
  ...pcCalendarPermissions,
  ...pcPlanPermissions,
} satisfies PermissionTable;
