import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Access, Creates } from '@koersvast/platform';
import { AddPartnerForecast } from '../commands/add-partner-forecast';
import { PartnerForecastsQuery } from '../queries/partner-forecasts.query';
import { AddPartnerForecastRequest, ContractYearListRequest } from './forecast.request';
import { PartnerForecastListResponse, PartnerForecastResponse } from './forecast.response';

/** Eigen prognoses van de partner: getypt of geïmporteerd. */
@Controller('partner-forecasts')
export class PartnerForecastsController {
  constructor(
    private readonly query: PartnerForecastsQuery,
    private readonly add: AddPartnerForecast,
  ) {}

  @Get()
  @Access('budget.read')
  list(@Query() request: ContractYearListRequest): Promise<PartnerForecastListResponse> {
    return this.query.page(request);
  }

  /** Legt vast wat de partner verwacht. Het verandert niet meer; een latere opgave komt ervoor in de plaats. */
  @Post()
  @Creates()
  @Access('forecast.write')
  async make(@Body() body: AddPartnerForecastRequest): Promise<PartnerForecastResponse> {
    return this.query.one(await this.add.execute(body));
  }
}
