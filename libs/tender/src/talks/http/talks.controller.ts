import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { PartyMailRequest } from '../../consultations/http/party-mail.request';
import { PartyMailDraftResponse } from '../../consultations/http/party-mail.response';
import { MailMinutes } from '../commands/mail-minutes';
import { PlanTalk } from '../commands/plan-talk';
import { WriteMinutes } from '../commands/write-minutes';
import { MinutesMailQuery } from '../queries/minutes-mail.query';
import { TalkQuery } from '../queries/talk.query';
import {
  AnswerMinutesRequest,
  CancelTalkRequest,
  MinutesRequest,
  SendMinutesRequest,
  TalkListRequest,
  TalkRequest,
} from './talk.request';
import { TalkListResponse, TalkResponse } from './talk.response';

const planOf = ({ kind, title, plannedOn, startsAt, place, online, agenda }: TalkRequest) => ({
  kind,
  title,
  plannedOn,
  startsAt: startsAt ?? null,
  place: place ?? '',
  online: online ?? false,
  agenda: agenda ?? '',
});

/** Gesprekken van een marktconsultatie, met hun verslagen. */
@Controller('consultations/:consultationId/talks')
export class TalksController {
  constructor(
    private readonly plan: PlanTalk,
    private readonly minutes: WriteMinutes,
    private readonly mail: MailMinutes,
    private readonly mailQuery: MinutesMailQuery,
    private readonly query: TalkQuery,
  ) {}

  @Get()
  @Access('talk.read')
  list(
    @Param('consultationId', IdPipe) consultationId: string,
    @Query() request: TalkListRequest,
  ): Promise<TalkListResponse> {
    return this.query.page(consultationId, request);
  }

  /** Eén gesprek met elke versie van het verslag en de feiten die daarin zijn gemerkt. */
  @Get(':id')
  @Access('talk.read')
  one(@Param('consultationId', IdPipe) consultationId: string, @Param('id', IdPipe) id: string): Promise<TalkResponse> {
    return this.query.one(consultationId, id);
  }

  @Post()
  @Creates()
  @Access('talk.write')
  async add(@Param('consultationId', IdPipe) consultationId: string, @Body() body: TalkRequest): Promise<TalkResponse> {
    const id = await this.plan.execute({ consultationId, plan: planOf(body), partyIds: body.partyIds });
    return this.query.one(consultationId, id);
  }

  /** Wijzigt de afspraak; kan tot er een verslag is. */
  @Patch(':id')
  @Access('talk.write')
  @TakesIfMatch()
  async change(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: TalkRequest,
  ): Promise<TalkResponse> {
    await this.plan.change({ consultationId, id, rowVersion, plan: planOf(body), partyIds: body.partyIds });
    return this.query.one(consultationId, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Access('talk.write')
  @TakesIfMatch()
  async cancel(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: CancelTalkRequest,
  ): Promise<TalkResponse> {
    await this.plan.cancel({ consultationId, id, rowVersion, reason });
    return this.query.one(consultationId, id);
  }

  /** Bewaart een nieuwe versie van het verslag. */
  @Post(':id/minutes')
  @HttpCode(200)
  @Access('talk.write')
  @TakesIfMatch()
  async write(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { text, changeReason }: MinutesRequest,
  ): Promise<TalkResponse> {
    await this.minutes.write({ consultationId, id, rowVersion, text, changeReason: changeReason || null });
    return this.query.one(consultationId, id);
  }

  /** Legt vast dat de huidige versie naar deze partijen ging. */
  @Post(':id/send')
  @HttpCode(200)
  @Access('talk.write')
  @TakesIfMatch()
  async send(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { partyIds, sentOn }: SendMinutesRequest,
  ): Promise<TalkResponse> {
    await this.minutes.send({ consultationId, id, rowVersion, partyIds, sentOn });
    return this.query.one(consultationId, id);
  }

  /** Wat er zou vertrekken als u het verslag nu mailt, en naar wie. */
  @Get(':id/minutes-mail')
  @Access('talk.write')
  mailDraft(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
  ): Promise<PartyMailDraftResponse> {
    return this.mailQuery.draft(consultationId, id);
  }

  /** Mailt het huidige verslag als PDF ter bevestiging, en legt vast dat het is verstuurd. */
  @Post(':id/minutes-mails')
  @HttpCode(200)
  @Access('talk.write')
  @TakesIfMatch()
  async mailMinutes(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { partyIds, subject, text }: PartyMailRequest,
  ): Promise<TalkResponse> {
    await this.mail.execute({ consultationId, id, rowVersion, partyIds, subject, text });
    return this.query.one(consultationId, id);
  }

  /** Legt vast wat een partij van het verslag vindt: akkoord, of een correctie met tekst. */
  @Post(':id/answer')
  @HttpCode(200)
  @Access('talk.write')
  @TakesIfMatch()
  async answer(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { partyId, outcome, correction, answeredOn }: AnswerMinutesRequest,
  ): Promise<TalkResponse> {
    const said = { partyId, outcome, correction: correction ?? '', answeredOn };
    await this.minutes.answer({ consultationId, id, rowVersion, ...said });
    return this.query.one(consultationId, id);
  }
}
