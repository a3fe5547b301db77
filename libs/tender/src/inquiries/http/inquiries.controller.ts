import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { HandleInquiry } from '../commands/handle-inquiry';
import { InquiryQuery } from '../queries/inquiry.query';
import {
  AnswerInquiryRequest,
  InquiryListRequest,
  InquiryRequest,
  PublishInquiryRequest,
  WithdrawInquiryRequest,
} from './inquiry.request';
import { InquiryListResponse, InquiryResponse } from './inquiry.response';

/** Vragen van partijen tijdens de consultatie; het antwoord gaat naar iedereen. */
@Controller('consultations/:consultationId/inquiries')
export class InquiriesController {
  constructor(
    private readonly handle: HandleInquiry,
    private readonly query: InquiryQuery,
  ) {}

  @Get()
  @Access('inquiry.read')
  list(
    @Param('consultationId', IdPipe) consultationId: string,
    @Query() request: InquiryListRequest,
  ): Promise<InquiryListResponse> {
    return this.query.page(consultationId, request);
  }

  @Get(':id')
  @Access('inquiry.read')
  one(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
  ): Promise<InquiryResponse> {
    return this.query.one(consultationId, id);
  }

  @Post()
  @Creates()
  @Access('inquiry.write')
  async add(
    @Param('consultationId', IdPipe) consultationId: string,
    @Body() body: InquiryRequest,
  ): Promise<InquiryResponse> {
    return this.query.one(consultationId, await this.handle.receive({ consultationId, ...body }));
  }

  /** Schrijft vraag en antwoord zoals iedereen die leest; een partij mag er niet in te herkennen zijn. */
  @Post(':id/answer')
  @HttpCode(200)
  @Access('inquiry.write')
  @TakesIfMatch()
  async answer(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { publicQuestion, answer }: AnswerInquiryRequest,
  ): Promise<InquiryResponse> {
    await this.handle.answer({ consultationId, id, rowVersion, publicQuestion, answer });
    return this.query.one(consultationId, id);
  }

  /** Publiceert aan iedereen; daarna staat het vast en heeft het een nummer. */
  @Post(':id/publish')
  @HttpCode(200)
  @Access('inquiry.write')
  @TakesIfMatch()
  async publish(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { publishedOn }: PublishInquiryRequest,
  ): Promise<InquiryResponse> {
    await this.handle.publish({ consultationId, id, rowVersion, publishedOn });
    return this.query.one(consultationId, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('inquiry.write')
  @TakesIfMatch()
  async withdraw(
    @Param('consultationId', IdPipe) consultationId: string,
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawInquiryRequest,
  ): Promise<InquiryResponse> {
    await this.handle.withdraw({ consultationId, id, rowVersion, reason });
    return this.query.one(consultationId, id);
  }
}
