import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, ProgrammeId, TakesProgramme } from '@koersvast/platform';
import { CreateAllocationKey } from '../commands/create-allocation-key';
import { AllocationKeyQuery } from '../queries/allocation-key.query';
import { KeyPreviewQuery } from '../queries/key-preview.query';
import { AllocationKeyListRequest, CreateAllocationKeyRequest, PreviewKeyRequest } from './allocation-key.request';
import { AllocationKeyListResponse, AllocationKeyResponse, KeyPreviewResponse } from './allocation-key.response';

/** Verdeelsleutels: gedateerd, precies 100 %, over gemeenten of over bouwstenen. */
@Controller()
export class AllocationKeysController {
  constructor(
    private readonly create: CreateAllocationKey,
    private readonly query: AllocationKeyQuery,
    private readonly previews: KeyPreviewQuery,
  ) {}

  @Get('allocation-keys')
  @Access('budget.read')
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: AllocationKeyListRequest,
  ): Promise<AllocationKeyListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get('allocation-keys/:id')
  @Access('budget.read')
  async one(@Param('id', IdPipe) id: string): Promise<AllocationKeyResponse> {
    const { programmeId: _, ...key } = await this.query.one(id);
    return key;
  }

  /** Legt een sleutel vast. Hij verandert niet meer; een andere verdeling is een nieuwe sleutel. */
  @Post('allocation-keys')
  @Access('budget.write')
  @Creates()
  @TakesProgramme()
  async make(
    @ProgrammeId() programmeId: string,
    @Body() body: CreateAllocationKeyRequest,
  ): Promise<AllocationKeyResponse> {
    return this.one(await this.create.execute(programmeId, body));
  }

  /** Rekent een sleutel door en toont wat hij voor een budget doet; bewaart niets. */
  @Post('allocation-key-previews')
  @HttpCode(200)
  @Access('budget.read')
  @TakesProgramme()
  preview(@ProgrammeId() programmeId: string, @Body() body: PreviewKeyRequest): Promise<KeyPreviewResponse> {
    return this.previews.preview(programmeId, body);
  }
}
