import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AbandonedImportsTask } from './abandoned-imports.task';
import { AdvanceImport } from './commands/advance-import';
import { MapImport } from './commands/map-import';
import { UploadImport } from './commands/upload-import';
import { ImportTargetsController } from './http/import-targets.controller';
import { ImportsController } from './http/imports.controller';
import { ImportBatchStore } from './import-batch.store';
import { CheckImportJob, CommitImportJob, ImportExaminer } from './import-jobs';
import { ImportTargets } from './import-target';
import { ImportTargetQuery } from './import-target.query';
import { ImportQuery } from './import.query';
import { UnfinishedImportsSource } from './unfinished-imports.source';

/** The import wizard. Features bring targets, the platform brings everything else. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [ImportsController, ImportTargetsController],
  providers: [
    AbandonedImportsTask,
    AdvanceImport,
    CheckImportJob,
    CommitImportJob,
    ImportBatchStore,
    ImportExaminer,
    ImportQuery,
    ImportTargetQuery,
    ImportTargets,
    MapImport,
    UnfinishedImportsSource,
    UploadImport,
  ],
  exports: [ImportTargets],
})
export class ImportsModule {}
