import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { ChangeCommitment } from '../commands/change-commitment';
import { EnterCommitment } from '../commands/enter-commitment';
import { CommitmentDetailQuery } from '../queries/commitment-detail.query';
import { CommitmentListQuery } from '../queries/commitment-list.query';
import {
  CancelRestRequest,
  CommitmentBookingsRequest,
  CommitmentListRequest,
  CreateCommitmentRequest,
  ReverseUseRequest,
  UseCommitmentRequest,
} from './commitment.request';
import { CommitmentBookingListResponse, CommitmentDetailResponse, CommitmentListResponse } from './commitment.response';

/** Vastgelegd: wat is toegezegd, wat daarvan is gebruikt en wat openstaat. */
@Controller('commitments')
export class CommitmentsController {
  constructor(
    private readonly list: CommitmentListQuery,
    private readonly detail: CommitmentDetailQuery,
    private readonly enter: EnterCommitment,
    private readonly change: ChangeCommitment,
  ) {}

  @Get()
  @Access('commitment.read')
  page(@ProgrammeId() programmeId: string, @Query() request: CommitmentListRequest): Promise<CommitmentListResponse> {
    return this.list.page(programmeId, request);
  }

  /** Eén vastlegging met haar mutaties. */
  @Get(':id')
  @Access('commitment.read')
  one(@Param('id', IdPipe) id: string): Promise<CommitmentDetailResponse> {
    return this.detail.one(id);
  }

  /** Boekingen die deze vastlegging kunnen gebruiken. */
  @Get(':id/bookings')
  @Access('commitment.read')
  async bookings(
    @Param('id', IdPipe) id: string,
    @Query() { q }: CommitmentBookingsRequest,
  ): Promise<CommitmentBookingListResponse> {
    return { items: await this.detail.bookings(id, q) };
  }

  /** Legt een bedrag vast als er ruimte is; houdt een regel het tegen, dan met een reden en een tweede persoon. */
  @Post()
  @Access('commitment.write')
  @Creates()
  @TakesProgramme()
  async create(
    @ProgrammeId() programmeId: string,
    @Body() body: CreateCommitmentRequest,
  ): Promise<CommitmentDetailResponse> {
    return this.detail.one(await this.enter.execute(programmeId, body));
  }

  /** Gebruikt een deel: een factuur of boeking. */
  @Post(':id/uses')
  @Access('commitment.write')
  @Creates()
  @TakesIfMatch()
  async use(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: UseCommitmentRequest,
  ): Promise<CommitmentDetailResponse> {
    await this.change.use(id, body, rowVersion);
    return this.detail.one(id);
  }

  /** Laat de rest vervallen. */
  @Post(':id/cancel-rest')
  @HttpCode(200)
  @Access('commitment.write')
  @TakesIfMatch()
  async cancelRest(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: CancelRestRequest,
  ): Promise<CommitmentDetailResponse> {
    await this.change.cancelRest(id, body, rowVersion);
    return this.detail.one(id);
  }

  /** Neemt een gebruik terug met een eigen rij. */
  @Post(':id/reversals')
  @Access('commitment.write')
  @Creates()
  @TakesIfMatch()
  async reverse(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ReverseUseRequest,
  ): Promise<CommitmentDetailResponse> {
    await this.change.reverse(id, body, rowVersion);
    return this.detail.one(id);
  }

  /** Trekt een vraag om akkoord in. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('commitment.write')
  @TakesIfMatch()
  async withdraw(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<CommitmentDetailResponse> {
    await this.change.withdraw(id, rowVersion);
    return this.detail.one(id);
  }
}
