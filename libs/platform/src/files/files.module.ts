import { Global, Module } from '@nestjs/common';
import { BlobStore } from './blob-store';
import { DiskBlobStore } from './disk-blob-store';
import { FileQuery } from './file.query';
import { Files } from './files';
import { FilesController } from './http/files.controller';
import { OrphanFilesTask } from './orphan-files.task';
import { UploadSpool } from './upload-spool';
import { UploadReader } from './upload-reader';

/** Files with versions; another BlobStore can be put in the place of the disk. */
@Global()
@Module({
  controllers: [FilesController],
  providers: [
    FileQuery,
    Files,
    OrphanFilesTask,
    UploadReader,
    UploadSpool,
    { provide: BlobStore, useClass: DiskBlobStore },
  ],
  exports: [BlobStore, Files, UploadReader, UploadSpool],
})
export class FilesModule {}
