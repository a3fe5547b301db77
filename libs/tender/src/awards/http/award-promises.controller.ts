import { Controller, Get, Param } from '@nestjs/common';
import { Access, IdPipe } from '@koersvast/platform';
import { PromiseDocumentQuery } from '../queries/promise-document.query';
import { PromiseDocumentResponse } from './award-steps.response';

/** Wat de winnaar toezegde, en waar dat in zijn inschrijving staat. */
@Controller('award-promises/:id')
export class AwardPromisesController {
  constructor(private readonly documents: PromiseDocumentQuery) {}

  /** Het stuk en de bladzijde; na de gunning ook voor de contractmanager, als de toezegging een verplichting werd. */
  @Get('document')
  @Access('award.read')
  document(@Param('id', IdPipe) id: string): Promise<PromiseDocumentResponse> {
    return this.documents.of(id);
  }
}
