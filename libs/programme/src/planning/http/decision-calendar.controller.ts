import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { KeepDecisionMeetings } from '../commands/keep-decision-meetings';
import { DecisionMeetingListQuery } from '../queries/decision-meeting-list.query';
import { MilestoneListQuery } from '../queries/milestone-list.query';
import { AddMeetingsRequest, MeetingListRequest, ReviseMeetingRequest } from './decision-meeting.request';
import { ShiftListRequest } from './milestone.request';
import {
  AddedMeetingsResponse,
  DecisionMeetingListResponse,
  DecisionMeetingResponse,
  MilestoneShiftListResponse,
} from './milestone.response';

/** De beslisagenda: wanneer colleges en raden vergaderen, en wat er in de planning verschoof. */
@Controller()
export class DecisionCalendarController {
  constructor(
    private readonly meetings: KeepDecisionMeetings,
    private readonly query: DecisionMeetingListQuery,
    private readonly milestones: MilestoneListQuery,
  ) {}

  @Get('decision-meetings')
  @Access('programme.read')
  list(@ProgrammeId() programmeId: string, @Query() request: MeetingListRequest): Promise<DecisionMeetingListResponse> {
    return this.query.page(programmeId, request);
  }

  /** Voegt vergaderdagen toe; een dag die er al staat, blijft zoals hij is. */
  @Post('decision-meetings')
  @Creates()
  @Access('decision-calendar.write')
  @TakesProgramme()
  add(@ProgrammeId() programmeId: string, @Body() body: AddMeetingsRequest): Promise<AddedMeetingsResponse> {
    return this.meetings.add(programmeId, body);
  }

  /** De vergadering is op een andere dag, of de stukken moeten er op een andere dag zijn. */
  @Patch('decision-meetings/:id')
  @Access('decision-calendar.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ReviseMeetingRequest,
  ): Promise<DecisionMeetingResponse> {
    await this.meetings.revise(id, body, rowVersion);
    return this.query.one(id);
  }

  /** De vergadering gaat niet door. */
  @Post('decision-meetings/:id/withdraw')
  @HttpCode(204)
  @Access('decision-calendar.write')
  @TakesIfMatch()
  async withdraw(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<void> {
    await this.meetings.withdraw(id, rowVersion);
  }

  /** Wat er verschoof, door wie en waarom. */
  @Get('milestone-shifts')
  @Access('programme.read')
  shifts(@ProgrammeId() programmeId: string, @Query() request: ShiftListRequest): Promise<MilestoneShiftListResponse> {
    return this.milestones.shifts(programmeId, request);
  }
}
