import {
  ChangedText,
  IsLocalDate,
  LeftOut,
  OpenText,
  OptionalText,
  PageRequest,
  RequiredText,
} from '@koersvast/platform';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { SUBJECT_KINDS, SubjectKind } from '../domain/subject';

export class MeetingListRequest extends PageRequest {
  @IsOptional()
  @IsIn(SUBJECT_KINDS)
  subjectKind?: SubjectKind;

  @IsOptional()
  @IsUUID()
  subjectId?: string;

  /** Weggelaten: alles wat niet is afgezegd. */
  @IsOptional()
  @IsIn(['PLANNED', 'HELD', 'WITHDRAWN'])
  state?: 'PLANNED' | 'HELD' | 'WITHDRAWN';
}

export class PlanMeetingRequest {
  /** Waarover: het programma, een werkgroep, een aanbesteding of een contract. */
  @IsIn(SUBJECT_KINDS)
  subjectKind: SubjectKind;

  @IsUUID()
  subjectId: string;

  @RequiredText(200)
  title: string;

  @IsLocalDate()
  heldOn: string;

  @OptionalText(200)
  place?: string;

  @OptionalText(20000)
  agenda?: string;
}

/** Wat u weglaat, blijft zoals het is. */
export class ChangeMeetingRequest {
  @ChangedText(200)
  title?: string;

  @LeftOut()
  @IsLocalDate()
  heldOn?: string;

  @LeftOut()
  @OpenText(200)
  place?: string;

  @LeftOut()
  @OpenText(20000)
  agenda?: string;
}

export class MinuteRequest {
  /** Het hele verslag; elke keer bewaren maakt een versie. */
  @RequiredText(100000)
  text: string;

  @OptionalText(2000)
  changeReason?: string;
}

export class DecideRequest {
  @RequiredText(4000)
  text: string;
}

export class WithdrawMeetingRequest {
  @RequiredText(2000)
  reason: string;
}
