import { Controller, Get, Query } from '@nestjs/common';
import { Access } from '@koersvast/platform';
import { CoverageQuery } from '../queries/coverage.query';
import { TraceabilityQuery } from '../queries/traceability.query';
import { CoverageGapListRequest, CoverageRequest, TraceabilityRequest } from './coverage.request';
import { CoverageGapListResponse, CoverageKindListResponse, TraceabilityResponse } from './coverage.response';

/** Dekking in beide richtingen, en de traceerbaarheidsmatrix. */
@Controller()
export class CoverageController {
  constructor(
    private readonly coverage: CoverageQuery,
    private readonly traceability: TraceabilityQuery,
  ) {}

  /** Alle soorten gaten, met hoeveel er zijn. */
  @Get('requirement-coverage')
  @Access('requirement.read')
  async kinds(@Query() { tenderId }: CoverageRequest): Promise<CoverageKindListResponse> {
    return { items: await this.coverage.kinds(tenderId), next: null };
  }

  /** De gaten zelf: invoer die nergens toe leidde, eisen die nergens vandaan komen. */
  @Get('requirement-gaps')
  @Access('requirement.read')
  gaps(@Query() request: CoverageGapListRequest): Promise<CoverageGapListResponse> {
    return this.coverage.page(request);
  }

  /** Bron, eis, antwoord in een nota en verplichting naast elkaar. */
  @Get('traceability-matrix')
  @Access('requirement.read')
  matrix(@Query() request: TraceabilityRequest): Promise<TraceabilityResponse> {
    return this.traceability.page(request);
  }
}
