import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, Creates, IdPipe } from '@koersvast/platform';
import { MailQuestionnaires } from '../commands/mail-questionnaires';
import { QuestionnaireMailQuery } from '../queries/questionnaire-mail.query';
import { PartyMailRequest } from './party-mail.request';
import { PartyMailDraftResponse, PartyMailJobResponse } from './party-mail.response';

/** De vragenlijst per e-mail, met de eigen werkmap van elke partij als bijlage. */
@Controller('consultations/:id')
export class QuestionnaireMailsController {
  constructor(
    private readonly mail: MailQuestionnaires,
    private readonly query: QuestionnaireMailQuery,
  ) {}

  /** Wat er zou vertrekken, naar wie, en wie niets krijgt en waarom. */
  @Get('questionnaire-mail')
  @Access('consultation-response.write')
  draft(@Param('id', IdPipe) id: string): Promise<PartyMailDraftResponse> {
    return this.query.draft(id);
  }

  /** Laat de vragenlijst mailen, en legt in het overzicht van gelijke informatie vast wie haar kreeg. */
  @Post('questionnaire-mails')
  @Creates()
  @Access('consultation-response.write')
  async send(@Param('id', IdPipe) id: string, @Body() body: PartyMailRequest): Promise<PartyMailJobResponse> {
    return { jobId: await this.mail.execute({ consultationId: id, ...body }) };
  }
}
