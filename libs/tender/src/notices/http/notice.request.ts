import { IsLocalDate, LeftOut, OpenText, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { NOTICE_SUBTYPES, type NoticeSubtype, NOTICE_TYPES, type NoticeType } from '../domain/notice-subtype';

class NoticeFields {
  /** Aanbesteding waarbij de aankondiging hoort. */
  @IsOptional()
  @IsUUID()
  tenderId?: string | null;

  /** Kenmerk waaronder TenderNed de publicaties van één aanbesteding groepeert. */
  @OptionalText(60)
  tenderReference?: string | null;

  /** MAC marktconsultatie, AAO aankondiging, AGO gunning, REC rectificatie, VBE vroegtijdig beëindigd. */
  @LeftOut()
  @IsIn(NOTICE_TYPES)
  typeCode?: NoticeType;

  /** Formulier van eForms. */
  @IsOptional()
  @IsIn(NOTICE_SUBTYPES)
  subtype?: NoticeSubtype | null;

  @IsOptional()
  @IsLocalDate()
  publishedOn?: string | null;

  /** Een jaar vanaf 2090 betekent op TenderNed: geen sluiting. */
  @IsOptional()
  @IsLocalDate()
  deadlineOn?: string | null;

  @IsOptional()
  @Matches(/^https:\/\/\S+$/)
  @MaxLength(500)
  url?: string | null;

  @LeftOut()
  @OpenText(2000)
  note?: string;
}

export class RecordNoticeRequest extends NoticeFields {
  /** Nummer van deze ene publicatie. */
  @Matches(/^\d{1,12}$/)
  publicationId: string;
}

export class ReviseNoticeRequest extends NoticeFields {
  @LeftOut()
  @Matches(/^\d{1,12}$/)
  publicationId?: string;
}

export class WithdrawNoticeRequest {
  @RequiredText(2000)
  reason: string;
}

export class NoticeListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  tenderId?: string;

  @IsOptional()
  @IsIn(NOTICE_TYPES)
  typeCode?: NoticeType;

  @OptionalText(60)
  tenderReference?: string;
}
