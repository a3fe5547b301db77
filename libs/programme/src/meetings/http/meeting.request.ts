import {
  ChangedText,
  IsLocalDate,
  LeftOut,
  OpenText,
  OptionalText,
  PageRequest,
  RequiredText,
} from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { SUBJECT_KINDS, SubjectKind } from '../domain/subject';
import { AttendeeRequest } from './meeting-series.request';

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

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => AttendeeRequest)
  attendees?: AttendeeRequest[];
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

  @LeftOut()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => AttendeeRequest)
  attendees?: AttendeeRequest[];
}

export class PointSourceRequest {
  @RequiredText(60)
  kind: string;

  @IsUUID()
  recordId: string;

  @OptionalText(60)
  code?: string;

  /** Pad in de webapplicatie. */
  @Matches(/^\/[^/]/)
  @MaxLength(400)
  url: string;
}

export class AgendaPointRequest {
  /** Van een punt dat er al staat. */
  @IsOptional()
  @IsUUID()
  id?: string;

  @RequiredText(300)
  title: string;

  @OptionalText(4000)
  note?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => PointSourceRequest)
  source?: PointSourceRequest | null;
}

/** De hele agenda, op volgorde; wat ontbreekt, gaat eraf. */
export class SetAgendaRequest {
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AgendaPointRequest)
  items: AgendaPointRequest[];
}

export class PointMinutesRequest {
  @IsUUID()
  agendaItemId: string;

  @OpenText(20000)
  text: string;
}

export class MinuteRequest {
  /** Het verslag in één stuk, of wat niet bij een punt hoort; elke keer bewaren maakt een versie. */
  @OptionalText(100000)
  text?: string;

  /** Wat bij elk agendapunt is gezegd. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PointMinutesRequest)
  points?: PointMinutesRequest[];

  @OptionalText(2000)
  changeReason?: string;
}

export class DecideRequest {
  @RequiredText(4000)
  text: string;

  /** Het agendapunt waarbij is besloten. */
  @ValidateIf((_, value: unknown) => value !== null && value !== undefined)
  @IsUUID()
  agendaItemId?: string | null;
}

export class MailMeetingRequest {
  /** AGENDA: de uitnodiging; MINUTES: het laatste verslag. */
  @IsIn(['AGENDA', 'MINUTES'])
  paper: 'AGENDA' | 'MINUTES';

  @IsIn(['pdf', 'docx'])
  format: 'pdf' | 'docx';

  /** Begeleidende tekst. */
  @RequiredText(4000)
  text: string;
}

export class WithdrawMeetingRequest {
  @RequiredText(2000)
  reason: string;
}
