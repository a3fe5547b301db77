import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  Access,
  Creates,
  IdPipe,
  IfMatch,
  ProgrammeId,
  TakesIfMatch,
  TakesUpload,
  Upload,
  UploadedFile,
} from '@koersvast/platform';
import { AdvanceRequirementImport } from '../commands/advance-requirement-import';
import { UploadRequirementSheet } from '../commands/upload-requirement-sheet';
import { RequirementImportQuery } from '../queries/requirement-import.query';
import {
  CommitRequirementImportRequest,
  DecideRequirementImportRequest,
  RequirementImportListRequest,
  RequirementImportRowListRequest,
  UploadRequirementSheetRequest,
} from './requirement-import.request';
import {
  RequirementImportListResponse,
  RequirementImportResponse,
  RequirementImportRowListResponse,
} from './requirement-import.response';

/** Eisen uit Excel terug: bekijken wat er verandert, kiezen, doorvoeren. Tot het doorvoeren verandert er niets. */
@Controller('requirement-imports')
@Access('requirement-import.write')
export class RequirementImportsController {
  constructor(
    private readonly upload: UploadRequirementSheet,
    private readonly advance: AdvanceRequirementImport,
    private readonly query: RequirementImportQuery,
  ) {}

  @Get()
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: RequirementImportListRequest,
  ): Promise<RequirementImportListResponse> {
    return this.query.page(programmeId, request);
  }

  /** Een werkmap met eisen inlezen, hooguit 20 MB; het antwoord zegt wat er zou veranderen. */
  @Post()
  @Creates()
  @TakesUpload({ tenderId: { description: 'De aanbesteding van de eisen.' } })
  async add(
    @Body() { tenderId }: UploadRequirementSheetRequest,
    @Upload() file: UploadedFile,
  ): Promise<RequirementImportResponse> {
    return this.query.one(await this.upload.execute(tenderId, file));
  }

  @Get(':id')
  one(@Param('id', IdPipe) id: string): Promise<RequirementImportResponse> {
    return this.query.one(id);
  }

  /** De rijen die iets veranderen, vragen of fout zijn, met per cel oud en nieuw. */
  @Get(':id/rows')
  rows(
    @Param('id', IdPipe) id: string,
    @Query() request: RequirementImportRowListRequest,
  ): Promise<RequirementImportRowListResponse> {
    return this.query.rows(id, request);
  }

  /** Kiezen wat er met een conflict, een dubbele of een ontbrekende rij gebeurt. */
  @Post(':id/decide')
  @HttpCode(200)
  @TakesIfMatch()
  async decide(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { status, decision, rowIds }: DecideRequirementImportRequest,
  ): Promise<RequirementImportResponse> {
    await this.advance.decide(id, rowVersion, status, decision, rowIds ?? null);
    return this.query.one(id);
  }

  /** Doorvoeren op de achtergrond, in één keer: alles of niets. */
  @Post(':id/commit')
  @HttpCode(200)
  @TakesIfMatch()
  async commit(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason, withoutWrong }: CommitRequirementImportRequest,
  ): Promise<RequirementImportResponse> {
    await this.advance.commit(id, rowVersion, reason ?? '', withoutWrong ?? false);
    return this.query.one(id);
  }

  /** Annuleren: de ingelezen rijen worden verwijderd. */
  @Post(':id/cancel')
  @HttpCode(200)
  @TakesIfMatch()
  async cancel(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<RequirementImportResponse> {
    await this.advance.cancel(id, rowVersion);
    return this.query.one(id);
  }
}
