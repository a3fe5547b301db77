import type { PermissionTable } from '@koersvast/platform';
import { assessmentPermissions } from './assessments/permissions';
import { awardCriterionPermissions } from './award-criteria/permissions';
import { awardPermissions } from './awards/permissions';
import { baselinePermissions } from './baselines/permissions';
import { clarificationPermissions } from './clarifications/permissions';
import { conclusionPermissions } from './conclusions/permissions';
import { consultationReportPermissions } from './consultation-reports/permissions';
import { consultationPermissions } from './consultations/permissions';
import { contributionPermissions } from './contributions/permissions';
import { disclosurePermissions } from './disclosures/permissions';
import { inquiryPermissions } from './inquiries/permissions';
import { legalTermPermissions } from './legal-terms/permissions';
import { noticePermissions } from './notices/permissions';
import { offerPermissions } from './offers/permissions';
import { priorInvolvementPermissions } from './prior-involvements/permissions';
import { requirementBulkPermissions } from './requirement-bulk/permissions';
import { requirementSheetPermissions } from './requirement-sheets/permissions';
import { requirementPermissions } from './requirements/permissions';
import { responseMatrixPermissions } from './response-matrix/permissions';
import { talkPermissions } from './talks/permissions';
import { tenderRecordPermissions } from './tenders/permissions';
import { workgroupPermissions } from './workgroups/permissions';

export const tenderPermissions = {
  ...tenderRecordPermissions,
  ...legalTermPermissions,
  ...noticePermissions,
  ...consultationPermissions,
  ...talkPermissions,
  ...disclosurePermissions,
  ...inquiryPermissions,
  ...responseMatrixPermissions,
  ...priorInvolvementPermissions,
  ...conclusionPermissions,
  ...consultationReportPermissions,
  ...workgroupPermissions,
  ...contributionPermissions,
  ...requirementPermissions,
  ...requirementSheetPermissions,
  ...requirementBulkPermissions,
  ...awardCriterionPermissions,
  ...baselinePermissions,
  ...clarificationPermissions,
  ...offerPermissions,
  ...assessmentPermissions,
  ...awardPermissions,
} satisfies PermissionTable;
