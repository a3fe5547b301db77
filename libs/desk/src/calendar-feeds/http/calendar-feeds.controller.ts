import { Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Access, IfMatch, OwnTransaction, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import type { FastifyReply } from 'fastify';
import { CalendarFeeds } from '../calendar-feeds';
import { ReadFeed } from '../read-feed';
import { ReadFeedRequest } from './calendar-feed.request';
import { CalendarFeedResponse } from './calendar-feed.response';

/** Koppeling van uw eigen agenda met Outlook, Google of Apple: een geheim adres dat u vernieuwt en intrekt. */
@Controller('calendar-feeds')
export class CalendarFeedsController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly feed: ReadFeed,
  ) {}

  /** De agenda zelf (iCalendar), zonder aanmelden, voor wie het geheim kent. */
  @Get('agenda.ics')
  @Access('public')
  @OwnTransaction()
  @ApiProduces('text/calendar')
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  async read(@Query() { token }: ReadFeedRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { text, tag } = await this.feed.of(token);
    void reply
      .header('Content-Type', 'text/calendar; charset=utf-8')
      .header('Content-Disposition', 'attachment; filename="koersvast.ics"')
      .header('ETag', `"${tag}"`);
    return text;
  }

  /** Of u een koppeling hebt, en of iets haar leest. */
  @Get('own')
  @Access('calendar.read')
  @TakesProgramme()
  own(@ProgrammeId() programmeId: string): Promise<CalendarFeedResponse> {
    return this.feeds.own(programmeId);
  }

  /** Maakt de koppeling, of een nieuwe in haar plaats. Het adres staat alleen in dit antwoord. */
  @Post('renew')
  @HttpCode(200)
  @Access('calendar.read')
  @TakesProgramme()
  @TakesIfMatch()
  renew(@ProgrammeId() programmeId: string, @IfMatch() rowVersion: number): Promise<CalendarFeedResponse> {
    return this.feeds.renew(programmeId, rowVersion);
  }

  @Post('withdraw')
  @HttpCode(200)
  @Access('calendar.read')
  @TakesProgramme()
  @TakesIfMatch()
  withdraw(@ProgrammeId() programmeId: string, @IfMatch() rowVersion: number): Promise<CalendarFeedResponse> {
    return this.feeds.withdraw(programmeId, rowVersion);
  }
}
