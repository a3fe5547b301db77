import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, ProgrammeId, TakesProgramme } from '@koersvast/platform';
import { CreateAllocationKey } from '../commands/create-allocation-key';
import { AllocationKeyQuery } from '../queries/allocation-key.query';
import { AllocationKeyListRequest, CreateAllocationKeyRequest } from './allocation-key.request';
import { AllocationKeyListResponse, AllocationKeyResponse } from './allocation-key.response';

/** Verdeelsleutels: gedateerd, precies 100 %, over gemeenten of over bouwstenen. */
@Controller('allocation-keys')
export class AllocationKeysController {
  constructor(
    private readonly create: CreateAllocationKey,
    private readonly query: AllocationKeyQuery,
  ) {}

  @Get()
  @Access('budget.read')
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: AllocationKeyListRequest,
  ): Promise<AllocationKeyListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('budget.read')
  async one(@Param('id', IdPipe) id: string): Promise<AllocationKeyResponse> {
    const { programmeId: _, ...key } = await this.query.one(id);
    return key;
  }

  /** Legt een sleutel vast. Hij verandert niet meer; een andere verdeling is een nieuwe sleutel. */
  @Post()
  @Access('budget.write')
  @Creates()
  @TakesProgramme()
  async make(
    @ProgrammeId() programmeId: string,
    @Body() body: CreateAllocationKeyRequest,
  ): Promise<AllocationKeyResponse> {
    return this.one(await this.create.execute(programmeId, body));
  }
}
