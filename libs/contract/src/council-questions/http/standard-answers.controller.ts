import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { KeepStandardAnswers } from '../commands/keep-standard-answers';
import { StandardAnswerListQuery } from '../queries/standard-answer-list.query';
import {
  AddStandardAnswerRequest,
  ChangeStandardAnswerRequest,
  StandardAnswerListRequest,
} from './council-question.request';
import { StandardAnswerListResponse, StandardAnswerResponse } from './council-question.response';

/** Antwoorden die vaker dienen. */
@Controller('standard-answers')
export class StandardAnswersController {
  constructor(
    private readonly list: StandardAnswerListQuery,
    private readonly keep: KeepStandardAnswers,
  ) {}

  @Get()
  @Access('council-question.read')
  page(@Query() request: StandardAnswerListRequest): Promise<StandardAnswerListResponse> {
    return this.list.page(request);
  }

  @Post()
  @Creates()
  @TakesProgramme()
  @Access('council-question.write')
  async add(
    @ProgrammeId() programmeId: string,
    @Body() { questionId = null, ...content }: AddStandardAnswerRequest,
  ): Promise<StandardAnswerResponse> {
    return this.list.one(await this.keep.add(programmeId, content, questionId));
  }

  @Patch(':id')
  @Access('council-question.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeStandardAnswerRequest,
  ): Promise<StandardAnswerResponse> {
    await this.keep.change(id, body, rowVersion);
    return this.list.one(id);
  }

  /** Laat een standaardantwoord vervallen; wat ermee is beantwoord, blijft. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('council-question.write')
  @TakesIfMatch()
  async withdraw(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<StandardAnswerResponse> {
    await this.keep.withdraw(id, rowVersion);
    return this.list.one(id);
  }
}
