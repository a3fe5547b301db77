import { Controller, Get, Param, Query } from '@nestjs/common';
import { Access, IdPipe, PageRequest } from '@koersvast/platform';
import { AsOfQuery } from '../queries/as-of.query';
import { ContractListQuery } from '../queries/contract-list.query';
import { ContractTermsQuery } from '../queries/contract-terms.query';
import { AsOfRequest, DifferenceRequest } from './contract-terms.request';
import { AsOfResponse, ContractDifferencesResponse, ContractVersionListResponse } from './contract-terms.response';

/** Contracten op een dag: wat gold, wat verschilt, en hoe het zo kwam. */
@Controller('contracts/:id')
export class ContractVersionsController {
  constructor(
    private readonly contracts: ContractListQuery,
    private readonly terms: ContractTermsQuery,
    private readonly asOf: AsOfQuery,
  ) {}

  /** Het contract zoals het op een dag gold: bepalingen, verplichtingen, KPI's en waarde. */
  @Get('as-of')
  @Access('contract.read')
  on(@Param('id', IdPipe) id: string, @Query() { on, known }: AsOfRequest): Promise<AsOfResponse> {
    return this.asOf.of(id, on, known);
  }

  /** Wat er tussen twee dagen verschilt. */
  @Get('differences')
  @Access('contract.read')
  between(
    @Param('id', IdPipe) id: string,
    @Query() { from, to }: DifferenceRequest,
  ): Promise<ContractDifferencesResponse> {
    return this.asOf.between(id, from, to);
  }

  /** Alle versies, ook die door een andere zijn vervangen. */
  @Get('versions')
  @Access('contract.read')
  async versions(@Param('id', IdPipe) id: string, @Query() request: PageRequest): Promise<ContractVersionListResponse> {
    await this.contracts.one(id);
    return this.terms.versions(id, request);
  }
}
