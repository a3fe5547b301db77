import { Body, Controller, Get, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Access, Creates, OwnTransaction } from '../../access/access.decorator';
import { ActingRequest } from '../../access/access.guard';
import { UnitOfWork } from '../../database/unit-of-work';
import { Files } from '../../files/files';
import { attachment, servedType } from '../../files/http/attachment';
import { IdPipe } from '../../http/id.pipe';
import { PageRequest } from '../../http/paging';
import { AskExport } from '../ask-export';
import { ExportQuery } from '../export.query';
import { AskExportRequest } from './export.request';
import { ExportListResponse, ExportResponse } from './export.response';

/** Exports: papieren om mee te nemen, als pdf, docx, xlsx of csv. */
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly ask: AskExport,
    private readonly query: ExportQuery,
    private readonly files: Files,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Uw eigen exports, de nieuwste eerst. */
  @Get()
  @Access('signed-in')
  list(@Query() request: PageRequest): Promise<ExportListResponse> {
    return this.query.page(request);
  }

  @Get(':id')
  @Access('signed-in')
  one(@Param('id', IdPipe) id: string): Promise<ExportResponse> {
    return this.query.one(id);
  }

  /** Vraagt een papier aan; een taak maakt het. Wie wat vraagt en ophaalt, staat in de audit. */
  @Post()
  @Creates()
  @Access('signed-in')
  async add(@Body() { kind, format, programmeId, tenderId, parameters }: AskExportRequest): Promise<ExportResponse> {
    const scope = { programmeId, tenderId: tenderId ?? null };
    return this.query.one(await this.ask.execute({ kind, format, ...scope, parameters: parameters ?? {} }));
  }

  /** Het bestand, altijd als bijlage. */
  @Get(':id/content')
  @Access('signed-in')
  @OwnTransaction()
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async content(@Param('id', IdPipe) id: string, @Req() { actor }: ActingRequest): Promise<StreamableFile> {
    // No transaction while the bytes travel: a slow reader must not hold a connection.
    const file = await this.unitOfWork.run(actor, () => this.query.fetch(id));
    return new StreamableFile(await this.files.open(file), {
      type: servedType(file.mediaType),
      disposition: attachment(file.name),
      length: file.size,
    });
  }
}
