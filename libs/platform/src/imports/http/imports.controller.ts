import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Money } from '@koersvast/kernel';
import { errorSheet } from '@koersvast/sheets';
import { Access, Creates } from '../../access/access.decorator';
import { IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '../../access/request-decorators';
import { attachment } from '../../files/http/attachment';
import { TakesUpload, Upload, UploadedFile } from '../../files/http/upload';
import { IdPipe } from '../../http/id.pipe';
import { Texts } from '../../texts/texts';
import { AdvanceImport } from '../commands/advance-import';
import { MapCodes } from '../commands/map-codes';
import { MapImport } from '../commands/map-import';
import { UploadImport } from '../commands/upload-import';
import { ImportQuery } from '../import.query';
import {
  CommitImportRequest,
  ImportListRequest,
  ImportRowListRequest,
  MapCodesRequest,
  MapImportRequest,
  UploadImportRequest,
} from './import.request';
import { ImportListResponse, ImportResponse, ImportRowListResponse } from './import.response';

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const WORKBOOK_ANSWER = { content: { [WORKBOOK]: { schema: { type: 'string', format: 'binary' } } } };

/** Importeren: bestand, kolommen, controle, doorvoeren. Tot het doorvoeren verandert er niets. */
@Controller('imports')
@Access('import.own')
export class ImportsController {
  constructor(
    private readonly uploadImport: UploadImport,
    private readonly mapImport: MapImport,
    private readonly mapCodes: MapCodes,
    private readonly advance: AdvanceImport,
    private readonly query: ImportQuery,
    private readonly texts: Texts,
  ) {}

  @Get()
  @TakesProgramme()
  list(@ProgrammeId() programmeId: string, @Query() request: ImportListRequest): Promise<ImportListResponse> {
    return this.query.page(programmeId, request);
  }

  /** Een bestand inlezen: CSV of xlsx, hooguit 20 MB; een CSV van een grootboek hooguit 512 MB. De kolommen worden vast geraden. */
  @Post()
  @Creates()
  @TakesProgramme()
  @TakesUpload(
    {
      target: { description: 'Waarnaartoe; zie /import-targets.' },
      sheetName: { description: 'Welk werkblad; weglaten leest het eerste met inhoud.', optional: true },
      tenderId: { description: 'Alleen voor een import die bij een aanbesteding hoort.', optional: true },
      recordId: { description: 'Het record bij wie u inleest, zoals een werkgroep.', optional: true },
    },
    { big: true },
  )
  async upload(
    @ProgrammeId() programmeId: string,
    @Body() { target, tenderId, sheetName, recordId }: UploadImportRequest,
    @Upload() file: UploadedFile,
  ): Promise<ImportResponse> {
    const place = { programmeId, tenderId: tenderId ?? null, recordId: recordId ?? null };
    const id = await this.uploadImport.execute({ target, ...place, sheetName, file });
    return this.query.one(id);
  }

  @Get(':id')
  one(@Param('id', IdPipe) id: string): Promise<ImportResponse> {
    return this.query.one(id);
  }

  /** Zeggen welke kolom welke is. Wordt onthouden voor de volgende keer. */
  @Put(':id/mapping')
  @TakesIfMatch()
  async map(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { mapping, expectedTotal }: MapImportRequest,
  ): Promise<ImportResponse> {
    const total = expectedTotal == null ? null : Money.parse(expectedTotal);
    await this.mapImport.execute({ id, mapping, expectedTotal: total, rowVersion });
    return this.query.one(id);
  }

  /** Alle regels laten controleren, op de achtergrond; volg de taak `jobId`. */
  @Post(':id/validate')
  @HttpCode(200)
  @TakesIfMatch()
  async validate(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ImportResponse> {
    await this.advance.check(id, rowVersion);
    return this.query.one(id);
  }

  /** De regels met wat er mis is. */
  @Get(':id/rows')
  rows(@Param('id', IdPipe) id: string, @Query() request: ImportRowListRequest): Promise<ImportRowListResponse> {
    return this.query.rows(id, request);
  }

  /** De foute regels als werkmap, met per cel wat te doen; na herstel opnieuw in te lezen. */
  @Get(':id/error-sheet')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse(WORKBOOK_ANSWER)
  async errorSheet(@Param('id', IdPipe) id: string): Promise<StreamableFile> {
    const { fileName, sheet, problems } = await this.query.wrong(id);
    const bytes = await errorSheet(sheet, problems, (code, params) => this.texts.say(code, params));
    const name = `foutenblad-${fileName.replace(/\.\w+$/, '')}.xlsx`;
    return new StreamableFile(bytes, { type: WORKBOOK, disposition: attachment(name), length: bytes.length });
  }

  /** Doorvoeren op de achtergrond: alles of niets, of alleen de geldige regels. */
  @Post(':id/commit')
  @HttpCode(200)
  @TakesIfMatch()
  async commit(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { mode, corrections }: CommitImportRequest,
  ): Promise<ImportResponse> {
    await this.advance.commit(id, { mode, corrections: corrections ?? false }, rowVersion);
    return this.query.one(id);
  }

  /** Zeggen waar onbekende codes voor staan. Wordt onthouden voor het programma; controleer de import daarna opnieuw. */
  @Put(':id/codes')
  @TakesIfMatch()
  async codes(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { codes }: MapCodesRequest,
  ): Promise<ImportResponse> {
    await this.mapCodes.execute({ id, codes, rowVersion });
    return this.query.one(id);
  }

  /** De controle of het doorvoeren stoppen. Er blijft niets van achter; de import staat daarna weer een stap terug. */
  @Post(':id/stop')
  @HttpCode(200)
  async stop(@Param('id', IdPipe) id: string): Promise<ImportResponse> {
    await this.advance.stop(id);
    return this.query.one(id);
  }

  /** Annuleren: de ingelezen regels worden verwijderd. */
  @Post(':id/cancel')
  @HttpCode(200)
  @TakesIfMatch()
  async cancel(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ImportResponse> {
    await this.advance.cancel(id, rowVersion);
    return this.query.one(id);
  }
}
