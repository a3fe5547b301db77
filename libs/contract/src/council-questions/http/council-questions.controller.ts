import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { KeepCouncilQuestion } from '../commands/keep-council-question';
import { KeepStandardAnswers } from '../commands/keep-standard-answers';
import { SubmitAnswer } from '../commands/submit-answer';
import { CouncilQuestionListQuery } from '../queries/council-question-list.query';
import { CouncilTermsQuery } from '../queries/council-terms.query';
import {
  AnswerCouncilQuestionRequest,
  ChangeCouncilQuestionRequest,
  CiteRequest,
  CouncilQuestionListRequest,
  CouncilTermRequest,
  RegisterCouncilQuestionRequest,
  UnciteRequest,
  WithdrawCouncilQuestionRequest,
} from './council-question.request';
import {
  CouncilQuestionDetailResponse,
  CouncilQuestionListResponse,
  CouncilTermListResponse,
} from './council-question.response';

/** Vragen van een raad: termijn, antwoord met de rode draad erbij, akkoord van een tweede, en het register. */
@Controller('council-questions')
export class CouncilQuestionsController {
  constructor(
    private readonly list: CouncilQuestionListQuery,
    private readonly termList: CouncilTermsQuery,
    private readonly keep: KeepCouncilQuestion,
    private readonly standard: KeepStandardAnswers,
    private readonly submission: SubmitAnswer,
  ) {}

  @Get()
  @Access('council-question.read')
  page(@Query() request: CouncilQuestionListRequest): Promise<CouncilQuestionListResponse> {
    return this.list.page(request);
  }

  /** Termijnen van de raden, met hun eerste dag. */
  @Get('terms')
  @TakesProgramme()
  @Access('council-question.read')
  async terms(@ProgrammeId() programmeId: string): Promise<CouncilTermListResponse> {
    return { items: await this.termList.ofProgramme(programmeId) };
  }

  /** Legt de termijn van een raad vast vanaf een dag; eerdere blijven staan. */
  @Post('terms')
  @Creates()
  @TakesProgramme()
  @Access('council-question.write')
  async setTerm(
    @ProgrammeId() programmeId: string,
    @Body() body: CouncilTermRequest,
  ): Promise<CouncilTermListResponse> {
    await this.standard.setTerm(programmeId, body);
    return { items: await this.termList.ofProgramme(programmeId) };
  }

  @Get(':id')
  @Access('council-question.read')
  one(@Param('id', IdPipe) id: string): Promise<CouncilQuestionDetailResponse> {
    return this.list.one(id);
  }

  @Post()
  @Creates()
  @TakesProgramme()
  @Access('council-question.write')
  async register(
    @ProgrammeId() programmeId: string,
    @Body() { contractId = null, answer = '', ...body }: RegisterCouncilQuestionRequest,
  ): Promise<CouncilQuestionDetailResponse> {
    return this.list.one(await this.keep.register(programmeId, { ...body, contractId, answer }));
  }

  @Patch(':id')
  @Access('council-question.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeCouncilQuestionRequest,
  ): Promise<CouncilQuestionDetailResponse> {
    await this.keep.change(id, body, rowVersion);
    return this.list.one(id);
  }

  /** Noemt een record waarop het antwoord berust. */
  @Post(':id/cite')
  @HttpCode(200)
  @Access('council-question.write')
  @TakesIfMatch()
  async cite(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: CiteRequest,
  ): Promise<CouncilQuestionDetailResponse> {
    await this.keep.cite(id, body, rowVersion);
    return this.list.one(id);
  }

  /** Noemt een record niet meer. */
  @Post(':id/uncite')
  @HttpCode(200)
  @Access('council-question.write')
  @TakesIfMatch()
  async uncite(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { id: recordId }: UnciteRequest,
  ): Promise<CouncilQuestionDetailResponse> {
    await this.keep.uncite(id, recordId, rowVersion);
    return this.list.one(id);
  }

  /** Vraagt een tweede persoon om akkoord op antwoord en bewijs. */
  @Post(':id/submit')
  @HttpCode(200)
  @Access('council-question.write')
  @TakesIfMatch()
  async submit(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<CouncilQuestionDetailResponse> {
    await this.submission.submit(id, rowVersion);
    return this.list.one(id);
  }

  /** Haalt de vraag om akkoord terug. */
  @Post(':id/recall')
  @HttpCode(200)
  @Access('council-question.write')
  @TakesIfMatch()
  async recall(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<CouncilQuestionDetailResponse> {
    await this.submission.recall(id, rowVersion);
    return this.list.one(id);
  }

  /** Legt vast dat het antwoord naar de raad is gegaan. */
  @Post(':id/answer')
  @HttpCode(200)
  @Access('council-question.write')
  @TakesIfMatch()
  async answer(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { answeredOn, reference = '' }: AnswerCouncilQuestionRequest,
  ): Promise<CouncilQuestionDetailResponse> {
    await this.submission.answer(id, answeredOn, reference, rowVersion);
    return this.list.one(id);
  }

  /** Trekt de raadsvraag in, met de reden. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('council-question.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawCouncilQuestionRequest,
  ): Promise<CouncilQuestionDetailResponse> {
    await this.keep.withdraw(id, reason, rowVersion);
    return this.list.one(id);
  }
}
