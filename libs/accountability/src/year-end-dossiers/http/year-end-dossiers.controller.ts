import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, ProgrammeId } from '@koersvast/platform';
import { AskDossier } from '../commands/ask-dossier';
import { YearEndDossierQuery } from '../queries/year-end-dossier.query';
import { AskYearEndDossierRequest, YearEndDossierListRequest } from './year-end-dossier.request';
import { YearEndDossierDetailResponse, YearEndDossierListResponse } from './year-end-dossier.response';

/** Jaardossiers: alles van een contractjaar voor de accountant, als één zip met inhoud. */
@Controller('year-end-dossiers')
export class YearEndDossiersController {
  constructor(
    private readonly query: YearEndDossierQuery,
    private readonly ask: AskDossier,
  ) {}

  @Get()
  @Access('year-end-dossier.read')
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: YearEndDossierListRequest,
  ): Promise<YearEndDossierListResponse> {
    // prettier-ignore
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('year-end-dossier.read')
  one(@Param('id', IdPipe) id: string): Promise<YearEndDossierDetailResponse> {
    return this.query.one(id);
  }

  /** Een taak maakt de zip; daarna verandert die niet meer. Een nieuw dossier is een nieuw nummer. */
  @Post()
  @Creates()
  @Access('year-end-dossier.make')
  async add(@Body() { contractId, year, note }: AskYearEndDossierRequest): Promise<YearEndDossierDetailResponse> {
    return this.query.one(await this.ask.execute(contractId, year, note ?? ''));
  }
}
