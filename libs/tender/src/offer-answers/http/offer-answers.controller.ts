import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import {
  Access,
  Creates,
  IdPipe,
  IfMatch,
  OwnTransaction,
  TakesIfMatch,
  UnitOfWork,
  type ActingRequest,
} from '@koersvast/platform';
import { OfferResponse } from '../../offers/http/offer.response';
import { AuditedRead } from '../../offers/queries/audited-read';
import { OfferListQuery } from '../../offers/queries/offer-list.query';
import { ConfirmClaims } from '../commands/confirm-claims';
import { PlacePassages } from '../commands/place-passages';
import { TakeAnswers } from '../commands/take-answers';
import { OfferAnswersQuery } from '../queries/offer-answers.query';
import {
  ConfirmClaimsRequest,
  OfferAnswersRequest,
  PlacePassagesRequest,
  PreviewReadingRequest,
  TakeReadingRequest,
} from './offer-answer.request';
import { OfferAnswersResponse, OfferReadingPreviewResponse } from './offer-answer.response';

/** Wat een inschrijving zegt: het antwoordformulier ingelezen, en waar de stukken welk criterium beantwoorden. */
@Controller('offers/:id')
export class OfferAnswersController {
  constructor(
    private readonly takes: TakeAnswers,
    private readonly claims: ConfirmClaims,
    private readonly places: PlacePassages,
    private readonly query: OfferAnswersQuery,
    private readonly offers: OfferListQuery,
    private readonly reads: AuditedRead,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** De antwoorden en vindplaatsen, alle of die van één criterium. Wie ze leest, staat in de audit. */
  @Get('answers')
  @Access('offer.read')
  @OwnTransaction()
  list(
    @Req() { actor }: ActingRequest,
    @Param('id', IdPipe) id: string,
    @Query() { criterionId }: OfferAnswersRequest,
  ): Promise<OfferAnswersResponse> {
    return this.reads
      .run(
        actor,
        async () => ({ offer: await this.query.open(id), answers: await this.query.of(id, criterionId ?? null) }),
        ({ offer }) => ({ action: 'offer.read', kind: 'offer', recordId: id, programmeId: offer.programmeId }),
      )
      .then(({ answers }) => answers);
  }

  /** Laat zien wat een stuk als antwoordformulier zou brengen; bewaart niets. */
  @Post('answer-preview')
  @HttpCode(200)
  @Access('offer.write')
  async preview(
    @Param('id', IdPipe) id: string,
    @Body() { fileId, acceptOlder }: PreviewReadingRequest,
  ): Promise<OfferReadingPreviewResponse> {
    const offer = await this.query.open(id);
    const { programmeId } = offer;
    this.unitOfWork.audit({ action: 'offer.read', kind: 'offer', recordId: id, programmeId });
    return this.query.preview(offer, fileId, acceptOlder ?? false);
  }

  /** Neemt de antwoorden over zoals het voorbeeld ze liet zien. */
  @Post('answers')
  @Creates()
  @Access('offer.write')
  async take(
    @Param('id', IdPipe) id: string,
    @Body() { fileId, leaveOut, acceptOlder }: TakeReadingRequest,
  ): Promise<OfferAnswersResponse> {
    await this.takes.execute(id, { fileId, leaveOut, acceptOlder: acceptOlder ?? false });
    return this.query.of(id, null);
  }

  /** Bevestigt wat de inschrijver zelf antwoordde; het bewijs is de rij van het formulier. */
  @Post('confirm-claims')
  @HttpCode(200)
  @Access('offer.write')
  @TakesIfMatch()
  async confirm(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { requirementIds }: ConfirmClaimsRequest,
  ): Promise<OfferResponse> {
    await this.claims.execute(id, requirementIds, rowVersion);
    return this.offers.one(id);
  }

  /** Wijst per criterium de stukken en bladzijden aan die beoordelaars lezen; vervangt de hele lijst. */
  @Put('passages')
  @Access('offer.write')
  @TakesIfMatch()
  async place(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { passages }: PlacePassagesRequest,
  ): Promise<OfferAnswersResponse> {
    await this.places.execute(
      id,
      passages.map(({ page, ...one }) => ({ ...one, page: page ?? null })),
      rowVersion,
    );
    return this.query.of(id, null);
  }
}
