import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { INVOLVEMENT_SOURCES, type KnownSource } from '../domain/prior-involvement';
import { KeepRegister } from '../commands/keep-register';
import { PriorInvolvementQuery } from '../queries/prior-involvement.query';
import {
  InvolvementListRequest,
  MeasureRequest,
  PriorInvolvementRequest,
  WithdrawInvolvementRequest,
} from './prior-involvement.request';
import { PriorInvolvementListResponse, PriorInvolvementResponse } from './prior-involvement.response';

/** @throws DomainError 404 for a source that Koersvast does not know by itself. */
function knownSource(source: string): KnownSource {
  const known = INVOLVEMENT_SOURCES.find((one) => one === source);
  if (known && known !== 'MANUAL') return known;
  throw new DomainError('platform.not-found', { status: 404 });
}

const measureOf = ({ information, measure, measuredOn, proof }: MeasureRequest) => ({
  information: information ?? '',
  measure: measure ?? '',
  measuredOn: measuredOn ?? null,
  proof: proof ?? '',
});

const ownOf = ({ organisation, kvkNumber, role, involvedOn }: PriorInvolvementRequest) => ({
  organisation,
  kvkNumber: kvkNumber ?? null,
  role,
  involvedOn,
});

/** Betrokkenheid vooraf: wie meer kon weten dan anderen, en wat daartegen is gedaan. */
@Controller('tenders/:tenderId/prior-involvements')
export class PriorInvolvementsController {
  constructor(
    private readonly keep: KeepRegister,
    private readonly query: PriorInvolvementQuery,
  ) {}

  /** Partijen, gesprekken en werkgroepleden staan er vanzelf in. */
  @Get()
  @Access('prior-involvement.read')
  list(
    @Param('tenderId', IdPipe) tenderId: string,
    @Query() request: InvolvementListRequest,
  ): Promise<PriorInvolvementListResponse> {
    return this.query.page(tenderId, request);
  }

  /** Legt een betrokkenheid vast die Koersvast niet zelf kent, zoals een adviseur. */
  @Post()
  @Creates()
  @Access('prior-involvement.write')
  async add(
    @Param('tenderId', IdPipe) tenderId: string,
    @Body() body: PriorInvolvementRequest,
  ): Promise<PriorInvolvementResponse> {
    const id = await this.keep.record(tenderId, ownOf(body), measureOf(body));
    return this.query.one(tenderId, 'MANUAL', id);
  }

  @Patch(':id')
  @Access('prior-involvement.write')
  @TakesIfMatch()
  async change(
    @Param('tenderId', IdPipe) tenderId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: PriorInvolvementRequest,
  ): Promise<PriorInvolvementResponse> {
    await this.keep.change(tenderId, id, rowVersion, ownOf(body), measureOf(body));
    return this.query.one(tenderId, 'MANUAL', id);
  }

  @Post(':id/withdraw')
  @HttpCode(204)
  @Access('prior-involvement.write')
  @TakesIfMatch()
  async withdraw(
    @Param('tenderId', IdPipe) tenderId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawInvolvementRequest,
  ): Promise<void> {
    await this.keep.withdraw(tenderId, id, rowVersion, reason);
  }

  /** Schrijft de maatregel bij een betrokkenheid die Koersvast zelf kent. If-Match is 0 bij de eerste. */
  @Put(':source/:id/measure')
  @Access('prior-involvement.write')
  @TakesIfMatch()
  async measure(
    @Param('tenderId', IdPipe) tenderId: string,
    @Param('source') source: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MeasureRequest,
  ): Promise<PriorInvolvementResponse> {
    const kind = knownSource(source);
    await this.keep.measure(tenderId, { kind, id }, rowVersion, measureOf(body));
    return this.query.one(tenderId, kind, id);
  }
}
