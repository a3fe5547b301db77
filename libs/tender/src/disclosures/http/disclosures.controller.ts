import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Clock, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { JudgeFact } from '../commands/judge-fact';
import { RecordFact } from '../commands/record-fact';
import { DisclosureListQuery } from '../queries/disclosure-list.query';
import {
  ConfidentialFactRequest,
  DiscloseFactRequest,
  DisclosureListRequest,
  FactReasonRequest,
  MarkFactRequest,
  RecordFactRequest,
} from './disclosure.request';
import { DisclosedFactResponse, DisclosureListResponse } from './disclosure.response';
import { readHanding } from './handing';

/** Gelijke informatie: wat de aanbestedende dienst gaf, aan wie en wanneer. */
@Controller('consultations/:consultationId/disclosures')
export class DisclosuresController {
  constructor(
    private readonly record: RecordFact,
    private readonly judge: JudgeFact,
    private readonly query: DisclosureListQuery,
    private readonly clock: Clock,
  ) {}

  /** Alle feiten en stukken, met per partij wanneer zij die kreeg. */
  @Get()
  @Access('disclosure.read')
  list(
    @Param('consultationId', IdPipe) consultationId: string,
    @Query() request: DisclosureListRequest,
  ): Promise<DisclosureListResponse> {
    return this.query.page(consultationId, request);
  }

  @Get(':id')
  @Access('disclosure.read')
  one(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
  ): Promise<DisclosedFactResponse> {
    return this.query.one(consultationId, id);
  }

  /** Legt vast wat is gezegd of gegeven, aan wie en langs welke weg. */
  @Post()
  @Creates()
  @Access('disclosure.write')
  async add(
    @Param('consultationId', IdPipe) consultationId: string,
    @Body() body: RecordFactRequest,
  ): Promise<DisclosedFactResponse> {
    const { kind, text } = body;
    const handing = readHanding(body, this.today());
    const id = await this.record.execute({ consultationId, kind, text, handing, minutes: null });
    return this.query.one(consultationId, id);
  }

  /** Merkt een zin in een gespreksverslag: dit feit gaven wij. Wie erbij was, kreeg het die dag. */
  @Post('from-minutes')
  @Creates()
  @Access('disclosure.write')
  async mark(
    @Param('consultationId', IdPipe) consultationId: string,
    @Body() { minutesId, starts, words }: MarkFactRequest,
  ): Promise<DisclosedFactResponse> {
    const handing = { channel: 'TALK' as const, givenOn: this.today(), note: '', partyIds: [] };
    const minutes = { id: minutesId, starts };
    const id = await this.record.execute({ consultationId, kind: 'FACT', text: words, handing, minutes });
    return this.query.one(consultationId, id);
  }

  /** Deelt het feit met meer partijen, of met iedereen. */
  @Post(':id/disclose')
  @HttpCode(200)
  @Access('disclosure.write')
  @TakesIfMatch()
  async disclose(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: DiscloseFactRequest,
  ): Promise<DisclosedFactResponse> {
    await this.judge.disclose({ consultationId, id, rowVersion, handing: readHanding(body, this.today()) });
    return this.query.one(consultationId, id);
  }

  /** Zegt met een reden waarom niet iedereen dit hoeft te weten. */
  @Post(':id/exempt')
  @HttpCode(200)
  @Access('disclosure.write')
  @TakesIfMatch()
  async exempt(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: FactReasonRequest,
  ): Promise<DisclosedFactResponse> {
    await this.judge.exempt({ consultationId, id, rowVersion, reason });
    return this.query.one(consultationId, id);
  }

  /** Houdt een vertrouwelijk feit van een partij buiten het delen (art. 2.57 Aw). */
  @Post(':id/keep-confidential')
  @HttpCode(200)
  @Access('disclosure.write')
  @TakesIfMatch()
  async keepConfidential(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason, partyId }: ConfidentialFactRequest,
  ): Promise<DisclosedFactResponse> {
    await this.judge.keepConfidential({ consultationId, id, rowVersion, reason, partyId });
    return this.query.one(consultationId, id);
  }

  /** Trekt een feit in dat bij vergissing was vastgelegd. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('disclosure.write')
  @TakesIfMatch()
  async withdraw(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: FactReasonRequest,
  ): Promise<DisclosedFactResponse> {
    await this.judge.withdraw({ consultationId, id, rowVersion, reason });
    return this.query.one(consultationId, id);
  }

  private today(): string {
    return this.clock.today();
  }
}
