import { Global, Module } from '@nestjs/common';
import { DeliverMail } from './deliver-mail.job';
import { MailsController } from './http/mails.controller';
import { Mail } from './mail';
import { MailCarrier } from './mail-carrier';
import { MailListQuery } from './mail-list.query';

/** Outgoing mail. Every process can write a message; the job process delivers it. */
@Global()
@Module({
  controllers: [MailsController],
  providers: [DeliverMail, Mail, MailCarrier, MailListQuery],
  exports: [Mail],
})
export class MailModule {}
