import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch } from '@koersvast/platform';
import { KeepSeries, SeriesTiming } from '../commands/keep-series';
import { SeriesListQuery } from '../queries/series-list.query';
import {
  AttendeeRequest,
  BeginSeriesRequest,
  ChangeSeriesRequest,
  EndSeriesRequest,
  FollowingRequest,
  RhythmRequest,
  SeriesListRequest,
} from './meeting-series.request';
import { MeetingSeriesListResponse, MeetingSeriesResponse } from './meeting-series.response';

/** What was left out of a request is nobody's address and nobody's absence. */
export const attendeesOf = (attendees: AttendeeRequest[]) =>
  attendees.map(({ name, email, absent }) => ({ name, email: email ?? null, absent: absent ?? false }));

/** @throws DomainError 422 both a rhythm and a series to follow. */
const timingOf = (rhythm?: RhythmRequest, following?: FollowingRequest): SeriesTiming | null => {
  if (rhythm && following) throw timing();
  return rhythm ?? following ?? null;
};

const timing = () => new DomainError('series.timing', { fields: [{ pointer: '/rhythm', code: 'series.timing' }] });

/** Reeksen van overleggen: een eigen ritme, of werkdagen voor of na de overleggen van een andere reeks. */
@Controller('meeting-series')
export class MeetingSeriesController {
  constructor(
    private readonly query: SeriesListQuery,
    private readonly keep: KeepSeries,
  ) {}

  @Get()
  @Access('meeting.read')
  list(@ProgrammeId() programmeId: string, @Query() request: SeriesListRequest): Promise<MeetingSeriesListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('meeting.read')
  one(@Param('id', IdPipe) id: string): Promise<MeetingSeriesResponse> {
    return this.query.one(id);
  }

  /** Begint een reeks en zet al haar overleggen klaar. */
  @Post()
  @Creates()
  @Access('meeting.write')
  async begin(@Body() body: BeginSeriesRequest): Promise<MeetingSeriesResponse> {
    const { subjectKind, subjectId, title, place = '', attendees = [], points = [] } = body;
    const chosen = timingOf(body.rhythm, body.following);
    if (!chosen) throw timing();
    const content = { title, place, attendees: attendeesOf(attendees), points };
    return this.query.one(await this.keep.begin({ kind: subjectKind, id: subjectId }, content, chosen));
  }

  /** Wijzigt de reeks; wat nog komt, volgt. Wat is gehouden of afgezegd, blijft. */
  @Patch(':id')
  @Access('meeting.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { rhythm, following, attendees, ...content }: ChangeSeriesRequest,
  ): Promise<MeetingSeriesResponse> {
    const change = { ...content, ...(attendees ? { attendees: attendeesOf(attendees) } : {}) };
    await this.keep.change(id, change, timingOf(rhythm, following), rowVersion);
    return this.query.one(id);
  }

  /** Beëindigt de reeks; wat nog komt, wordt afgezegd. */
  @Post(':id/end')
  @HttpCode(200)
  @Access('meeting.write')
  @TakesIfMatch()
  async end(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: EndSeriesRequest,
  ): Promise<MeetingSeriesResponse> {
    await this.keep.end(id, reason, rowVersion);
    return this.query.one(id);
  }
}
