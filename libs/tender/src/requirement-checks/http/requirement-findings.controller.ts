import { Controller, Get, Query } from '@nestjs/common';
import { Access } from '@koersvast/platform';
import { FindingListQuery } from '../queries/finding-list.query';
import { FindingListRequest, RuleListRequest } from './requirement-finding.request';
import { RequirementFindingListResponse, RequirementRuleListResponse } from './requirement-finding.response';

/** De toets: wat aan het Programma van Eisen en de gunningscriteria nog niet klopt. */
@Controller()
export class RequirementFindingsController {
  constructor(private readonly findings: FindingListQuery) {}

  /** Alle bevindingen; wat publicatie blokkeert eerst. */
  @Get('requirement-findings')
  @Access('requirement.read')
  list(@Query() request: FindingListRequest): Promise<RequirementFindingListResponse> {
    return this.findings.page(request);
  }

  /** Alle regels, met hoe vaak elk niet klopt. */
  @Get('requirement-rules')
  @Access('requirement.read')
  async rules(@Query() { tenderId }: RuleListRequest): Promise<RequirementRuleListResponse> {
    return { items: await this.findings.rules(tenderId), next: null };
  }
}
