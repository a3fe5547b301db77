import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, Req } from '@nestjs/common';
import {
  Access,
  ActingRequest,
  Creates,
  IdPipe,
  IfMatch,
  OwnTransaction,
  TakesIfMatch,
  UnitOfWork,
} from '@koersvast/platform';
import { AddTheme } from '../commands/add-theme';
import { CodeAnswer } from '../commands/code-answer';
import { PickQuote } from '../commands/pick-quote';
import { MatrixCellQuery } from '../queries/matrix-cell.query';
import { QuoteQuery } from '../queries/quote.query';
import { ResponseMatrixQuery } from '../queries/response-matrix.query';
import { ConsultationCircleQuery } from '../../disclosures/queries/consultation-circle.query';
import {
  MatrixCellRequest,
  MatrixCellsRequest,
  MatrixRequest,
  QuoteListRequest,
  QuoteRequest,
  QuoteThemeRequest,
  StanceRequest,
  ConsultationThemeRequest,
} from './response-matrix.request';
import {
  MatrixCellDetailResponse,
  MatrixCellsResponse,
  QuoteListResponse,
  QuoteResponse,
  ResponseMatrixResponse,
  ConsultationThemeResponse,
} from './response-matrix.response';

/** Reactiematrix: vragen tegen partijen, met standpunt en citaten. */
@Controller('consultations/:consultationId')
export class ResponseMatrixController {
  constructor(
    private readonly matrix: ResponseMatrixQuery,
    private readonly cell: MatrixCellQuery,
    private readonly quotes: QuoteQuery,
    private readonly circle: ConsultationCircleQuery,
    private readonly coding: CodeAnswer,
    private readonly picking: PickQuote,
    private readonly addTheme: AddTheme,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Rijen, kolommen, tellingen en thema’s; de cellen komen per venster. */
  @Get('response-matrix')
  @Access('response-matrix.read')
  frame(
    @Param('consultationId', IdPipe) consultationId: string,
    @Query() { anonymous, buildingBlockId }: MatrixRequest,
  ): Promise<ResponseMatrixResponse> {
    return this.matrix.frame(consultationId, anonymous ?? false, buildingBlockId ?? null);
  }

  /** De cellen van een venster. */
  @Get('response-matrix/cells')
  @Access('response-matrix.read')
  async cells(
    @Param('consultationId', IdPipe) consultationId: string,
    @Query() { questions, parties, anonymous }: MatrixCellsRequest,
  ): Promise<MatrixCellsResponse> {
    return { items: await this.matrix.cells(consultationId, questions, parties, anonymous ?? false) };
  }

  /** Eén antwoord in al zijn versies, met standpunt en citaten. Wie het leest, staat in de audit. */
  @Get('response-matrix/cells/:questionId/:partyId')
  @Access('response-matrix.read')
  @OwnTransaction()
  one(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('questionId', IdPipe) questionId: string,
    @Param('partyId', IdPipe) partyId: string,
    @Query() { anonymous }: MatrixCellRequest,
    @Req() { actor }: ActingRequest,
  ): Promise<MatrixCellDetailResponse> {
    return this.unitOfWork.run(actor, async () => {
      const { programmeId } = await this.circle.place(consultationId);
      const detail = await this.cell.one(consultationId, questionId, partyId, anonymous ?? false);
      this.unitOfWork.audit({
        action: 'response-matrix.read',
        kind: 'consultation-party',
        recordId: partyId,
        programmeId,
        after: { question: detail.questionNumber },
      });
      return detail;
    });
  }

  /** Legt vast waar de partij staat, over deze versie van haar antwoord. If-Match is 0 bij het eerste standpunt. */
  @Put('response-matrix/stances')
  @HttpCode(204)
  @Access('response-matrix.write')
  @TakesIfMatch()
  async code(
    @Param('consultationId', IdPipe) consultationId: string,
    @IfMatch() rowVersion: number,
    @Body() { answerId, stance }: StanceRequest,
  ): Promise<void> {
    await this.coding.execute({ consultationId, answerId, stance, rowVersion });
  }

  /** Gekozen citaten. */
  @Get('quotes')
  @Access('response-matrix.read')
  list(
    @Param('consultationId', IdPipe) consultationId: string,
    @Query() request: QuoteListRequest,
  ): Promise<QuoteListResponse> {
    return this.quotes.page(consultationId, request);
  }

  /** Kiest woorden uit een antwoord, letterlijk. */
  @Post('quotes')
  @Creates()
  @Access('response-matrix.write')
  async pick(
    @Param('consultationId', IdPipe) consultationId: string,
    @Body() { answerId, starts, words, themeId }: QuoteRequest,
  ): Promise<QuoteResponse> {
    const id = await this.picking.pick({ consultationId, answerId, starts, words, themeId: themeId ?? null });
    return this.quotes.one(consultationId, id);
  }

  /** Zet het citaat onder een thema. */
  @Patch('quotes/:id')
  @Access('response-matrix.write')
  @TakesIfMatch()
  async theme(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { themeId }: QuoteThemeRequest,
  ): Promise<QuoteResponse> {
    await this.picking.setTheme({ consultationId, id, rowVersion, themeId: themeId ?? null });
    return this.quotes.one(consultationId, id);
  }

  @Post('quotes/:id/withdraw')
  @HttpCode(200)
  @Access('response-matrix.write')
  @TakesIfMatch()
  async withdraw(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
  ): Promise<QuoteResponse> {
    await this.picking.withdraw({ consultationId, id, rowVersion });
    return this.quotes.one(consultationId, id);
  }

  /** Maakt een thema; bestaat de naam al, dan komt dat thema terug. */
  @Post('themes')
  @Creates()
  @Access('response-matrix.write')
  makeTheme(
    @Param('consultationId', IdPipe) consultationId: string,
    @Body() { name }: ConsultationThemeRequest,
  ): Promise<ConsultationThemeResponse> {
    return this.addTheme.execute(consultationId, name);
  }
}
