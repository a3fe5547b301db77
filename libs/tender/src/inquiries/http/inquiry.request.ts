import { IsLocalDate, PageRequest, RequiredText } from '@koersvast/platform';
import { IsIn, IsOptional, IsUUID } from 'class-validator';

const STATES = ['RECEIVED', 'ANSWERED', 'PUBLISHED', 'WITHDRAWN'] as const;

export class InquiryRequest {
  @IsUUID()
  partyId: string;

  @IsLocalDate()
  receivedOn: string;

  /** De vraag in de woorden van de partij; die wordt nooit gepubliceerd. */
  @RequiredText(4000)
  question: string;
}

export class AnswerInquiryRequest {
  /** De vraag zoals iedereen haar leest, zonder partij. */
  @RequiredText(4000)
  publicQuestion: string;

  /** Het antwoord voor iedereen. */
  @RequiredText(4000)
  answer: string;
}

export class PublishInquiryRequest {
  /** De dag waarop het antwoord op TenderNed kwam. */
  @IsLocalDate()
  publishedOn: string;
}

export class WithdrawInquiryRequest {
  @RequiredText(2000)
  reason: string;
}

export class InquiryListRequest extends PageRequest {
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];
}
