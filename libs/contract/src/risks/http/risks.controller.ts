import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { KeepRisk } from '../commands/keep-risk';
import { TakeRisk } from '../commands/take-risk';
import { RiskDetailQuery } from '../queries/risk-detail.query';
import { RiskListQuery } from '../queries/risk-list.query';
import {
  AddRiskRequest,
  ChangeRiskRequest,
  CloseRiskRequest,
  RiskListRequest,
  RiskMatrixRequest,
  RiskReasonRequest,
  ScoreRiskRequest,
  TakeRiskRequest,
} from './risk.request';
import { RiskDetailResponse, RiskListResponse, RiskMatrixResponse } from './risk.response';

/** Risico's van een contract: oorzaak, gebeurtenis en gevolg, met score, maatregelen en euro-effect. */
@Controller('risks')
export class RisksController {
  constructor(
    private readonly list: RiskListQuery,
    private readonly detail: RiskDetailQuery,
    private readonly keep: KeepRisk,
    private readonly forecast: TakeRisk,
  ) {}

  /** Risico's van één contract of van alle, de zwaarste eerst. */
  @Get()
  @Access('risk.read')
  page(@Query() request: RiskListRequest): Promise<RiskListResponse> {
    return this.list.page(request);
  }

  /** De matrix van kans en gevolg: hoeveel open risico's in elk vak. */
  @Get('matrix')
  @Access('risk.read')
  matrix(@Query() { programmeId, contractId }: RiskMatrixRequest): Promise<RiskMatrixResponse> {
    return this.list.matrix(programmeId, contractId);
  }

  @Get(':id')
  @Access('risk.read')
  one(@Param('id', IdPipe) id: string): Promise<RiskDetailResponse> {
    return this.detail.one(id);
  }

  @Post()
  @Creates()
  @Access('risk.write')
  async add(@Body() { contractId, reason, ...body }: AddRiskRequest): Promise<RiskDetailResponse> {
    const { chance, impact, low = null, high = null, effectYear = null, reviewOn = null, ...words } = body;
    const score = { chance, impact, low, high, effectYear };
    const why = reason || 'Eerste inschatting';
    return this.detail.one(await this.keep.add(contractId, { ...words, reviewOn }, score, why));
  }

  /** Verbetert de woorden, de aanpak of de eigenaar; de score heeft een eigen stap. */
  @Patch(':id')
  @Access('risk.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeRiskRequest,
  ): Promise<RiskDetailResponse> {
    await this.keep.change(id, body, rowVersion);
    return this.detail.one(id);
  }

  /** Scoort opnieuw, met de reden; de vorige score blijft in het verloop. */
  @Post(':id/score')
  @HttpCode(200)
  @Access('risk.write')
  @TakesIfMatch()
  async score(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason, ...body }: ScoreRiskRequest,
  ): Promise<RiskDetailResponse> {
    const { low = null, high = null, effectYear = null } = body;
    await this.keep.rescore(id, { ...body, low, high, effectYear }, reason, rowVersion);
    return this.detail.one(id);
  }

  /** Sluit het risico; wat de prognose ervan overnam, gaat er weer uit. */
  @Post(':id/close')
  @HttpCode(200)
  @Access('risk.write')
  @TakesIfMatch()
  async close(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { outcome, reason }: CloseRiskRequest,
  ): Promise<RiskDetailResponse> {
    await this.keep.close(id, outcome, reason, rowVersion);
    return this.detail.one(id);
  }

  /** Heropent een gesloten risico. */
  @Post(':id/reopen')
  @HttpCode(200)
  @Access('risk.write')
  @TakesIfMatch()
  async reopen(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: RiskReasonRequest,
  ): Promise<RiskDetailResponse> {
    await this.keep.reopen(id, reason, rowVersion);
    return this.detail.one(id);
  }

  /** Neemt het euro-effect over als regel van de prognose. */
  @Post(':id/take')
  @HttpCode(200)
  @Access('risk.take')
  @TakesIfMatch()
  async take(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { budgetLineId, reason }: TakeRiskRequest,
  ): Promise<RiskDetailResponse> {
    await this.forecast.take(id, budgetLineId ?? null, reason, rowVersion);
    return this.detail.one(id);
  }

  /** Haalt het euro-effect weer uit de prognose. */
  @Post(':id/release')
  @HttpCode(200)
  @Access('risk.take')
  @TakesIfMatch()
  async release(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: RiskReasonRequest,
  ): Promise<RiskDetailResponse> {
    await this.forecast.release(id, reason, rowVersion);
    return this.detail.one(id);
  }
}
