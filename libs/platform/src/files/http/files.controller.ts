import { Controller, Get, Param, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Access, OwnTransaction } from '../../access/access.decorator';
import { ActingRequest } from '../../access/access.guard';
import { UnitOfWork } from '../../database/unit-of-work';
import { IdPipe } from '../../http/id.pipe';
import { FileQuery } from '../file.query';
import { Files, StoredFile } from '../files';
import { attachment, servedType } from './attachment';
import { FileContentRequest } from './file.request';
import { FileResponse } from './file.response';

/** Bestanden: wat is ingeleverd of gemaakt, met alle versies. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly files: Files,
    private readonly query: FileQuery,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get(':id')
  @Access('signed-in')
  one(@Param('id', IdPipe) id: string): Promise<FileResponse> {
    return this.query.one(id);
  }

  /** De inhoud, altijd als bijlage. Wie een vertrouwelijk bestand ophaalt, staat in de audit. */
  @Get(':id/content')
  @Access('signed-in')
  @OwnTransaction()
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async content(
    @Param('id', IdPipe) id: string,
    @Query() { versionId }: FileContentRequest,
    @Req() { actor }: ActingRequest,
  ): Promise<StreamableFile> {
    // No transaction while the bytes travel: a slow reader must not hold a connection.
    const file = await this.unitOfWork.run(actor, () => this.admitted(id, versionId));
    return new StreamableFile(await this.files.open(file), {
      type: servedType(file.mediaType),
      disposition: attachment(file.name),
      length: file.size,
    });
  }

  private async admitted(id: string, versionId?: string): Promise<StoredFile> {
    const file = await this.files.find(id, versionId);
    this.unitOfWork.actor.demand(file.permission, file);
    if (file.tenderId || file.workgroupId || file.permission.startsWith('confidential-')) {
      this.unitOfWork.audit({
        action: 'file.downloaded',
        kind: 'file',
        recordId: file.id,
        versionId: file.versionId,
        programmeId: file.programmeId,
        after: { sha256: file.sha256 },
      });
    }
    return file;
  }
}
