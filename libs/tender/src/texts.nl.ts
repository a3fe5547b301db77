import type { TextTable } from '@koersvast/platform';
import { assessmentTextsNl } from './assessments/texts.nl';
import { awardCriterionTextsNl } from './award-criteria/texts.nl';
import { awardTextsNl } from './awards/texts.nl';
import { baselineTextsNl } from './baselines/texts.nl';
import { clarificationTextsNl } from './clarifications/texts.nl';
import { conclusionTextsNl } from './conclusions/texts.nl';
import { consultationReportTextsNl } from './consultation-reports/texts.nl';
import { consultationTextsNl } from './consultations/texts.nl';
import { contributionTextsNl } from './contributions/texts.nl';
import { disclosureTextsNl } from './disclosures/texts.nl';
import { inquiryTextsNl } from './inquiries/texts.nl';
import { legalTermTextsNl } from './legal-terms/texts.nl';
import { noticeTextsNl } from './notices/texts.nl';
import { offerAnswerTextsNl } from './offer-answers/texts.nl';
import { offerTextsNl } from './offers/texts.nl';
import { priorInvolvementTextsNl } from './prior-involvements/texts.nl';
import { requirementCheckTextsNl } from './requirement-checks/texts.nl';
import { requirementTextsNl } from './requirements/texts.nl';
import { requirementBulkTextsNl } from './requirement-bulk/texts.nl';
import { responseMatrixTextsNl } from './response-matrix/texts.nl';
import { requirementSheetTextsNl } from './requirement-sheets/texts.nl';
import { talkTextsNl } from './talks/texts.nl';
import { tenderRecordTextsNl } from './tenders/texts.nl';
import { workgroupTextsNl } from './workgroups/texts.nl';

export const tenderTextsNl: TextTable = {
  ...tenderRecordTextsNl,
  ...legalTermTextsNl,
  ...noticeTextsNl,
  ...consultationTextsNl,
  ...talkTextsNl,
  ...disclosureTextsNl,
  ...inquiryTextsNl,
  ...responseMatrixTextsNl,
  ...priorInvolvementTextsNl,
  ...conclusionTextsNl,
  ...consultationReportTextsNl,
  ...workgroupTextsNl,
  ...contributionTextsNl,
  ...requirementTextsNl,
  ...requirementSheetTextsNl,
  ...requirementBulkTextsNl,
  ...requirementCheckTextsNl,
  ...awardCriterionTextsNl,
  ...baselineTextsNl,
  ...clarificationTextsNl,
  ...offerTextsNl,
  ...offerAnswerTextsNl,
  ...assessmentTextsNl,
  ...awardTextsNl,
};
