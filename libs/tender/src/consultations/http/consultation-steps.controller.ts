import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Access, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { MoveConsultation } from '../commands/move-consultation';
import type { ConsultationStep } from '../domain/consultation-states';
import { ConsultationQuery } from '../queries/consultation.query';
import { MoveConsultationRequest } from './consultation.request';
import { ConsultationResponse } from './consultation.response';

/** De stappen in het leven van een marktconsultatie. */
@Controller('consultations/:id')
export class ConsultationStepsController {
  constructor(
    private readonly move: MoveConsultation,
    private readonly query: ConsultationQuery,
  ) {}

  /** Publiceert de consultatie; vanaf nu liggen de vragen vast. */
  @Post('publish')
  @HttpCode(200)
  @Access('consultation.write')
  @TakesIfMatch()
  publish(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveConsultationRequest,
  ): Promise<ConsultationResponse> {
    return this.step('publish', id, rowVersion, body);
  }

  /** Opent de periode voor vragen en reacties. */
  @Post('open-questions')
  @HttpCode(200)
  @Access('consultation.write')
  @TakesIfMatch()
  openQuestions(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveConsultationRequest,
  ): Promise<ConsultationResponse> {
    return this.step('open-questions', id, rowVersion, body);
  }

  /** Sluit de reacties; wat daarna komt, heet te laat. */
  @Post('close-responses')
  @HttpCode(200)
  @Access('consultation.write')
  @TakesIfMatch()
  closeResponses(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveConsultationRequest,
  ): Promise<ConsultationResponse> {
    return this.step('close-responses', id, rowVersion, body);
  }

  /** Opent de reacties opnieuw, met de reden. */
  @Post('reopen-responses')
  @HttpCode(200)
  @Access('consultation.write')
  @TakesIfMatch()
  reopenResponses(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveConsultationRequest,
  ): Promise<ConsultationResponse> {
    return this.step('reopen-responses', id, rowVersion, body);
  }

  /** Begint de gesprekken. */
  @Post('start-talks')
  @HttpCode(200)
  @Access('consultation.write')
  @TakesIfMatch()
  startTalks(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveConsultationRequest,
  ): Promise<ConsultationResponse> {
    return this.step('start-talks', id, rowVersion, body);
  }

  /** Legt vast dat het verslag openbaar is. */
  @Post('publish-report')
  @HttpCode(200)
  @Access('consultation.write')
  @TakesIfMatch()
  publishReport(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveConsultationRequest,
  ): Promise<ConsultationResponse> {
    return this.step('publish-report', id, rowVersion, body);
  }

  /** Sluit de consultatie af. */
  @Post('close')
  @HttpCode(200)
  @Access('consultation.write')
  @TakesIfMatch()
  close(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveConsultationRequest,
  ): Promise<ConsultationResponse> {
    return this.step('close', id, rowVersion, body);
  }

  private async step(
    step: ConsultationStep,
    id: string,
    rowVersion: number,
    body: MoveConsultationRequest,
  ): Promise<ConsultationResponse> {
    await this.move.execute({ id, rowVersion, step, reason: body?.reason?.trim() ?? '' });
    return this.query.one(id);
  }
}
