import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { DrawConclusion, DrawConclusionInput } from '../commands/draw-conclusion';
import { ConclusionQuery } from '../queries/conclusion.query';
import { ConclusionListRequest, ConclusionRequest, WithdrawConclusionRequest } from './conclusion.request';
import { ConclusionListResponse, ConclusionResponse } from './conclusion.response';

const inputOf = (consultationId: string, body: ConclusionRequest): DrawConclusionInput => ({
  consultationId,
  content: { text: body.text, usage: body.usage, followUp: body.followUp },
  quoteIds: body.quoteIds,
  minutesQuoteIds: body.minutesQuoteIds ?? [],
  requirementIds: body.requirementIds ?? [],
  contributionIds: body.contributionIds ?? [],
});

/** Conclusies uit de marktconsultatie; elke conclusie steunt op citaten. */
@Controller('consultations/:consultationId/conclusions')
export class ConclusionsController {
  constructor(
    private readonly draw: DrawConclusion,
    private readonly query: ConclusionQuery,
  ) {}

  @Get()
  @Access('conclusion.read')
  list(
    @Param('consultationId', IdPipe) consultationId: string,
    @Query() request: ConclusionListRequest,
  ): Promise<ConclusionListResponse> {
    return this.query.page(consultationId, request);
  }

  @Get(':id')
  @Access('conclusion.read')
  one(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
  ): Promise<ConclusionResponse> {
    return this.query.one(consultationId, id);
  }

  @Post()
  @Creates()
  @Access('conclusion.write')
  async add(
    @Param('consultationId', IdPipe) consultationId: string,
    @Body() body: ConclusionRequest,
  ): Promise<ConclusionResponse> {
    return this.query.one(consultationId, await this.draw.execute(inputOf(consultationId, body)));
  }

  @Patch(':id')
  @Access('conclusion.write')
  @TakesIfMatch()
  async change(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ConclusionRequest,
  ): Promise<ConclusionResponse> {
    await this.draw.change(id, rowVersion, inputOf(consultationId, body));
    return this.query.one(consultationId, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('conclusion.write')
  @TakesIfMatch()
  async withdraw(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawConclusionRequest,
  ): Promise<ConclusionResponse> {
    await this.draw.withdraw(consultationId, id, rowVersion, reason);
    return this.query.one(consultationId, id);
  }
}
