import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { KeepReliefs } from '../commands/keep-reliefs';
import { ReliefListQuery } from '../queries/relief-list.query';
import { AddReliefRequest, ChangeReliefRequest, ReliefListRequest, WithdrawReliefRequest } from './relief.request';
import { ReliefListResponse, ReliefResponse } from './relief.response';

/** Wat de opdrachtnemer niet hoeft te registreren. */
@Controller('registration-reliefs')
export class RegistrationReliefsController {
  constructor(
    private readonly list: ReliefListQuery,
    private readonly keeping: KeepReliefs,
  ) {}

  /** De lijst, met wat zij per kwartaal scheelt. */
  @Get()
  @Access('indicator.read')
  page(@Query() request: ReliefListRequest): Promise<ReliefListResponse> {
    return this.list.page(request);
  }

  @Post()
  @Creates()
  @Access('indicator.write')
  async add(@Body() { contractId, ...words }: AddReliefRequest): Promise<ReliefResponse> {
    return this.list.one(await this.keeping.add(contractId, words));
  }

  @Patch(':id')
  @Access('indicator.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeReliefRequest,
  ): Promise<ReliefResponse> {
    await this.keeping.change(id, body, rowVersion);
    return this.list.one(id);
  }

  /** Trekt een vrijstelling in: het wordt toch geregistreerd. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('indicator.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawReliefRequest,
  ): Promise<ReliefResponse> {
    await this.keeping.withdraw(id, reason, rowVersion);
    return this.list.one(id);
  }
}
