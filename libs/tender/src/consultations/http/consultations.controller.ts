import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch } from '@koersvast/platform';
import type { LocalDate } from '@koersvast/kernel';
import { ChangeConsultation } from '../commands/change-consultation';
import { CreateConsultation } from '../commands/create-consultation';
import { ConsultationQuery } from '../queries/consultation.query';
import { ChangeConsultationRequest, ConsultationListRequest, CreateConsultationRequest } from './consultation.request';
import { ConsultationListResponse, ConsultationResponse } from './consultation.response';

/** Marktconsultaties van een aanbesteding. */
@Controller('consultations')
export class ConsultationsController {
  constructor(
    private readonly create: CreateConsultation,
    private readonly change: ChangeConsultation,
    private readonly query: ConsultationQuery,
  ) {}

  @Get()
  @Access('consultation.read')
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: ConsultationListRequest,
  ): Promise<ConsultationListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('consultation.read')
  one(@Param('id', IdPipe) id: string): Promise<ConsultationResponse> {
    return this.query.one(id);
  }

  /** Begint een marktconsultatie, in concept. */
  @Post()
  @Creates()
  @Access('consultation.write')
  async add(@Body() body: CreateConsultationRequest): Promise<ConsultationResponse> {
    const id = await this.create.execute(body.tenderId, {
      title: body.title,
      purpose: body.purpose ?? '',
      publicationId: body.publicationId || null,
      tenderReference: body.tenderReference || null,
      questionsDue: (body.questionsDue ?? null) as LocalDate | null,
      responsesDue: (body.responsesDue ?? null) as LocalDate | null,
    });
    return this.query.one(id);
  }

  /** Wijzigt titel, doel, verwijzingen of termijnen. */
  @Patch(':id')
  @Access('consultation.write')
  @TakesIfMatch()
  async edit(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeConsultationRequest,
  ): Promise<ConsultationResponse> {
    const { purpose, tenderReference, questionsDue, responsesDue, ...rest } = body;
    await this.change.execute(id, rowVersion, {
      ...rest,
      questionsDue: questionsDue as LocalDate | null | undefined,
      responsesDue: responsesDue as LocalDate | null | undefined,
      purpose: purpose === null ? '' : purpose,
      // An emptied field is no reference.
      tenderReference: tenderReference === '' ? null : tenderReference,
    });
    return this.query.one(id);
  }
}
