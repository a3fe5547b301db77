import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, Req } from '@nestjs/common';
import {
  Access,
  Creates,
  IdPipe,
  IfMatch,
  OwnTransaction,
  ProgrammeId,
  TakesIfMatch,
  TakesUpload,
  Upload,
  type ActingRequest,
  type UploadedFile,
} from '@koersvast/platform';
import { AskOpening } from '../commands/open-offers';
import { RegisterOffer } from '../commands/register-offer';
import { TestOffer } from '../commands/test-offer';
import { AuditedRead } from '../queries/audited-read';
import { OfferListQuery } from '../queries/offer-list.query';
import {
  AskOpeningRequest,
  DescribeOfferRequest,
  OfferContactRequest,
  OfferFileRequest,
  OfferListRequest,
  OfferTenderRequest,
  RegisterOfferRequest,
} from './offer.request';
import { OfferListResponse, OfferOpeningResponse, OfferResponse } from './offer.response';

/** Inschrijvingen: verzegeld tot twee personen ze openen. Wie er een leest, staat in de audit. */
@Controller('offers')
export class OffersController {
  constructor(
    private readonly registration: RegisterOffer,
    private readonly openings: AskOpening,
    private readonly tests: TestOffer,
    private readonly query: OfferListQuery,
    private readonly reads: AuditedRead,
  ) {}

  @Get()
  @Access('offer.read')
  @OwnTransaction()
  list(
    @Req() { actor }: ActingRequest,
    @ProgrammeId() programmeId: string,
    @Query() request: OfferListRequest,
  ): Promise<OfferListResponse> {
    return this.reads.run(
      actor,
      () => this.query.page(programmeId, request),
      ({ items }) =>
        items.some(({ sealed }) => !sealed)
          ? { action: 'offer.listed', kind: 'tender', recordId: items[0]!.tenderId, programmeId }
          : null,
    );
  }

  /** Hoe het met de opening staat. */
  @Get('opening')
  @Access('offer.read')
  opening(@Query() { tenderId }: OfferTenderRequest): Promise<OfferOpeningResponse> {
    return this.query.opening(tenderId);
  }

  /** Vraagt een tweede inkoper om samen te openen; kan vanaf de sluiting. */
  @Post('opening')
  @Creates()
  @Access('offer.open')
  async open(@Body() { tenderId, note }: AskOpeningRequest): Promise<OfferOpeningResponse> {
    await this.openings.execute(tenderId, note ?? '');
    return this.query.opening(tenderId);
  }

  @Get(':id')
  @Access('offer.read')
  @OwnTransaction()
  one(@Req() { actor }: ActingRequest, @Param('id', IdPipe) id: string): Promise<OfferResponse> {
    return this.reads.run(
      actor,
      () => this.query.one(id),
      ({ sealed, programmeId }) => (sealed ? null : { action: 'offer.read', kind: 'offer', recordId: id, programmeId }),
    );
  }

  /** Registreert een inschrijving; de inhoud is tot de opening voor niemand leesbaar. */
  @Post()
  @Creates()
  @Access('offer.write')
  async add(@Body() { receivedAt, lateReason, ...body }: RegisterOfferRequest): Promise<OfferResponse> {
    const contact = body.contact ?? { name: '', email: '', address: '' };
    const input = { ...body, contact, receivedAt: new Date(receivedAt), lateReason: lateReason ?? '' };
    return this.query.one(await this.registration.execute(input));
  }

  /** Voegt een stuk van de inschrijving toe. */
  @Post(':id/files')
  @Creates()
  @Access('offer.write')
  @TakesUpload({ title: { description: 'Wat het is; anders de naam van het bestand.', optional: true } })
  async addFile(
    @Param('id', IdPipe) id: string,
    @Body() { title }: OfferFileRequest,
    @Upload() file: UploadedFile,
  ): Promise<OfferResponse> {
    await this.registration.addFile(id, file, title ?? '');
    return this.query.one(id);
  }

  /** Volledigheid en partners, na de opening. */
  @Patch(':id')
  @Access('offer.write')
  @TakesIfMatch()
  async describe(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: DescribeOfferRequest,
  ): Promise<OfferResponse> {
    await this.tests.describe(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Aan wie brieven gaan; kan tot de brieven zijn verzonden. */
  @Put(':id/contact')
  @Access('offer.write')
  @TakesIfMatch()
  async address(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: OfferContactRequest,
  ): Promise<OfferResponse> {
    await this.tests.address(id, body, rowVersion);
    return this.query.one(id);
  }

  /** De inschrijving voldoet en wordt inhoudelijk beoordeeld. */
  @Post(':id/admit')
  @HttpCode(200)
  @Access('offer.write')
  @TakesIfMatch()
  async admit(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<OfferResponse> {
    await this.tests.admit(id, rowVersion);
    return this.query.one(id);
  }
}
