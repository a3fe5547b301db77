import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Access, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { DecideConfidentiality } from '../commands/decide-confidentiality';
import { MergeQuestion } from '../commands/merge-question';
import { MoveQuestion, type MoveQuestionInput } from '../commands/move-question';
import { OverrideAnonymity } from '../commands/override-anonymity';
import { QuestionListQuery } from '../queries/question-list.query';
import {
  DecideConfidentialityRequest,
  MergeQuestionRequest,
  MoveQuestionRequest,
  ReasonRequest,
} from './clarification-question.request';
import { ClarificationQuestionResponse } from './clarification-question.response';

/** De stappen in het leven van een vraag. */
@Controller('clarification-questions/:id')
export class ClarificationQuestionStepsController {
  constructor(
    private readonly move: MoveQuestion,
    private readonly merging: MergeQuestion,
    private readonly confidentiality: DecideConfidentiality,
    private readonly anonymity: OverrideAnonymity,
    private readonly query: QuestionListQuery,
  ) {}

  /** Vraagt een tweede persoon om akkoord op vraag en antwoord. */
  @Post('submit')
  @HttpCode(200)
  @Access('clarification-question.answer')
  @TakesIfMatch()
  submit(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ClarificationQuestionResponse> {
    return this.step('submit', id, rowVersion);
  }

  /** Terug naar de schrijver, met de reden. */
  @Post('return')
  @HttpCode(200)
  @Access('clarification-question.write')
  @TakesIfMatch()
  giveBack(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveQuestionRequest,
  ): Promise<ClarificationQuestionResponse> {
    return this.step('return', id, rowVersion, body);
  }

  /** Neemt de vraag niet in behandeling, met de reden. */
  @Post('reject')
  @HttpCode(200)
  @Access('clarification-question.write')
  @TakesIfMatch()
  reject(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveQuestionRequest,
  ): Promise<ClarificationQuestionResponse> {
    return this.step('reject', id, rowVersion, body);
  }

  /** De partij trok de vraag in. */
  @Post('withdraw')
  @HttpCode(200)
  @Access('clarification-question.write')
  @TakesIfMatch()
  withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveQuestionRequest,
  ): Promise<ClarificationQuestionResponse> {
    return this.step('withdraw', id, rowVersion, body);
  }

  /** Opent een gesloten of samengevoegde vraag opnieuw. */
  @Post('reopen')
  @HttpCode(200)
  @Access('clarification-question.write')
  @TakesIfMatch()
  reopen(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveQuestionRequest,
  ): Promise<ClarificationQuestionResponse> {
    return this.step('reopen', id, rowVersion, body);
  }

  /** Legt vast dat het antwoord vertrouwelijk aan de partij is gegeven. */
  @Post('answer-apart')
  @HttpCode(200)
  @Access('clarification-question.write')
  @TakesIfMatch()
  answerApart(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ClarificationQuestionResponse> {
    return this.step('answer-apart', id, rowVersion);
  }

  /** De nota zegt bij deze vraag: zie het antwoord op een andere. */
  @Post('merge')
  @HttpCode(200)
  @Access('clarification-question.write')
  @TakesIfMatch()
  async merge(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { intoId }: MergeQuestionRequest,
  ): Promise<ClarificationQuestionResponse> {
    await this.merging.execute(id, rowVersion, intoId);
    return this.query.one(id);
  }

  /** Besluit of het antwoord buiten de nota blijft (Aw 2.53 lid 3). */
  @Post('decide-confidentiality')
  @HttpCode(200)
  @Access('clarification-question.write')
  @TakesIfMatch()
  async decide(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { granted, reason }: DecideConfidentialityRequest,
  ): Promise<ClarificationQuestionResponse> {
    await this.confidentiality.execute({ id, rowVersion, granted, reason });
    return this.query.one(id);
  }

  /** Laat staan wat de anonimiteitstoets vond, met de reden; geldt alleen voor deze woorden. */
  @Post('override-anonymity')
  @HttpCode(200)
  @Access('clarification-question.write')
  @TakesIfMatch()
  async override(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: ReasonRequest,
  ): Promise<ClarificationQuestionResponse> {
    await this.anonymity.execute(id, rowVersion, reason);
    return this.query.one(id);
  }

  private async step(
    name: MoveQuestionInput['name'],
    id: string,
    rowVersion: number,
    body?: MoveQuestionRequest,
  ): Promise<ClarificationQuestionResponse> {
    await this.move.execute({ id, rowVersion, name, reason: body?.reason ?? '' });
    return this.query.one(id);
  }
}
