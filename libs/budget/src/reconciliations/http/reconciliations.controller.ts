import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { KeepReconciliation } from '../commands/keep-reconciliation';
import { ReconciliationQuery } from '../queries/reconciliation.query';
import {
  ExplainDifferencesRequest,
  ReconciliationListRequest,
  StartReconciliationRequest,
} from './reconciliation.request';
import { ReconciliationDetailResponse, ReconciliationListResponse } from './reconciliation.response';

/** Wekelijkse aansluiting: opgave van de partner, voorschotten en de grootboeken naast elkaar. */
@Controller('reconciliations')
export class ReconciliationsController {
  constructor(
    private readonly query: ReconciliationQuery,
    private readonly keep: KeepReconciliation,
  ) {}

  @Get()
  @Access('reconciliation.read')
  page(
    @ProgrammeId() programmeId: string,
    @Query() request: ReconciliationListRequest,
  ): Promise<ReconciliationListResponse> {
    return this.query.page(programmeId, request);
  }

  /** Eén aansluiting met haar bedragen en verschillen. */
  @Get(':id')
  @Access('reconciliation.read')
  one(@Param('id', IdPipe) id: string): Promise<ReconciliationDetailResponse> {
    return this.query.one(id);
  }

  /** Begint de aansluiting van een week; wat eerder is verklaard en gelijk bleef, gaat mee. */
  @Post()
  @Access('reconciliation.write')
  @Creates()
  @TakesProgramme()
  async start(
    @ProgrammeId() programmeId: string,
    @Body() body: StartReconciliationRequest,
  ): Promise<ReconciliationDetailResponse> {
    return this.query.one(await this.keep.start(programmeId, body));
  }

  /** Leest de boeken opnieuw. */
  @Post(':id/refresh')
  @HttpCode(200)
  @Access('reconciliation.write')
  @TakesIfMatch()
  async refresh(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ReconciliationDetailResponse> {
    await this.keep.refresh(id, rowVersion);
    return this.query.one(id);
  }

  /** Benoemt en verklaart een of meer verschillen. */
  @Post(':id/explanations')
  @HttpCode(200)
  @Access('reconciliation.write')
  @TakesIfMatch()
  async explain(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ExplainDifferencesRequest,
  ): Promise<ReconciliationDetailResponse> {
    await this.keep.explain(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Rondt de week af; daarna staat zij vast. */
  @Post(':id/complete')
  @HttpCode(200)
  @Access('reconciliation.write')
  @TakesIfMatch()
  async complete(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
  ): Promise<ReconciliationDetailResponse> {
    await this.keep.complete(id, rowVersion);
    return this.query.one(id);
  }
}
