import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { KeepBodies } from '../commands/keep-bodies';
import { BodyQuery } from '../queries/body.query';
import { AddBodyRequest, BodyListRequest, ChangeBodyRequest, WithdrawBodyRequest } from './body.request';
import { BodyListResponse, BodyResponse } from './body.response';
import { KeepMembers } from '../commands/keep-members';
import { LinkMeeting } from '../commands/link-meeting';
import { AddSeatRequest, ChangeSeatRequest, LinkMeetingRequest } from './seat.request';

/** Overlegorganen: wie erin zit naar functie, waarover het gaat en hoe vaak. */
@Controller('governance-bodies')
export class BodiesController {
  constructor(
    private readonly query: BodyQuery,
    private readonly keep: KeepBodies,
    private readonly members: KeepMembers,
    private readonly meetings: LinkMeeting,
  ) {}

  @Get()
  @Access('implementation.read')
  list(@ProgrammeId() programmeId: string, @Query() request: BodyListRequest): Promise<BodyListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('implementation.read')
  one(@Param('id', IdPipe) id: string): Promise<BodyResponse> {
    return this.query.one(id);
  }

  @Post()
  @Creates()
  @Access('implementation.write')
  @TakesProgramme()
  async add(
    @ProgrammeId() programmeId: string,
    @Body() { task = '', decides = '', reportsToId = null, ...body }: AddBodyRequest,
  ): Promise<BodyResponse> {
    return this.query.one(await this.keep.add(programmeId, { ...body, task, decides, reportsToId }));
  }

  @Patch(':id')
  @Access('implementation.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeBodyRequest,
  ): Promise<BodyResponse> {
    await this.keep.change(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Voegt een zetel toe: een functie, geen persoon. */
  @Post(':id/members')
  @Creates()
  @Access('implementation.write')
  async seat(
    @Param('id', IdPipe) id: string,
    @Body() { municipalityId = null, unitId = null, endsOn = null, ...body }: AddSeatRequest,
  ): Promise<BodyResponse> {
    await this.members.add(id, { ...body, municipalityId, unitId, endsOn });
    return this.query.one(id);
  }

  /** Wijzigt een zetel, of laat haar eindigen. */
  @Patch('members/:id')
  @Access('implementation.write')
  @TakesIfMatch()
  async reseat(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeSeatRequest,
  ): Promise<BodyResponse> {
    return this.query.one(await this.members.change(id, body, rowVersion));
  }

  /** Koppelt een overleg van het programma aan dit orgaan. */
  @Post(':id/meetings')
  @Creates()
  @Access('implementation.write')
  async meeting(@Param('id', IdPipe) id: string, @Body() { meetingId }: LinkMeetingRequest): Promise<BodyResponse> {
    await this.meetings.execute(id, meetingId);
    return this.query.one(id);
  }

  /** Laat een orgaan vervallen. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('implementation.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawBodyRequest,
  ): Promise<BodyResponse> {
    await this.keep.withdraw(id, reason, rowVersion);
    return this.query.one(id);
  }
}
