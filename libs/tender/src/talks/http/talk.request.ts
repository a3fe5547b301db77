import { IsLocalDate, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Min,
} from 'class-validator';
import { TALK_KINDS, TALK_STATES, TalkKind, TalkState } from '../domain/talk';

export class TalkRequest {
  @IsIn(TALK_KINDS)
  kind: TalkKind;

  /** Onderwerp, hooguit 200 tekens. */
  @RequiredText(200)
  title: string;

  @IsLocalDate()
  plannedOn: string;

  /** Tijd als 14:30; weg als die nog niet bekend is. */
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  startsAt?: string;

  @OptionalText(200)
  place?: string;

  @IsOptional()
  @IsBoolean()
  online?: boolean;

  /** Het draaiboek: agenda en vragen. */
  @OptionalText(20000)
  agenda?: string;

  /** Wie er komen; precies één bij INDIVIDUAL. */
  @IsArray()
  @ArrayMaxSize(1000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  partyIds: string[];
}

export class TalkListRequest extends PageRequest {
  @IsOptional()
  @IsIn(TALK_STATES)
  state?: TalkState;
}

export class QuoteMinutesRequest {
  /** Plaats van het eerste teken in het verslag, vanaf 0. */
  @IsInt()
  @Min(0)
  starts: number;

  /** Letterlijk wat daar staat. */
  @RequiredText(4000)
  words: string;
}

export class MinutesRequest {
  /** Het hele verslag, hooguit 50.000 tekens. */
  @RequiredText(50000)
  text: string;

  /** Waarom er een nieuwe versie is. */
  @OptionalText(2000)
  changeReason?: string;
}

export class SendMinutesRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  partyIds: string[];

  @IsLocalDate()
  sentOn: string;
}

export class AnswerMinutesRequest {
  @IsUUID()
  partyId: string;

  @IsIn(['CONFIRMED', 'CORRECTED'])
  outcome: 'CONFIRMED' | 'CORRECTED';

  /** Wat er volgens de partij niet klopt; verplicht bij CORRECTED. */
  @OptionalText(10000)
  correction?: string;

  @IsLocalDate()
  answeredOn: string;
}

export class CancelTalkRequest {
  @RequiredText(2000)
  reason: string;
}
