import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, IdPipe } from '@koersvast/platform';
import { MailFeedback } from '../commands/mail-feedback';
import { MemberMail } from '../commands/mail-members';
import { MailMinutes } from '../commands/mail-minutes';
import { FeedbackQuery } from '../queries/feedback.query';
import { FeedbackMailRequest, MinutesMailRequest } from './feedback.request';
import { FeedbackListResponse, MemberMailResponse } from './feedback.response';

/** Wat een werkgroep terughoort: wat er met haar inbreng is gedaan, en het verslag van een overleg. */
@Controller('workgroups/:workgroupId')
export class FeedbackController {
  constructor(
    private readonly query: FeedbackQuery,
    private readonly mail: MailFeedback,
    private readonly minutes: MailMinutes,
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
  async send(
    @Param('workgroupId', IdPipe) workgroupId: string,
    @Body() { intro, preview }: FeedbackMailRequest,
  ): Promise<MemberMailResponse> {
    return presented(await this.mail.execute(workgroupId, intro ?? '', preview));
  }

  /** Mailt het verslag van een overleg aan de leden met een e-mailadres; dezelfde tekst nooit twee keer. */
  @Post('minutes-mail')
  @HttpCode(200)
  @Access('workgroup.write')
  async sendMinutes(
    @Param('workgroupId', IdPipe) workgroupId: string,
    @Body() { meetingId, intro, preview }: MinutesMailRequest,
  ): Promise<MemberMailResponse> {
    return presented(await this.minutes.execute(workgroupId, meetingId, intro ?? '', preview));
  }
}

const presented = ({ subject, body, recipients, sent, known }: MemberMail): MemberMailResponse => ({
  subject,
  body,
  recipients,
  sent,
  known,
});
