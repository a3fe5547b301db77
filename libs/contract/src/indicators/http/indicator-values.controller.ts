import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Access, Creates } from '@koersvast/platform';
import { NewIndicatorValue, RecordIndicatorValue } from '../commands/record-indicator-value';
import { IndicatorValuesQuery } from '../queries/indicator-values.query';
import {
  IndicatorValueListRequest,
  RecordIndicatorValueRequest,
  RecordIndicatorValuesRequest,
} from './indicator.request';
import { IndicatorValueListResponse, IndicatorValueResponse, RecordedValuesResponse } from './indicator.response';

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

  /** Geeft de waarde van een periode op; een volgende opgave vervangt de vorige, die blijft staan. */
  @Post()
  @Creates()
  @Access('indicator.write')
  async record(@Body() body: RecordIndicatorValueRequest): Promise<IndicatorValueResponse> {
    return this.values.one(await this.entry.execute(entryOf(body)));
  }

  /** Geeft veel waarden in één keer op: alle of geen. Wat niet klopt, staat per rij onder `/rows/3/numerator`. */
  @Post('batch')
  @Creates()
  @Access('indicator.write')
  async recordAll(@Body() { rows }: RecordIndicatorValuesRequest): Promise<RecordedValuesResponse> {
    const ids = await this.entry.executeAll(rows.map(entryOf));
    return { count: ids.length };
  }
}

const entryOf = (body: RecordIndicatorValueRequest): NewIndicatorValue => ({
  ...body,
  municipalityId: body.municipalityId ?? null,
  numerator: body.numerator ?? null,
  denominator: body.denominator ?? null,
  value: body.value ?? null,
  note: body.note || null,
  reason: body.reason || null,
  basedOn: body.basedOn ?? 0,
});
