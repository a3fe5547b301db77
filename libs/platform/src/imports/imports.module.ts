import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AbandonedImportsTask } from './abandoned-imports.task';
import { BulkImports } from './bulk/bulk-imports';
import { BulkRows } from './bulk/bulk-rows';
import { AdvanceImport } from './commands/advance-import';
import { MapCodes } from './commands/map-codes';
import { MapImport } from './commands/map-import';
import { ReviseImportCode } from './commands/revise-import-code';
import { UploadImport } from './commands/upload-import';
import { ImportCodesController } from './http/import-codes.controller';
import { ImportTargetsController } from './http/import-targets.controller';
import { ImportsController } from './http/imports.controller';
import { ImportBatchStore } from './import-batch.store';
import { CheckImportJob, CommitImportJob, ImportExaminer } from './import-jobs';
import { ImportCodeQuery } from './import-code.query';
import { ImportCodes } from './import-codes';
import { ImportTargets } from './import-target';
import { ImportTargetQuery } from './import-target.query';
import { ImportQuery } from './import.query';
import { SpoolTask } from './spool.task';
import { UnfinishedImportsSource } from './unfinished-imports.source';

/** The import wizard. Features bring targets, the platform brings everything else. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [ImportsController, ImportCodesController, ImportTargetsController],
  providers: [
    AbandonedImportsTask,
    AdvanceImport,
    BulkImports,
    BulkRows,
    CheckImportJob,
    CommitImportJob,
    ImportBatchStore,
    ImportCodeQuery,
    ImportCodes,
    ImportExaminer,
    ImportQuery,
    ImportTargetQuery,
    ImportTargets,
    MapCodes,
    MapImport,
    ReviseImportCode,
    SpoolTask,
    UnfinishedImportsSource,
    UploadImport,
  ],
  exports: [ImportCodes, ImportTargets],
})
export class ImportsModule {}
