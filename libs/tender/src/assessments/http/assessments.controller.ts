import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch } from '@koersvast/platform';
import { AppointAssessor } from '../commands/appoint-assessor';
import { StartAssessment } from '../commands/start-assessment';
import { AssessmentQuery } from '../queries/assessment.query';
import {
  AppointAssessorRequest,
  AssessmentListRequest,
  DeclareRequest,
  StartAssessmentRequest,
  WithdrawAssessorRequest,
} from './assessment.request';
import { AssessmentListResponse, AssessmentResponse } from './assessment.response';

/** De beoordeling van een aanbesteding: criteria zoals bekendgemaakt, beoordelaars en hun verklaring. */
@Controller('assessments')
export class AssessmentsController {
  constructor(
    private readonly starts: StartAssessment,
    private readonly assessors: AppointAssessor,
    private readonly query: AssessmentQuery,
  ) {}

  @Get()
  @Access('assessment.read')
  list(@ProgrammeId() programmeId: string, @Query() request: AssessmentListRequest): Promise<AssessmentListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('assessment.read')
  one(@Param('id', IdPipe) id: string): Promise<AssessmentResponse> {
    return this.query.one(id);
  }

  /** Begint de beoordeling; criteria, weging, schaal en de regel bij gelijke totalen liggen dan vast. */
  @Post()
  @Creates()
  @Access('assessment.write')
  async start(@Body() body: StartAssessmentRequest): Promise<AssessmentResponse> {
    return this.query.one(await this.starts.execute(body));
  }

  /** Benoemt een collega voor een of meer criteria. */
  @Post(':id/assessors')
  @Creates()
  @Access('assessment.write')
  async appoint(@Param('id', IdPipe) id: string, @Body() body: AppointAssessorRequest): Promise<AssessmentResponse> {
    await this.assessors.execute(id, body.userId, body.criterionIds);
    return this.query.one(id);
  }

  /** Haalt een beoordelaar van de beoordeling, met de reden. */
  @Post(':id/assessors/:assessorId/withdraw')
  @HttpCode(200)
  @Access('assessment.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @Param('assessorId', IdPipe) assessorId: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawAssessorRequest,
  ): Promise<AssessmentResponse> {
    await this.assessors.withdraw(id, assessorId, reason, rowVersion);
    return this.query.one(id);
  }

  /** Tekent de verklaring van geen belang en geheimhouding, of meldt een belang. */
  @Post(':id/declaration')
  @Creates()
  @Access('assessment.score')
  async declare(
    @Param('id', IdPipe) id: string,
    @Body() { version, interest }: DeclareRequest,
  ): Promise<AssessmentResponse> {
    await this.assessors.declare(id, version, interest ? interest : null);
    return this.query.one(id);
  }
}
