import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { KeepScenario } from '../commands/keep-scenario';
import { ProposeScenario } from '../commands/propose-scenario';
import { SettlementPreviewQuery } from '../queries/settlement-preview.query';
import { SettlementScenarioQuery } from '../queries/settlement-scenario.query';
import {
  KeepScenarioRequest,
  PreviewSettlementRequest,
  SettlementFrameRequest,
  SettlementScenarioListRequest,
} from './settlement-scenario.request';
import {
  SettlementFrameResponse,
  SettlementPreviewResponse,
  SettlementScenarioListResponse,
  SettlementScenarioResponse,
} from './settlement-scenario.response';

/** Scenario's van een afrekening: doorrekenen, bewaren, naast elkaar zetten en er één voorstellen. */
@Controller()
export class SettlementScenariosController {
  constructor(
    private readonly query: SettlementScenarioQuery,
    private readonly previews: SettlementPreviewQuery,
    private readonly keep: KeepScenario,
    private readonly proposing: ProposeScenario,
  ) {}

  /** Waar een scenario van uitgaat: budget, regels, reserve en prognose van het jaar. */
  @Get('settlement-frames')
  @Access('budget.read')
  frame(
    @ProgrammeId() programmeId: string,
    @Query() request: SettlementFrameRequest,
  ): Promise<SettlementFrameResponse> {
    return this.previews.frame(programmeId, request.contractId, request.year);
  }

  /** Rekent een scenario door, stap voor stap; bewaart niets. */
  @Post('settlement-previews')
  @HttpCode(200)
  @Access('budget.read')
  @TakesProgramme()
  preview(
    @ProgrammeId() programmeId: string,
    @Body() body: PreviewSettlementRequest,
  ): Promise<SettlementPreviewResponse> {
    return this.previews.preview(programmeId, body);
  }

  @Get('settlement-scenarios')
  @Access('budget.read')
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: SettlementScenarioListRequest,
  ): Promise<SettlementScenarioListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get('settlement-scenarios/:id')
  @Access('budget.read')
  async one(@Param('id', IdPipe) id: string): Promise<SettlementScenarioResponse> {
    const { programmeId: _, ...scenario } = await this.query.one(id);
    return scenario;
  }

  /** Bewaart een scenario met zijn sommen. Het verandert niet meer. */
  @Post('settlement-scenarios')
  @Access('settlement.write')
  @Creates()
  @TakesProgramme()
  async make(
    @ProgrammeId() programmeId: string,
    @Body() body: KeepScenarioRequest,
  ): Promise<SettlementScenarioResponse> {
    return this.one(await this.keep.execute(programmeId, body));
  }

  /** Vraagt een tweede persoon om voor dit scenario te besluiten. */
  @Post('settlement-scenarios/:id/propose')
  @HttpCode(200)
  @Access('settlement.write')
  @TakesIfMatch()
  async propose(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<SettlementScenarioResponse> {
    await this.proposing.execute(id, rowVersion);
    return this.one(id);
  }

  /** Haalt het voorstel terug voordat iemand besloot. */
  @Post('settlement-scenarios/:id/recall')
  @HttpCode(200)
  @Access('settlement.write')
  @TakesIfMatch()
  async recall(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<SettlementScenarioResponse> {
    await this.proposing.recall(id, rowVersion);
    return this.one(id);
  }
}
