import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { KeepReportTemplates } from '../commands/keep-report-templates';
import { ReportTemplateQuery } from '../queries/report-template.query';
import {
  AddReportTemplateRequest,
  ReportTemplateListRequest,
  ReviseReportTemplateRequest,
} from './report-template.request';
import {
  ReportTemplateDetailResponse,
  ReportTemplateListResponse,
  StandardTemplateResponse,
} from './report-template.response';

/** Sjablonen van P&C-rapporten: welke onderdelen, in welke volgorde, met welke tabellen. */
@Controller('report-templates')
export class ReportTemplatesController {
  constructor(
    private readonly query: ReportTemplateQuery,
    private readonly keep: KeepReportTemplates,
  ) {}

  @Get()
  @Access('report-template.read')
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: ReportTemplateListRequest,
  ): Promise<ReportTemplateListResponse> {
    return this.query.page(programmeId, request);
  }

  /** Het sjabloon van Koersvast, als begin voor een eigen sjabloon. */
  @Get('standard')
  @Access('report-template.read')
  standard(): StandardTemplateResponse {
    return this.query.standard();
  }

  @Get(':id')
  @Access('report-template.read')
  one(@Param('id', IdPipe) id: string): Promise<ReportTemplateDetailResponse> {
    return this.query.one(id);
  }

  @Post()
  @Access('report-template.write')
  @Creates()
  @TakesProgramme()
  async add(
    @ProgrammeId() programmeId: string,
    @Body() { municipalityId = null, ...body }: AddReportTemplateRequest,
  ): Promise<ReportTemplateDetailResponse> {
    return this.query.one(await this.keep.add(programmeId, municipalityId, body));
  }

  /** Maakt de volgende versie; lopende rapporten houden de versie waarmee ze begonnen. */
  @Post(':id/revise')
  @HttpCode(200)
  @Access('report-template.write')
  @TakesIfMatch()
  async revise(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ReviseReportTemplateRequest,
  ): Promise<ReportTemplateDetailResponse> {
    await this.keep.revise(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Niet meer voor nieuwe rapporten. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('report-template.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
  ): Promise<ReportTemplateDetailResponse> {
    await this.keep.withdraw(id, rowVersion);
    return this.query.one(id);
  }
}
