import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { QuoteMinutes } from '../commands/quote-minutes';
import { MinutesQuoteQuery } from '../queries/minutes-quote.query';
import { TalkQuery } from '../queries/talk.query';
import { QuoteMinutesRequest } from './talk.request';
import { MinutesQuoteListResponse, TalkResponse } from './talk.response';

/** Citaten uit verslagen die de partij bevestigde. */
@Controller('consultations/:consultationId')
export class MinutesQuotesController {
  constructor(
    private readonly quotes: QuoteMinutes,
    private readonly query: MinutesQuoteQuery,
    private readonly talks: TalkQuery,
  ) {}

  @Get('minutes-quotes')
  @Access('talk.read')
  async list(@Param('consultationId', IdPipe) consultationId: string): Promise<MinutesQuoteListResponse> {
    return { items: await this.query.ofConsultation(consultationId), next: null };
  }

  /** Neemt woorden uit het bevestigde verslag als citaat. */
  @Post('talks/:talkId/quotes')
  @Creates()
  @Access('talk.write')
  async pick(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('talkId', IdPipe) talkId: string,
    @Body() { starts, words }: QuoteMinutesRequest,
  ): Promise<TalkResponse> {
    await this.quotes.pick({ consultationId, talkId, starts, words });
    return this.talks.one(consultationId, talkId);
  }

  /** Haalt een citaat weg waarop geen conclusie steunt. */
  @Post('talks/:talkId/quotes/:id/withdraw')
  @HttpCode(200)
  @Access('talk.write')
  @TakesIfMatch()
  async withdraw(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('talkId', IdPipe) talkId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
  ): Promise<TalkResponse> {
    await this.quotes.withdraw({ consultationId, talkId }, id, rowVersion);
    return this.talks.one(consultationId, talkId);
  }
}
