import type { FeatureParts } from '@koersvast/platform';
import { AnswersPaper } from './exchange/answers.paper';
import { HandleInquiry } from './commands/handle-inquiry';
import { InquiryEntity } from './data/inquiry.entity';
import { InquiriesController } from './http/inquiries.controller';
import { InquiryQuery } from './queries/inquiry.query';

export const inquiryParts: FeatureParts = {
  entities: [InquiryEntity],
  controllers: [InquiriesController],
  providers: [AnswersPaper, HandleInquiry, InquiryQuery],
};
