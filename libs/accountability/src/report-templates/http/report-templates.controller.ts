import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { KeepReportTemplates } from '../commands/keep-report-templates';
import { TemplatePreviewQuery } from '../queries/template-preview.query';
import { ReportTemplateQuery } from '../queries/report-template.query';
import {
  AddReportTemplateRequest,
  PreviewReportTemplateRequest,
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
    private readonly previews: TemplatePreviewQuery,
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

  /** Een rapport zoals het er met deze indeling uitziet, als PDF met het woord concept; er wordt niets bewaard. */
  @Post('preview')
  @HttpCode(200)
  @Access('report-template.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async preview(@Body() { reportId, ...template }: PreviewReportTemplateRequest): Promise<StreamableFile> {
    const bytes = await this.previews.execute(reportId, template);
    const disposition = 'attachment; filename="Voorbeeld van sjabloon.pdf"';
    return new StreamableFile(bytes, { type: 'application/pdf', disposition, length: bytes.length });
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
