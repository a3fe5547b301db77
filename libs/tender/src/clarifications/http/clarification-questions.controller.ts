import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import {
  Access,
  type ActingRequest,
  Creates,
  IdPipe,
  IfMatch,
  OwnTransaction,
  ProgrammeId,
  TakesIfMatch,
  UnitOfWork,
} from '@koersvast/platform';
import { AssignQuestions } from '../commands/assign-questions';
import { ChangeRegistration } from '../commands/change-registration';
import { RegisterQuestion } from '../commands/register-question';
import { WriteAnswer } from '../commands/write-answer';
import { QuestionHistoryQuery } from '../queries/question-history.query';
import { QuestionListQuery } from '../queries/question-list.query';
import { QuestionSourceQuery } from '../queries/question-source.query';
import {
  AssignQuestionsRequest,
  ChangeRegistrationRequest,
  ClarificationQuestionListRequest,
  RegisterQuestionRequest,
  WriteAnswerRequest,
} from './clarification-question.request';
import {
  AssignmentResponse,
  ClarificationQuestionHistoryResponse,
  ClarificationQuestionListResponse,
  ClarificationQuestionResponse,
  ClarificationQuestionSourceResponse,
} from './clarification-question.response';

/** Vragen van partijen tijdens de aanbesteding, met hun antwoord in wording. */
@Controller('clarification-questions')
export class ClarificationQuestionsController {
  constructor(
    private readonly register: RegisterQuestion,
    private readonly registration: ChangeRegistration,
    private readonly assignQuestions: AssignQuestions,
    private readonly write: WriteAnswer,
    private readonly query: QuestionListQuery,
    private readonly source: QuestionSourceQuery,
    private readonly history: QuestionHistoryQuery,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Access('clarification-question.read')
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: ClarificationQuestionListRequest,
  ): Promise<ClarificationQuestionListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('clarification-question.read')
  one(@Param('id', IdPipe) id: string): Promise<ClarificationQuestionResponse> {
    return this.query.one(id);
  }

  /** Wie het vroeg en in welke woorden. Wie dit opvraagt, staat in de audit. */
  @Get(':id/source')
  @Access('clarification-question.read-source')
  @OwnTransaction()
  asked(
    @Param('id', IdPipe) id: string,
    @Req() { actor }: ActingRequest,
  ): Promise<ClarificationQuestionSourceResponse> {
    return this.unitOfWork.run(actor, () => this.source.look(id));
  }

  /** Wat er met de vraag gebeurde, het nieuwste eerst. */
  @Get(':id/history')
  @Access('clarification-question.read')
  async events(@Param('id', IdPipe) id: string): Promise<ClarificationQuestionHistoryResponse> {
    return { items: await this.history.of(id), next: null };
  }

  /** Legt een binnengekomen vraag vast. */
  @Post()
  @Creates()
  @Access('clarification-question.write')
  async add(@Body() body: RegisterQuestionRequest): Promise<ClarificationQuestionResponse> {
    return this.query.one(
      await this.register.execute({
        ...body,
        receivedOn: LocalDate.parse(body.receivedOn),
        party: body.party ?? '',
        otherNames: body.otherNames ?? [],
        reference: body.reference ?? '',
        requirementId: body.requirementId ?? null,
        asksConfidentiality: body.asksConfidentiality ?? false,
        confidentialMotive: body.confidentialMotive ?? '',
      }),
    );
  }

  /** Geeft vragen aan een collega, ook veel tegelijk; wat niet kan, staat in het antwoord. */
  @Post('assign')
  @HttpCode(200)
  @Access('clarification-question.write')
  assign(@Body() { questions, assigneeId, dueOn }: AssignQuestionsRequest): Promise<AssignmentResponse> {
    return this.assignQuestions.execute({ questions, assigneeId, dueOn: dueOn ? LocalDate.parse(dueOn) : null });
  }

  /** Schrijft vraag en antwoord zoals ze in de nota mogen. */
  @Patch(':id')
  @Access('clarification-question.answer')
  @TakesIfMatch()
  async answer(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: WriteAnswerRequest,
  ): Promise<ClarificationQuestionResponse> {
    await this.write.execute({ id, rowVersion, ...body });
    return this.query.one(id);
  }

  /** Verbetert wat bij binnenkomst is vastgelegd. */
  @Patch(':id/registration')
  @Access('clarification-question.write')
  @TakesIfMatch()
  async mend(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeRegistrationRequest,
  ): Promise<ClarificationQuestionResponse> {
    const { receivedOn, otherNames = [], ...change } = body;
    const day = receivedOn === undefined ? {} : { receivedOn: LocalDate.parse(receivedOn) };
    await this.registration.execute({ id, rowVersion, ...change, ...day, otherNames });
    return this.query.one(id);
  }
}
