import { Controller, Get, Param } from '@nestjs/common';
import { Access, IdPipe } from '@koersvast/platform';
import { QuestionnaireQuery } from '../queries/questionnaire.query';
import { QuestionnaireResponse } from './questionnaire.response';

/** De vragenlijst van een marktconsultatie. */
@Controller('consultations/:id/questions')
export class QuestionnaireController {
  constructor(private readonly query: QuestionnaireQuery) {}

  /** De onderdelen met hun vragen, in volgorde. */
  @Get()
  @Access('consultation.read')
  async list(@Param('id', IdPipe) id: string): Promise<QuestionnaireResponse> {
    return { items: await this.query.of(id), next: null };
  }
}
