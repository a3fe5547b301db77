import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  Access,
  ActingRequest,
  Creates,
  IdPipe,
  OwnTransaction,
  TakesUpload,
  UnitOfWork,
  Upload,
  UploadedFile,
} from '@koersvast/platform';
import type { LocalDate } from '@koersvast/kernel';
import { TakeInResponse } from '../commands/take-in-response';
import { PartyAnswersQuery } from '../queries/party-answers.query';
import { ReceivedResponseQuery } from '../queries/received-response.query';
import { ResponsePreviewQuery } from '../queries/response-preview.query';
import { ReceivedResponseListRequest } from './consultation-party.request';
import {
  PartyAnswersResponse,
  ReceivedResponse,
  ReceivedResponseListResponse,
  ResponsePreviewResponse,
} from './consultation-party.response';
import { AttachmentRequest, EnterAnswersRequest, ReturnWorkbookRequest } from './received-response.request';

const UPLOAD_FIELDS = {
  receivedOn: { description: 'Dag waarop de partij het stuurde, jjjj-mm-dd; weglaten is vandaag.', optional: true },
  takeBackBlanks: { description: '`true`: een lege cel neemt een eerder antwoord terug.', optional: true },
  leaveOut: { description: '`true`: antwoorden met een bevinding worden weggelaten.', optional: true },
};

/** De reacties van partijen: uit hun werkmap, of ingevoerd. */
@Controller('consultations/:id')
export class ReceivedResponsesController {
  constructor(
    private readonly takeIn: TakeInResponse,
    private readonly preview: ResponsePreviewQuery,
    private readonly partyAnswers: PartyAnswersQuery,
    private readonly query: ReceivedResponseQuery,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Wat binnenkwam, het nieuwste eerst. */
  @Get('responses')
  @Access('consultation-response.read')
  list(
    @Param('id', IdPipe) id: string,
    @Query() request: ReceivedResponseListRequest,
  ): Promise<ReceivedResponseListResponse> {
    return this.query.page(id, request);
  }

  /** De antwoorden van een partij die nu tellen. Wie ze leest, staat in de audit. */
  @Get('parties/:partyId/answers')
  @Access('consultation-response.read')
  @OwnTransaction()
  answers(
    @Param('id', IdPipe) id: string,
    @Param('partyId', IdPipe) partyId: string,
    @Req() { actor }: ActingRequest,
  ): Promise<PartyAnswersResponse> {
    return this.unitOfWork.run(actor, () => this.partyAnswers.read(id, partyId));
  }

  /** Laat zien wat een ingevulde werkmap zou brengen; bewaart niets. */
  @Post('parties/:partyId/response-preview')
  @HttpCode(200)
  @Access('consultation-response.write')
  @TakesUpload(UPLOAD_FIELDS)
  look(
    @Param('id', IdPipe) id: string,
    @Param('partyId', IdPipe) partyId: string,
    @Upload() file: UploadedFile,
    @Body() body: ReturnWorkbookRequest,
  ): Promise<ResponsePreviewResponse> {
    return this.preview.of(id, partyId, returned(file, body));
  }

  /** Verwerkt een ingevulde werkmap. */
  @Post('parties/:partyId/responses')
  @Creates()
  @Access('consultation-response.write')
  @TakesUpload(UPLOAD_FIELDS)
  async take(
    @Param('id', IdPipe) id: string,
    @Param('partyId', IdPipe) partyId: string,
    @Upload() file: UploadedFile,
    @Body() body: ReturnWorkbookRequest,
  ): Promise<ReceivedResponse> {
    return this.query.one(await this.takeIn.workbook(id, partyId, returned(file, body), body.leaveOut));
  }

  /** Bewaart het bestand dat een partij bij een vraag meestuurde. */
  @Post('parties/:partyId/attachments')
  @Creates()
  @Access('consultation-response.write')
  @TakesUpload({ questionId: { description: 'Een vraag van de soort bestand.' } })
  async attach(
    @Param('id', IdPipe) id: string,
    @Param('partyId', IdPipe) partyId: string,
    @Upload() file: UploadedFile,
    @Body() { questionId }: AttachmentRequest,
  ): Promise<ReceivedResponse> {
    return this.query.one(await this.takeIn.attachment(id, partyId, questionId, file));
  }

  /** Legt antwoorden vast die een partij anders dan met de werkmap gaf. */
  @Post('parties/:partyId/answers')
  @Creates()
  @Access('consultation-response.write')
  async enter(
    @Param('id', IdPipe) id: string,
    @Param('partyId', IdPipe) partyId: string,
    @Body() { answers, receivedOn }: EnterAnswersRequest,
  ): Promise<ReceivedResponse> {
    const typed = answers.map(({ questionId, value }) => ({ questionId, value: value ?? null }));
    return this.query.one(await this.takeIn.entered(id, partyId, typed, (receivedOn ?? null) as LocalDate | null));
  }
}

const returned = ({ name, bytes }: UploadedFile, { receivedOn, takeBackBlanks }: ReturnWorkbookRequest) => ({
  name,
  bytes,
  receivedOn: (receivedOn ?? null) as LocalDate | null,
  takeBackBlanks,
});
