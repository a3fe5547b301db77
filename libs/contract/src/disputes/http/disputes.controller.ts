import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { KeepDispute } from '../commands/keep-dispute';
import { DisputeListQuery } from '../queries/dispute-list.query';
import {
  BeginDisputeRequest,
  ChangeDisputeRequest,
  CloseDisputeRequest,
  DisputeListRequest,
  EscalateDisputeRequest,
} from './dispute.request';
import { DisputeDetailResponse, DisputeListResponse } from './dispute.response';

/** Kwesties en geschillen over een contract, trede voor trede de escalatieladder op. */
@Controller('disputes')
export class DisputesController {
  constructor(
    private readonly query: DisputeListQuery,
    private readonly keep: KeepDispute,
  ) {}

  @Get()
  @Access('dispute.read')
  page(@Query() request: DisputeListRequest): Promise<DisputeListResponse> {
    return this.query.page(request);
  }

  @Get(':id')
  @Access('dispute.read')
  one(@Param('id', IdPipe) id: string): Promise<DisputeDetailResponse> {
    return this.query.one(id);
  }

  /** Begint een kwestie of geschil op de laagste trede. */
  @Post()
  @Creates()
  @Access('dispute.write')
  async begin(@Body() { contractId, people, reason, ...body }: BeginDisputeRequest): Promise<DisputeDetailResponse> {
    const { ownPosition = '', otherPosition = '' } = body;
    const step = { people, reason: reason || body.title };
    return this.query.one(await this.keep.begin(contractId, { ...body, ownPosition, otherPosition }, step));
  }

  @Patch(':id')
  @Access('dispute.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeDisputeRequest,
  ): Promise<DisputeDetailResponse> {
    await this.keep.change(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Brengt het een trede hoger, met wat de vorige opleverde. */
  @Post(':id/escalate')
  @HttpCode(200)
  @Access('dispute.write')
  @TakesIfMatch()
  async escalate(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { outcome, ...step }: EscalateDisputeRequest,
  ): Promise<DisputeDetailResponse> {
    await this.keep.escalate(id, outcome, step, rowVersion);
    return this.query.one(id);
  }

  /** Legt de uitkomst vast: partijen zijn het eens, of er is beslist. */
  @Post(':id/resolve')
  @HttpCode(200)
  @Access('dispute.write')
  @TakesIfMatch()
  async resolve(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { outcome }: CloseDisputeRequest,
  ): Promise<DisputeDetailResponse> {
    await this.keep.close(id, 'RESOLVED', outcome, rowVersion);
    return this.query.one(id);
  }

  /** Trekt de kwestie in, met de reden. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('dispute.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { outcome }: CloseDisputeRequest,
  ): Promise<DisputeDetailResponse> {
    await this.keep.close(id, 'WITHDRAWN', outcome, rowVersion);
    return this.query.one(id);
  }
}
