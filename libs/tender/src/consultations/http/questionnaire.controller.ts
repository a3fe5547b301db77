import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { ArrangeQuestions } from '../commands/arrange-questions';
import { EditQuestions } from '../commands/edit-questions';
import { EditSections } from '../commands/edit-sections';
import { QuestionnaireQuery } from '../queries/questionnaire.query';
import {
  AddQuestionRequest,
  AddSectionRequest,
  ArrangeQuestionsRequest,
  ChangeQuestionRequest,
  ChangeSectionRequest,
} from './questionnaire.request';
import {
  ConsultationQuestionResponse,
  ConsultationSectionResponse,
  QuestionnaireResponse,
} from './questionnaire.response';

/** De vragenlijst van een marktconsultatie: te wijzigen in concept, daarna ligt zij vast. */
@Controller('consultations/:id')
export class QuestionnaireController {
  constructor(
    private readonly sections: EditSections,
    private readonly questions: EditQuestions,
    private readonly arrange: ArrangeQuestions,
    private readonly query: QuestionnaireQuery,
  ) {}

  /** De onderdelen met hun vragen, in volgorde. */
  @Get('questions')
  @Access('consultation.read')
  async list(@Param('id', IdPipe) id: string): Promise<QuestionnaireResponse> {
    return { items: await this.query.of(id), next: null };
  }

  @Post('sections')
  @Creates()
  @Access('consultation.write')
  async addSection(
    @Param('id', IdPipe) id: string,
    @Body() { title, intro }: AddSectionRequest,
  ): Promise<ConsultationSectionResponse> {
    return this.query.section(id, await this.sections.add(id, { title, intro: intro ?? '' }));
  }

  @Patch('sections/:sectionId')
  @Access('consultation.write')
  @TakesIfMatch()
  async changeSection(
    @Param('id', IdPipe) id: string,
    @Param('sectionId', IdPipe) sectionId: string,
    @IfMatch() rowVersion: number,
    @Body() { title, intro }: ChangeSectionRequest,
  ): Promise<ConsultationSectionResponse> {
    await this.sections.change(id, sectionId, rowVersion, { title, intro: intro === null ? '' : intro });
    return this.query.section(id, sectionId);
  }

  /** Verwijdert een leeg onderdeel. */
  @Delete('sections/:sectionId')
  @HttpCode(204)
  @Access('consultation.write')
  @TakesIfMatch()
  removeSection(
    @Param('id', IdPipe) id: string,
    @Param('sectionId', IdPipe) sectionId: string,
    @IfMatch() rowVersion: number,
  ): Promise<void> {
    return this.sections.remove(id, sectionId, rowVersion);
  }

  @Post('questions')
  @Creates()
  @Access('consultation.write')
  async addQuestion(
    @Param('id', IdPipe) id: string,
    @Body() body: AddQuestionRequest,
  ): Promise<ConsultationQuestionResponse> {
    const questionId = await this.questions.add(id, body.sectionId, {
      kind: body.kind,
      text: body.text,
      help: body.help ?? '',
      options: body.options ?? [],
      scaleMin: body.scaleMin ?? null,
      scaleMax: body.scaleMax ?? null,
      scaleMinLabel: body.scaleMinLabel ?? '',
      scaleMaxLabel: body.scaleMaxLabel ?? '',
      required: body.required ?? false,
      maxLength: body.maxLength ?? null,
      buildingBlockId: body.buildingBlockId ?? null,
    });
    return this.query.question(id, questionId);
  }

  /** Wijzigt een vraag; wat u weglaat, blijft zoals het is. */
  @Patch('questions/:questionId')
  @Access('consultation.write')
  @TakesIfMatch()
  async changeQuestion(
    @Param('id', IdPipe) id: string,
    @Param('questionId', IdPipe) questionId: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeQuestionRequest,
  ): Promise<ConsultationQuestionResponse> {
    const { help, scaleMinLabel, scaleMaxLabel, required, ...rest } = body;
    await this.questions.change(id, questionId, rowVersion, {
      ...rest,
      // A text that was sent as null is meant to be empty.
      help: help === null ? '' : help,
      scaleMinLabel: scaleMinLabel === null ? '' : scaleMinLabel,
      scaleMaxLabel: scaleMaxLabel === null ? '' : scaleMaxLabel,
      required: required ?? undefined,
    });
    return this.query.question(id, questionId);
  }

  @Delete('questions/:questionId')
  @HttpCode(204)
  @Access('consultation.write')
  @TakesIfMatch()
  removeQuestion(
    @Param('id', IdPipe) id: string,
    @Param('questionId', IdPipe) questionId: string,
    @IfMatch() rowVersion: number,
  ): Promise<void> {
    return this.questions.remove(id, questionId, rowVersion);
  }

  /** Zet onderdelen en vragen in een andere volgorde; If-Match is die van de marktconsultatie. */
  @Put('arrangement')
  @Access('consultation.write')
  @TakesIfMatch()
  async reorder(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { sections }: ArrangeQuestionsRequest,
  ): Promise<QuestionnaireResponse> {
    await this.arrange.execute(id, rowVersion, sections);
    return { items: await this.query.of(id), next: null };
  }
}
