import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import {
  Access,
  Creates,
  IdPipe,
  IfMatch,
  ProgrammeId,
  TakesIfMatch,
  TakesProgramme,
  TakesUpload,
  Upload,
  UploadedFile,
} from '@koersvast/platform';
import { KeepDocuments } from '../commands/keep-documents';
import { DocumentQuery } from '../queries/document.query';
import {
  AddDocumentRequest,
  ChangeDocumentRequest,
  DocumentListRequest,
  DocumentReasonRequest,
  HoldDocumentRequest,
  LinkDocumentRequest,
} from './document.request';
import { DocumentDetailResponse, DocumentListResponse } from './document.response';

const optional = (description: string) => ({ description, optional: true });

/** Dossier: stukken met versies, wie ze mag zien en hoe lang zij blijven. */
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly query: DocumentQuery,
    private readonly keep: KeepDocuments,
  ) {}

  @Get()
  @Access('document.read')
  list(@ProgrammeId() programmeId: string, @Query() request: DocumentListRequest): Promise<DocumentListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('document.read')
  one(@Param('id', IdPipe) id: string): Promise<DocumentDetailResponse> {
    return this.query.one(id);
  }

  /** Neemt een stuk op in het dossier, zo nodig meteen bij een onderdeel. */
  @Post()
  @Creates()
  @Access('document.write')
  @TakesProgramme()
  @TakesUpload({
    title: { description: 'Titel.' },
    kind: { description: 'Soort stuk.' },
    confidentiality: { description: 'MEMBERS, INTERNAL of CONFIDENTIAL.' },
    notes: optional('Aantekeningen, doorzoekbaar.'),
    wooCategory: optional('Woo-categorie.'),
    datedOn: optional('Dagtekening, jjjj-mm-dd.'),
    retentionRule: optional('Bewaarregel.'),
    retentionFrom: optional('Dag waarop de termijn begint.'),
    recordKind: optional('Soort onderdeel waar het stuk bij hoort.'),
    recordId: optional('Dat onderdeel.'),
  })
  async add(
    @ProgrammeId() programmeId: string,
    @Upload() file: UploadedFile,
    @Body() { recordKind, recordId, ...body }: AddDocumentRequest,
  ): Promise<DocumentDetailResponse> {
    const content = {
      ...body,
      notes: body.notes ?? '',
      wooCategory: body.wooCategory ?? 'NONE',
      datedOn: body.datedOn ?? null,
      retentionRule: body.retentionRule ?? 'CONTRACT',
      retentionFrom: body.retentionFrom ?? null,
    };
    const to = recordKind && recordId ? { kind: recordKind, recordId } : null;
    return this.query.one(await this.keep.add(programmeId, content, file, to));
  }

  @Patch(':id')
  @Access('document.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { datedOn, retentionFrom, ...rest }: ChangeDocumentRequest,
  ): Promise<DocumentDetailResponse> {
    await this.keep.change(id, rowVersion, {
      ...rest,
      ...(datedOn !== undefined && { datedOn: datedOn as LocalDate | null }),
      ...(retentionFrom !== undefined && { retentionFrom: retentionFrom as LocalDate | null }),
    });
    return this.query.one(id);
  }

  /** Een nieuwe versie; de eerdere blijven. */
  @Post(':id/versions')
  @Creates()
  @Access('document.write')
  @TakesUpload()
  @TakesIfMatch()
  async addVersion(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Upload() file: UploadedFile,
  ): Promise<DocumentDetailResponse> {
    await this.keep.addVersion(id, rowVersion, file);
    return this.query.one(id);
  }

  /** Houdt een stuk vast voorbij zijn termijn, of laat het weer los. */
  @Post(':id/hold')
  @HttpCode(200)
  @Access('document.write')
  @TakesIfMatch()
  async hold(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: HoldDocumentRequest,
  ): Promise<DocumentDetailResponse> {
    await this.keep.hold(id, rowVersion, reason || null);
    return this.query.one(id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('document.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: DocumentReasonRequest,
  ): Promise<DocumentDetailResponse> {
    await this.keep.withdraw(id, rowVersion, reason);
    return this.query.one(id);
  }

  /** Legt een stuk ook bij een ander onderdeel. */
  @Post(':id/links')
  @Creates()
  @Access('document.write')
  @TakesIfMatch()
  async link(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { kind, recordId }: LinkDocumentRequest,
  ): Promise<DocumentDetailResponse> {
    await this.keep.link(id, rowVersion, kind, recordId);
    return this.query.one(id);
  }

  @Post(':id/links/:linkId/remove')
  @HttpCode(200)
  @Access('document.write')
  @TakesIfMatch()
  async unlink(
    @Param('id', IdPipe) id: string,
    @Param('linkId', IdPipe) linkId: string,
    @IfMatch() rowVersion: number,
  ): Promise<DocumentDetailResponse> {
    await this.keep.unlink(id, rowVersion, linkId);
    return this.query.one(id);
  }
}
