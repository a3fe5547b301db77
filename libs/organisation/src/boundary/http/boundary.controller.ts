import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { KeepBoundary } from '../commands/keep-boundary';
import { BoundaryQuery } from '../queries/boundary.query';
import {
  AddBoundaryRequest,
  BoundaryListRequest,
  MoveBoundaryRequest,
  WithdrawBoundaryRequest,
} from './boundary.request';
import { BoundaryListResponse, BoundaryResponse } from './boundary.response';

/** Afbakening: welke zorg in het contract zit, bij de regio (GRJR) of gemeentelijk daarbuiten, op elke dag. */
@Controller('care-boundaries')
export class BoundaryController {
  constructor(
    private readonly query: BoundaryQuery,
    private readonly keep: KeepBoundary,
  ) {}

  @Get()
  @Access('implementation.read')
  list(@ProgrammeId() programmeId: string, @Query() request: BoundaryListRequest): Promise<BoundaryListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('implementation.read')
  one(@Param('id', IdPipe) id: string): Promise<BoundaryResponse> {
    return this.query.one(id);
  }

  @Post()
  @Creates()
  @Access('implementation.write')
  @TakesProgramme()
  async add(
    @ProgrammeId() programmeId: string,
    @Body() { buildingBlockId = null, product = '', note = '', endsOn = null, ...body }: AddBoundaryRequest,
  ): Promise<BoundaryResponse> {
    return this.query.one(await this.keep.add(programmeId, { ...body, buildingBlockId, product, note, endsOn }));
  }

  /** Vanaf een dag staat deze zorg ergens anders; wat gold, blijft terug te zien. */
  @Post(':id/move')
  @HttpCode(200)
  @Access('implementation.write')
  @TakesIfMatch()
  async move(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveBoundaryRequest,
  ): Promise<BoundaryResponse> {
    return this.query.one(await this.keep.move(id, body, rowVersion));
  }

  /** Trekt in wat ten onrechte is ingevoerd. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('implementation.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawBoundaryRequest,
  ): Promise<BoundaryResponse> {
    await this.keep.withdraw(id, reason, rowVersion);
    return this.query.one(id);
  }
}
