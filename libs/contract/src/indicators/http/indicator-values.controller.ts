import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Access, Creates } from '@koersvast/platform';
import { RecordIndicatorValue } from '../commands/record-indicator-value';
import { IndicatorValuesQuery } from '../queries/indicator-values.query';
import { IndicatorValueListRequest, RecordIndicatorValueRequest } from './indicator.request';
import { IndicatorValueListResponse, IndicatorValueResponse } from './indicator.response';

/** Gemeten waarden van KPI's; kleine aantallen worden achtergehouden. */
@Controller('indicator-values')
export class IndicatorValuesController {
  constructor(
    private readonly values: IndicatorValuesQuery,
    private readonly entry: RecordIndicatorValue,
  ) {}

  /** Alle opgaven, de nieuwste eerst; eerdere opgaven van een periode blijven staan. */
  @Get()
  @Access('indicator.read')
  page(@Query() request: IndicatorValueListRequest): Promise<IndicatorValueListResponse> {
    return this.values.page(request);
  }

  /** Geeft de waarde van een periode op; een volgende opgave vervangt de vorige. */
  @Post()
  @Creates()
  @Access('indicator.write')
  async record(@Body() body: RecordIndicatorValueRequest): Promise<IndicatorValueResponse> {
    const id = await this.entry.execute({
      ...body,
      numerator: body.numerator ?? null,
      denominator: body.denominator ?? null,
      value: body.value ?? null,
      note: body.note || null,
    });
    return this.values.one(id);
  }
}
