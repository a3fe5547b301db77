import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { ChangeReport } from '../commands/change-report';
import { CreateReport } from '../commands/create-report';
import { BeginNextVersion } from '../commands/begin-next-version';
import { FreezeReport } from '../commands/freeze-report';
import { UnfreezeReport } from '../commands/unfreeze-report';
import { ReportComparisonQuery } from '../queries/report-comparison.query';
import { PcReportListQuery } from '../queries/pc-report-list.query';
import { ReportPreviewQuery } from '../queries/report-preview.query';
import {
  ChangePcReportRequest,
  NextReportVersionRequest,
  ReportComparisonRequest,
  CreatePcReportRequest,
  FreezeReportRequest,
  PcReportListRequest,
  UnfreezeReportRequest,
} from './pc-report.request';
import { ReportComparisonResponse } from './report-comparison.response';
import { PcReportListResponse, PcReportResponse } from './pc-report.response';

/** P&C-rapporten: samenstellen, bevriezen en laten ondertekenen. */
@Controller('pc-reports')
export class PcReportsController {
  constructor(
    private readonly query: PcReportListQuery,
    private readonly previews: ReportPreviewQuery,
    private readonly create: CreateReport,
    private readonly change: ChangeReport,
    private readonly freezeReport: FreezeReport,
    private readonly unfreezeReport: UnfreezeReport,
    private readonly nextVersion: BeginNextVersion,
    private readonly comparison: ReportComparisonQuery,
  ) {}

  @Get()
  @Access('report.read')
  list(@ProgrammeId() programmeId: string, @Query() request: PcReportListRequest): Promise<PcReportListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('report.read')
  one(@Param('id', IdPipe) id: string): Promise<PcReportResponse> {
    return this.query.one(id);
  }

  /** Wat er tussen twee versies, of twee rapporten, anders is: cijfers, teksten en toelichtingen. */
  @Get(':id/comparison')
  @Access('report.read')
  compare(
    @Param('id', IdPipe) id: string,
    @Query() { withId }: ReportComparisonRequest,
  ): Promise<ReportComparisonResponse> {
    return this.comparison.of(id, withId ?? null);
  }

  /** Het rapport zoals het nu zou worden, als PDF met het woord concept; er wordt niets bewaard. */
  @Get(':id/preview')
  @Access('report.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async preview(@Param('id', IdPipe) id: string): Promise<StreamableFile> {
    const { name, bytes } = await this.previews.pdf(id);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: `attachment; filename="${name}"`,
      length: bytes.length,
    });
  }

  /** Begint een rapport; het krijgt de volgende code van zijn jaar. */
  @Post()
  @Access('report.write')
  @Creates()
  @TakesProgramme()
  async make(@ProgrammeId() programmeId: string, @Body() body: CreatePcReportRequest): Promise<PcReportResponse> {
    return this.query.one(await this.create.execute(programmeId, body));
  }

  /** Begint een nieuwe versie van een ondertekend rapport: dezelfde teksten en toelichtingen, de cijfers van een nieuwe stand. */
  @Post(':id/next-version')
  @Access('report.write')
  @Creates()
  async next(@Param('id', IdPipe) id: string, @Body() body: NextReportVersionRequest): Promise<PcReportResponse> {
    return this.query.one(await this.nextVersion.execute(id, body));
  }

  /** Wijzigt titel, stand of drempel van een concept. */
  @Patch(':id')
  @Access('report.write')
  @TakesIfMatch()
  async alter(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangePcReportRequest,
  ): Promise<PcReportResponse> {
    await this.change.execute(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Legt cijfers en teksten vast met hun SHA-256 en vraagt een tweede ondertekenaar. */
  @Post(':id/freeze')
  @HttpCode(200)
  @Access('report.write')
  @TakesIfMatch()
  async freeze(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { remarksNote = '' }: FreezeReportRequest,
  ): Promise<PcReportResponse> {
    await this.freezeReport.execute(id, rowVersion, remarksNote);
    return this.query.one(id);
  }

  /** Opent een bevroren rapport weer, met de reden; het verzoek om te ondertekenen vervalt. */
  @Post(':id/unfreeze')
  @HttpCode(200)
  @Access('report.write')
  @TakesIfMatch()
  async unfreeze(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: UnfreezeReportRequest,
  ): Promise<PcReportResponse> {
    await this.unfreezeReport.execute(id, body.reason, rowVersion);
    return this.query.one(id);
  }
}
