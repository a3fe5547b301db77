import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, Creates } from '@koersvast/platform';
import { ChooseIndicators } from '../commands/choose-indicators';
import { SHIPPED_INDICATORS } from '../domain/shipped-indicators';
import { ChooseIndicatorsRequest } from './template.request';
import { ChosenIndicatorsResponse, IndicatorTemplateListResponse } from './template.response';

/** Meegeleverde KPI's om uit te kiezen. */
@Controller('indicator-templates')
export class IndicatorTemplatesController {
  constructor(private readonly choice: ChooseIndicators) {}

  @Get()
  @Access('indicator.read')
  page(): IndicatorTemplateListResponse {
    const items = SHIPPED_INDICATORS.map(({ code, set, definition }) => ({
      ...{ code, set, name: definition.name, definition: definition.definition },
      ...{ numerator: definition.numerator, denominator: definition.denominator, unit: definition.unit },
      ...{ direction: definition.direction, frequency: definition.frequency, purpose: definition.purpose },
      perMunicipality: definition.perMunicipality,
    }));
    return { items, next: null };
  }

  /** Neemt gekozen KPI's op in een contract; wat er al staat, blijft zoals het is. */
  @Post('choose')
  @Creates()
  @Access('indicator.write')
  async choose(@Body() { contractId, codes }: ChooseIndicatorsRequest): Promise<ChosenIndicatorsResponse> {
    return { ids: await this.choice.execute(contractId, codes) };
  }
}
