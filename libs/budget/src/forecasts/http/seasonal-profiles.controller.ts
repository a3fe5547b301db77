import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Access, Creates } from '@koersvast/platform';
import { AddSeasonalProfile } from '../commands/add-seasonal-profile';
import { SeasonalProfilesQuery } from '../queries/seasonal-profiles.query';
import { AddSeasonalProfileRequest, ContractListRequest, SeasonalProposalRequest } from './forecast.request';
import { SeasonalProfileListResponse, SeasonalProfileResponse, SeasonalProposalResponse } from './forecast.response';

/** Seizoensprofielen: hoe een jaar over de maanden loopt, samen precies 100 %, gedateerd. */
@Controller('seasonal-profiles')
export class SeasonalProfilesController {
  constructor(
    private readonly query: SeasonalProfilesQuery,
    private readonly add: AddSeasonalProfile,
  ) {}

  @Get()
  @Access('budget.read')
  list(@Query() request: ContractListRequest): Promise<SeasonalProfileListResponse> {
    return this.query.page(request);
  }

  /** Het profiel dat uit de bestedingen van deze jaren volgt. */
  @Get('proposal')
  @Access('budget.read')
  proposal(@Query() request: SeasonalProposalRequest): Promise<SeasonalProposalResponse> {
    return this.query.proposal(request);
  }

  /** Legt een profiel vast. Het verandert niet meer; een later profiel komt ervoor in de plaats. */
  @Post()
  @Creates()
  @Access('forecast.write')
  async make(@Body() body: AddSeasonalProfileRequest): Promise<SeasonalProfileResponse> {
    return this.query.one(await this.add.execute(body));
  }
}
