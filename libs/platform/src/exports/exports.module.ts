import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AskExport } from './ask-export';
import { ExportSources } from './export-paper';
import { ExportQuery } from './export.query';
import { ExportsController } from './http/exports.controller';
import { ListWriter } from './list-writer';
import { MakeExport } from './make-export';

/** Papers to take along. Features bring sources, the platform brings everything else. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [ExportsController],
  providers: [AskExport, ExportQuery, ExportSources, ListWriter, MakeExport],
  exports: [ExportSources, ListWriter],
})
export class ExportsModule {}
