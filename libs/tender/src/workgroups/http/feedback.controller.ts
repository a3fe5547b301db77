import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, IdPipe } from '@koersvast/platform';
import { MailFeedback } from '../commands/mail-feedback';
import { FeedbackQuery } from '../queries/feedback.query';
import { FeedbackMailRequest } from './feedback.request';
import { FeedbackListResponse, FeedbackMailResponse } from './feedback.response';

/** Terugkoppeling: wat er met de inbreng van een werkgroep is gedaan. */
@Controller('workgroups/:workgroupId')
export class FeedbackController {
  constructor(
    private readonly query: FeedbackQuery,
    private readonly mail: MailFeedback,
  ) {}

  @Get('feedback')
  @Access('contribution.read')
  async list(@Param('workgroupId', IdPipe) workgroupId: string): Promise<FeedbackListResponse> {
    await this.query.head(workgroupId);
    return { items: await this.query.rows(workgroupId), next: null };
  }

  /** Mailt de terugkoppeling aan de leden met een e-mailadres; dezelfde tekst gaat nooit twee keer naar hetzelfde adres. */
  @Post('feedback-mail')
  @HttpCode(200)
  @Access('contribution.treat')
  send(
    @Param('workgroupId', IdPipe) workgroupId: string,
    @Body() { intro, preview }: FeedbackMailRequest,
  ): Promise<FeedbackMailResponse> {
    return this.mail.execute(workgroupId, intro ?? '', preview);
  }
}
