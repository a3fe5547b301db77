import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Access, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { TestOffer } from '../commands/test-offer';
import { stages } from '../domain/check-order';
import { OfferChecksQuery } from '../queries/offer-checks.query';
import { OfferListQuery } from '../queries/offer-list.query';
import {
  AnswerClarificationRequest,
  AskClarificationRequest,
  CheckOfferRequest,
  SetAsideRequest,
} from './offer.request';
import { OfferChecksResponse, OfferResponse } from './offer.response';

/** De toets van een inschrijving: uitsluiting, geschiktheid, uitvoeringsvoorwaarden, eisen; in die volgorde. */
@Controller('offers/:id')
export class OfferChecksController {
  constructor(
    private readonly tests: TestOffer,
    private readonly query: OfferListQuery,
    private readonly checks: OfferChecksQuery,
  ) {}

  /** Waarop wordt getoetst en wat er is gevonden. */
  @Get('checks')
  @Access('offer.read')
  async list(@Param('id', IdPipe) id: string): Promise<OfferChecksResponse> {
    const { tenderId } = await this.query.one(id);
    const items = await this.checks.items(id, tenderId);
    return { stages: stages(items), items };
  }

  /** Eén bevinding over een of meer eisen. */
  @Post('checks')
  @HttpCode(200)
  @Access('offer.write')
  @TakesIfMatch()
  async check(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { evidence, reason, ...body }: CheckOfferRequest,
  ): Promise<OfferResponse> {
    await this.tests.check(id, { ...body, evidence: evidence ?? '', reason: reason ?? '' }, rowVersion);
    return this.query.one(id);
  }

  /** Vraagt de inschrijver om verduidelijking of bewijs; termijn 14 dagen. */
  @Post('clarification-requests')
  @HttpCode(200)
  @Access('offer.write')
  @TakesIfMatch()
  async ask(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { requirementId, question, askedOn }: AskClarificationRequest,
  ): Promise<OfferResponse> {
    await this.tests.ask(id, requirementId, question, LocalDate.parse(askedOn), rowVersion);
    return this.query.one(id);
  }

  /** Het antwoord van de inschrijver. */
  @Post('clarification-answers')
  @HttpCode(200)
  @Access('offer.write')
  @TakesIfMatch()
  async answer(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { requirementId, answer, answeredOn }: AnswerClarificationRequest,
  ): Promise<OfferResponse> {
    await this.tests.answer(id, requirementId, answer, LocalDate.parse(answeredOn), rowVersion);
    return this.query.one(id);
  }

  /** De inschrijving valt af en wordt niet gescoord. */
  @Post('set-aside')
  @HttpCode(200)
  @Access('offer.write')
  @TakesIfMatch()
  async setAside(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { motivation }: SetAsideRequest,
  ): Promise<OfferResponse> {
    await this.tests.setAside(id, motivation, rowVersion);
    return this.query.one(id);
  }
}
