import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, Creates } from '@koersvast/platform';
import { ArrayMaxSize, ArrayNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';
import { ChooseIndicators } from '../commands/choose-indicators';
import { SHIPPED_INDICATORS } from '../domain/shipped-indicators';

/** Een meegeleverde KPI, om uit te kiezen. De norm spreken partijen zelf af. */
export class IndicatorTemplateResponse {
  /** UIT-3.1; blijft gelijk. */
  code: string;
  /** OUTCOME: geharmoniseerde uitkomsten; EXTRA: gebruikelijk ernaast; MONTHLY: maandelijks. */
  set: 'OUTCOME' | 'EXTRA' | 'MONTHLY';
  name: string;
  definition: string;
  numerator: string | null;
  denominator: string | null;
  unit: 'PERCENT' | 'COUNT' | 'DAYS' | 'WEEKS' | 'SCORE' | 'EURO' | 'PER_THOUSAND';
  direction: 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';
  frequency: 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';
  purpose: 'POLICY' | 'STEERING';
  perMunicipality: boolean;
}

export class IndicatorTemplateListResponse {
  items: IndicatorTemplateResponse[];
  next: string | null;
}

export class ChooseIndicatorsRequest {
  @IsUUID()
  contractId: string;

  /** Codes van meegeleverde KPI's. */
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  codes: string[];
}

export class ChosenIndicatorsResponse {
  /** KPI's die zijn toegevoegd; wat er al stond, staat er niet bij. */
  ids: string[];
}

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
