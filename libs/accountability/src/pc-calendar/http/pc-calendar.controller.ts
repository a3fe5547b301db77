import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Access, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { PlanReport } from '../commands/plan-report';
import { PC_DOCUMENTS, PcDocument } from '../domain/report-plan';
import { ReportPlanQuery } from '../queries/report-plan.query';
import { PlanReportRequest, SetPcTermRequest } from './pc-calendar.request';
import { PcTermListResponse, ReportPlanListResponse } from './pc-calendar.response';

/** P&C-kalender: namen en termijnen per gemeente, en de dagen van een rapport teruggerekend vanaf de raad. */
@Controller()
export class PcCalendarController {
  constructor(
    private readonly query: ReportPlanQuery,
    private readonly keep: PlanReport,
  ) {}

  @Get('pc-terms')
  @Access('report.read')
  @TakesProgramme()
  async terms(@ProgrammeId() programmeId: string): Promise<PcTermListResponse> {
    return { items: await this.query.terms(programmeId) };
  }

  /** Naam en termijnen van een stuk in een gemeente; If-Match "0" voor de eerste. Bestaande planningen blijven staan. */
  @Put('pc-terms/:municipalityId/:document')
  @Access('pc-term.write')
  @TakesIfMatch()
  async term(
    @Param('municipalityId', IdPipe) municipalityId: string,
    @Param('document') document: string,
    @IfMatch() rowVersion: number,
    @Body() body: SetPcTermRequest,
  ): Promise<PcTermListResponse> {
    if (!isDocument(document)) throw new DomainError('platform.not-found', { status: 404 });
    const programmeId = await this.keep.setTerm(municipalityId, document, { ...body }, rowVersion);
    return { items: await this.query.terms(programmeId) };
  }

  @Get('pc-reports/:id/plan')
  @Access('report.read')
  async plan(@Param('id', IdPipe) id: string): Promise<ReportPlanListResponse> {
    return { items: await this.query.of(id) };
  }

  /** Rekent de dagen van een gemeente terug vanaf haar raad; If-Match "0" voor de eerste. */
  @Put('pc-reports/:id/plan/:municipalityId')
  @Access('report.write')
  @TakesIfMatch()
  async setPlan(
    @Param('id', IdPipe) id: string,
    @Param('municipalityId', IdPipe) municipalityId: string,
    @IfMatch() rowVersion: number,
    @Body() { councilOn }: PlanReportRequest,
  ): Promise<ReportPlanListResponse> {
    await this.keep.plan(id, municipalityId, councilOn, rowVersion);
    return this.plan(id);
  }
}

const isDocument = (text: string): text is PcDocument => (PC_DOCUMENTS as readonly string[]).includes(text);
