import type { FeatureParts } from '@koersvast/platform';
import { FindingExport } from './exchange/finding.export';
import { RequirementFindingsController } from './http/requirement-findings.controller';
import { FindingListQuery } from './queries/finding-list.query';
import { FindingsBeforePublication } from './queries/findings-before-publication';
import { PublicationGate } from './queries/publication-gate';

export const requirementCheckParts: FeatureParts = {
  entities: [],
  controllers: [RequirementFindingsController],
  providers: [FindingExport, FindingListQuery, FindingsBeforePublication, PublicationGate],
};
