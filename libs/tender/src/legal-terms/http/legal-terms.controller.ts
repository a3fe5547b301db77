import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type LocalDate, termEnd } from '@koersvast/kernel';
import { Access, Creates, ProgrammeId, TakesProgramme } from '@koersvast/platform';
import { TermCalculationRequest } from '../../tenders/http/tender.request';
import { TermCalculationResponse } from '../../tenders/http/tender-check.response';
import { AddLegalTerm } from '../commands/add-legal-term';
import { LegalTermsQuery } from '../queries/legal-terms.query';
import { AddLegalTermRequest } from './legal-term.request';
import { LegalTermListResponse } from './legal-term.response';

/** Wettelijke termijnen en de rekenhulp erbij. */
@Controller('legal-terms')
export class LegalTermsController {
  constructor(
    private readonly terms: LegalTermsQuery,
    private readonly addTerm: AddLegalTerm,
  ) {}

  /** De termijnen van de Aanbestedingswet 2012, met ingangsdatum. */
  @Get()
  @Access('programme.read')
  async list(): Promise<LegalTermListResponse> {
    return { items: await this.terms.list(), next: null };
  }

  /** Een wijziging van de wet: een rij vanaf haar ingangsdatum; wat er staat, verandert niet. */
  @Post()
  @Creates()
  @Access('legal-term.write')
  @TakesProgramme()
  async add(@ProgrammeId() programmeId: string, @Body() body: AddLegalTermRequest): Promise<LegalTermListResponse> {
    await this.addTerm.execute(programmeId, body);
    return { items: await this.terms.list(), next: null };
  }

  /** Rekent één termijn uit: beide lezingen en de veilige dag. */
  @Get('calculation')
  @Access('programme.read')
  calculation(@Query() { event, length, unit, origin, purpose }: TermCalculationRequest): TermCalculationResponse {
    return termEnd(event as LocalDate, { length, unit, origin }, { purpose });
  }
}
