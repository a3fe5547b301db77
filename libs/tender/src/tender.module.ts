import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProgrammeModule } from '@koersvast/programme';
import { assessmentParts } from './assessments/assessment.parts';
import { awardCriterionParts } from './award-criteria/award-criterion.parts';
import { awardParts } from './awards/award.parts';
import { baselineParts } from './baselines/baseline.parts';
import { clarificationParts } from './clarifications/clarification.parts';
import { ClarificationFacts } from './clarifications/queries/clarification-facts.query';
import { conclusionParts } from './conclusions/conclusion.parts';
import { consultationReportParts } from './consultation-reports/consultation-report.parts';
import { consultationParts } from './consultations/consultation.parts';
import { contributionParts } from './contributions/contribution.parts';
import { AfterAwardContributions } from './contributions/queries/after-award.query';
import { coverageParts } from './coverage/coverage.parts';
import { disclosureParts } from './disclosures/disclosure.parts';
import { inquiryParts } from './inquiries/inquiry.parts';
import { legalTermParts } from './legal-terms/legal-term.parts';
import { noticeParts } from './notices/notice.parts';
import { offerAnswerParts } from './offer-answers/offer-answer.parts';
import { offerParts } from './offers/offer.parts';
import { priorInvolvementParts } from './prior-involvements/prior-involvement.parts';
import { requirementCheckParts } from './requirement-checks/requirement-check.parts';
import { requirementParts } from './requirements/requirement.parts';
import { requirementBulkParts } from './requirement-bulk/requirement-bulk.parts';
import { responseMatrixParts } from './response-matrix/response-matrix.parts';
import { requirementSheetParts } from './requirement-sheets/requirement-sheet.parts';
import { talkParts } from './talks/talk.parts';
import { tenderParts } from './tenders/tender.parts';
import { workgroupParts } from './workgroups/workgroup.parts';
import { TenderFacts } from './tenders/queries/tender-facts.query';

const features = [
  tenderParts,
  legalTermParts,
  noticeParts,
  consultationParts,
  talkParts,
  disclosureParts,
  inquiryParts,
  responseMatrixParts,
  priorInvolvementParts,
  conclusionParts,
  consultationReportParts,
  workgroupParts,
  contributionParts,
  requirementParts,
  requirementSheetParts,
  requirementBulkParts,
  requirementCheckParts,
  coverageParts,
  awardCriterionParts,
  baselineParts,
  clarificationParts,
  offerParts,
  offerAnswerParts,
  assessmentParts,
  awardParts,
];

/** Spoor 2: from the sentence of a workgroup to the award. */
@Module({
  imports: [ProgrammeModule, TypeOrmModule.forFeature(features.flatMap(({ entities }) => entities))],
  controllers: features.flatMap(({ controllers }) => controllers),
  providers: [...features.flatMap(({ providers }) => providers)],
  exports: [AfterAwardContributions, ClarificationFacts, TenderFacts],
})
export class TenderModule {}
