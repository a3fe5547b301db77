import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch } from '@koersvast/platform';
import { KeepMeetings } from '../commands/keep-meetings';
import { MeetingQuery } from '../queries/meeting.query';
import {
  ChangeMeetingRequest,
  DecideRequest,
  MeetingListRequest,
  MinuteRequest,
  PlanMeetingRequest,
  WithdrawMeetingRequest,
} from './meeting.request';
import { MeetingListResponse, MeetingResponse } from './meeting.response';

/** Overleggen met agenda, verslag en besluiten: van een werkgroep, een aanbesteding, een contract of het programma. */
@Controller('meetings')
export class MeetingsController {
  constructor(
    private readonly query: MeetingQuery,
    private readonly keep: KeepMeetings,
  ) {}

  @Get()
  @Access('meeting.read')
  list(@ProgrammeId() programmeId: string, @Query() request: MeetingListRequest): Promise<MeetingListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('meeting.read')
  one(@Param('id', IdPipe) id: string): Promise<MeetingResponse> {
    return this.query.one(id);
  }

  @Post()
  @Creates()
  @Access('meeting.write')
  async plan(
    @Body() { subjectKind, subjectId, title, heldOn, place, agenda }: PlanMeetingRequest,
  ): Promise<MeetingResponse> {
    const content = { title, heldOn, place: place ?? '', agenda: agenda ?? '' };
    return this.query.one(await this.keep.plan({ kind: subjectKind, id: subjectId }, content));
  }

  @Patch(':id')
  @Access('meeting.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeMeetingRequest,
  ): Promise<MeetingResponse> {
    await this.keep.change(id, rowVersion, body);
    return this.query.one(id);
  }

  /** Legt het verslag vast, of een volgende versie ervan. */
  @Post(':id/minutes')
  @HttpCode(200)
  @Access('meeting.write')
  @TakesIfMatch()
  async minute(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { text, changeReason }: MinuteRequest,
  ): Promise<MeetingResponse> {
    await this.keep.minute(id, rowVersion, text, changeReason || null);
    return this.query.one(id);
  }

  /** Legt een besluit van dit overleg vast. */
  @Post(':id/decisions')
  @HttpCode(200)
  @Access('meeting.write')
  @TakesIfMatch()
  async decide(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { text }: DecideRequest,
  ): Promise<MeetingResponse> {
    await this.keep.decide(id, rowVersion, text);
    return this.query.one(id);
  }

  /** Zegt een overleg af dat niet is gehouden. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('meeting.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawMeetingRequest,
  ): Promise<MeetingResponse> {
    await this.keep.withdraw(id, rowVersion, reason);
    return this.query.one(id);
  }
}
