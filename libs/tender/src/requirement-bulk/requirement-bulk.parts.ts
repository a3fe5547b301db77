import type { FeatureParts } from '@koersvast/platform';
import { AskBulkChange } from './commands/ask-bulk-change';
import { BulkChangeJob } from './commands/bulk-change.job';
import { ChangeRequirementKind } from './commands/change-requirement-kind';
import { RequirementBulkController } from './http/requirement-bulk.controller';
import { BulkPreviewQuery } from './queries/bulk-preview.query';

export const requirementBulkParts: FeatureParts = {
  entities: [],
  controllers: [RequirementBulkController],
  providers: [AskBulkChange, BulkChangeJob, ChangeRequirementKind, BulkPreviewQuery],
};
