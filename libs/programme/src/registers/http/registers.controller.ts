import { Controller, Get, Param, Query } from '@nestjs/common';
import { Access, IdPipe, PageRequest, ProgrammeId } from '@koersvast/platform';
import { RegisterQuery } from '../register.query';
import {
  BuildingBlockListResponse,
  MunicipalityListResponse,
  OrganisationListResponse,
  ProgrammeDocumentListResponse,
  ProgrammeEventListResponse,
  WorkgroupListResponse,
  WorkgroupQuestionListResponse,
  WorkgroupSummaryResponse,
} from './registers.response';

/** De registers van een programma: wat beide sporen delen. */
@Controller()
@Access('programme.read')
export class RegistersController {
  constructor(private readonly registers: RegisterQuery) {}

  @Get('municipalities')
  municipalities(@ProgrammeId() programmeId: string, @Query() page: PageRequest): Promise<MunicipalityListResponse> {
    return this.registers.page('municipalities', programmeId, page);
  }

  @Get('building-blocks')
  buildingBlocks(@ProgrammeId() programmeId: string, @Query() page: PageRequest): Promise<BuildingBlockListResponse> {
    return this.registers.page('buildingBlocks', programmeId, page);
  }

  @Get('workgroups')
  workgroups(@ProgrammeId() programmeId: string, @Query() page: PageRequest): Promise<WorkgroupListResponse> {
    return this.registers.page('workgroups', programmeId, page);
  }

  @Get('workgroups/:id')
  workgroup(@Param('id', IdPipe) id: string): Promise<WorkgroupSummaryResponse> {
    return this.registers.one('workgroups', id);
  }

  /** De vragen die elke werkgroep beantwoordt. */
  @Get('workgroup-questions')
  questions(@ProgrammeId() programmeId: string, @Query() page: PageRequest): Promise<WorkgroupQuestionListResponse> {
    return this.registers.page('workgroupQuestions', programmeId, page);
  }

  @Get('events')
  events(@ProgrammeId() programmeId: string, @Query() page: PageRequest): Promise<ProgrammeEventListResponse> {
    return this.registers.page('events', programmeId, page);
  }

  @Get('organisations')
  organisations(@ProgrammeId() programmeId: string, @Query() page: PageRequest): Promise<OrganisationListResponse> {
    return this.registers.page('organisations', programmeId, page);
  }

  @Get('programme-documents')
  documents(@ProgrammeId() programmeId: string, @Query() page: PageRequest): Promise<ProgrammeDocumentListResponse> {
    return this.registers.page('documents', programmeId, page);
  }
}
