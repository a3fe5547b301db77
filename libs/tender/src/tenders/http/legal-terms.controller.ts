import { Controller, Get, Query } from '@nestjs/common';
import { type LocalDate, TERM_PARAMETERS, termEnd } from '@koersvast/kernel';
import { Access, Texts } from '@koersvast/platform';
import { TermCalculationRequest } from './tender.request';
import { TermCalculationResponse, TermParameterListResponse } from './tender-check.response';

/** Wettelijke termijnen en de rekenhulp erbij. */
@Controller('legal-terms')
export class LegalTermsController {
  constructor(private readonly texts: Texts) {}

  /** De termijnen van de Aanbestedingswet 2012, met ingangsdatum. */
  @Get()
  @Access('programme.read')
  list(): TermParameterListResponse {
    const items = TERM_PARAMETERS.map((one) => ({
      ...one,
      regimes: [...one.regimes],
      label: this.texts.say(`tender.term.${one.code}`),
    }));
    return { items, next: null };
  }

  /** Rekent één termijn uit: beide lezingen en de veilige dag. */
  @Get('calculation')
  @Access('programme.read')
  calculation(@Query() { event, length, unit, origin, purpose }: TermCalculationRequest): TermCalculationResponse {
    return termEnd(event as LocalDate, { length, unit, origin }, { purpose });
  }
}
