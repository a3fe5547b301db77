import type { FeatureParts } from '@koersvast/platform';
import { AdvanceRequirementImport } from './commands/advance-requirement-import';
import { CommitRequirementImportJob } from './commands/commit-requirement-import.job';
import { UploadRequirementSheet } from './commands/upload-requirement-sheet';
import { RequirementImportStore } from './data/requirement-import.store';
import { RequirementSheetExport } from './exchange/requirement-sheet.export';
import { RequirementImportsController } from './http/requirement-imports.controller';
import { RequirementImportQuery } from './queries/requirement-import.query';
import { StoredRequirementsQuery } from './queries/stored-requirements.query';

export const requirementSheetParts: FeatureParts = {
  entities: [],
  controllers: [RequirementImportsController],
  providers: [
    AdvanceRequirementImport,
    CommitRequirementImportJob,
    UploadRequirementSheet,
    RequirementImportStore,
    RequirementSheetExport,
    RequirementImportQuery,
    StoredRequirementsQuery,
  ],
};
