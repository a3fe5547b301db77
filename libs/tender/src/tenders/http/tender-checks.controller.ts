import { Controller, Get, Param } from '@nestjs/common';
import { Access, IdPipe } from '@koersvast/platform';
import { PublicationCheckQuery } from '../queries/publication-check.query';
import { TenderClocksQuery } from '../queries/tender-clocks.query';
import { PublicationCheckResponse, TenderClocksResponse } from './tender-check.response';

/** Wat de wet en de stukken van een aanbesteding vragen. */
@Controller('tenders/:id')
export class TenderChecksController {
  constructor(
    private readonly publication: PublicationCheckQuery,
    private readonly clocks: TenderClocksQuery,
  ) {}

  /** Gereed voor publicatie: wat in orde is, wat waarschuwt en wat tegenhoudt. */
  @Get('publication-check')
  @Access('tender.read')
  check(@Param('id', IdPipe) id: string): Promise<PublicationCheckResponse> {
    return this.publication.of(id);
  }

  /** De termijnen van de aanbesteding, met de rekensom. */
  @Get('clocks')
  @Access('tender.read')
  terms(@Param('id', IdPipe) id: string): Promise<TenderClocksResponse> {
    return this.clocks.of(id);
  }
}
