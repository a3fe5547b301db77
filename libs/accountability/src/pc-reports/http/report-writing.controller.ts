import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { ExplainVariance } from '../commands/explain-variance';
import { WriteParagraph } from '../commands/write-paragraph';
import { ReportTablesQuery } from '../queries/report-tables.query';
import { ReportWritingQuery } from '../queries/report-writing.query';
import { ExplainVarianceRequest, WriteParagraphRequest } from './report-writing.request';
import { ReportTablesResponse } from './report-tables.response';
import {
  ReportChecksResponse,
  ReportExplanationListResponse,
  ReportExplanationResponse,
  ReportFigureSourceListResponse,
  ReportParagraphListResponse,
  ReportProgrammeLineListResponse,
  ReportParagraphResponse,
} from './report-writing.response';

/** Het schrijven van een P&C-rapport: alinea's met levende cijfers, toelichtingen en wat nog nodig is. */
@Controller('pc-reports/:id')
export class ReportWritingController {
  constructor(
    private readonly query: ReportWritingQuery,
    private readonly reportTables: ReportTablesQuery,
    private readonly write: WriteParagraph,
    private readonly explain: ExplainVariance,
  ) {}

  /** Alle alinea's, in de volgorde waarin ze zijn begonnen. */
  @Get('paragraphs')
  @Access('report.read')
  async paragraphs(@Param('id', IdPipe) id: string): Promise<ReportParagraphListResponse> {
    return { items: await this.query.paragraphs(id), next: null };
  }

  /** Voegt een alinea toe; wat zij aanhaalt, wordt aan de rode draad geknoopt. */
  @Post('paragraphs')
  @Access('report.contribute')
  @Creates()
  async add(
    @Param('id', IdPipe) id: string,
    @Body() { section, municipalityId, text }: WriteParagraphRequest,
  ): Promise<ReportParagraphResponse> {
    const paragraphId = await this.write.add(id, { section, municipalityId: municipalityId ?? null }, text);
    return this.query.paragraph(paragraphId);
  }

  /** Cijfers van nu die een tekst mag aanhalen. */
  @Get('figures')
  @Access('report.read')
  async figures(@Param('id', IdPipe) id: string): Promise<ReportFigureSourceListResponse> {
    return { items: await this.query.figures(id), next: null };
  }

  /** De begroting van de gemeenten in dit rapport, per programma en taakveld. */
  @Get('programme-lines')
  @Access('report.read')
  async programmeLines(@Param('id', IdPipe) id: string): Promise<ReportProgrammeLineListResponse> {
    return this.query.programmeLines(id);
  }

  /** De tabellen van dit rapport zoals de PDF ze toont, afgerond en met hun noten. */
  @Get('tables')
  @Access('report.read')
  async tables(@Param('id', IdPipe) id: string): Promise<ReportTablesResponse> {
    return this.reportTables.of(id);
  }

  /** Budgetregels boven de drempel, met hun toelichting. */
  @Get('explanations')
  @Access('report.read')
  async explanations(@Param('id', IdPipe) id: string): Promise<ReportExplanationListResponse> {
    return { items: await this.query.explanations(id), next: null };
  }

  /** Schrijft of herschrijft de toelichting bij een budgetregel; If-Match "0" voor de eerste. */
  @Put('explanations/:budgetLineId')
  @Access('report.contribute')
  @TakesIfMatch()
  async explanation(
    @Param('id', IdPipe) id: string,
    @Param('budgetLineId', IdPipe) budgetLineId: string,
    @IfMatch() rowVersion: number,
    @Body() body: ExplainVarianceRequest,
  ): Promise<ReportExplanationResponse> {
    await this.explain.execute(id, budgetLineId, { ...body }, rowVersion);
    return this.query.explanation(id, budgetLineId);
  }

  /** Idem bij een regel van de begroting van een gemeente, bij haar code: TV-vlaardingen-6-6-752-L. */
  @Put('programme-explanations/:code')
  @Access('report.contribute')
  @TakesIfMatch()
  async programmeExplanation(
    @Param('id', IdPipe) id: string,
    @Param('code') code: string,
    @IfMatch() rowVersion: number,
    @Body() body: ExplainVarianceRequest,
  ): Promise<ReportExplanationResponse> {
    if (!code.startsWith('TV-')) throw new DomainError('platform.not-found', { status: 404 });
    await this.explain.execute(id, code, { ...body }, rowVersion);
    return this.query.explanation(id, code);
  }

  /** Wat nodig is om te bevriezen; elke blokkade noemt haar uitweg. */
  @Get('blockers')
  @Access('report.read')
  blockers(@Param('id', IdPipe) id: string): Promise<ReportChecksResponse> {
    return this.query.checks(id);
  }
}
