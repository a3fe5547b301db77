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
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { SUBJECT_KINDS, SubjectKind } from '../domain/subject';

export class AttendeeRequest {
  @RequiredText(200)
  name: string;

  @ValidateIf((_, value: unknown) => value !== null && value !== undefined)
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @IsOptional()
  @IsBoolean()
  absent?: boolean;
}

export class SeriesListRequest extends PageRequest {
  @IsOptional()
  @IsIn(SUBJECT_KINDS)
  subjectKind?: SubjectKind;

  @IsOptional()
  @IsUUID()
  subjectId?: string;

  @IsOptional()
  @IsIn(['ACTIVE', 'ENDED'])
  state?: 'ACTIVE' | 'ENDED';
}

/** Elke zoveel weken of maanden, van de eerste dag tot en met de laatste. */
export class RhythmRequest {
  @IsIn(['WEEK', 'MONTH'])
  unit: 'WEEK' | 'MONTH';

  @IsInt()
  @Min(1)
  @Max(24)
  every: number;

  @IsLocalDate()
  firstOn: string;

  @IsLocalDate()
  until: string;
}

/** Zoveel werkdagen na (negatief: voor) elk overleg van een andere reeks. */
export class FollowingRequest {
  @IsUUID()
  followsId: string;

  @IsInt()
  @Min(-60)
  @Max(60)
  offsetDays: number;
}

export class BeginSeriesRequest {
  @IsIn(SUBJECT_KINDS)
  subjectKind: SubjectKind;

  @IsUUID()
  subjectId: string;

  @RequiredText(200)
  title: string;

  @OptionalText(200)
  place?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => AttendeeRequest)
  attendees?: AttendeeRequest[];

  /** Vaste agendapunten. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(300, { each: true })
  points?: string[];

  /** Een eigen ritme, of anders `following`. */
  @IsOptional()
  @ValidateNested()
  @Type(() => RhythmRequest)
  rhythm?: RhythmRequest;

  @IsOptional()
  @ValidateNested()
  @Type(() => FollowingRequest)
  following?: FollowingRequest;
}

/** Wat u weglaat, blijft zoals het is. */
export class ChangeSeriesRequest {
  @ChangedText(200)
  title?: string;

  @LeftOut()
  @OpenText(200)
  place?: string;

  @LeftOut()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => AttendeeRequest)
  attendees?: AttendeeRequest[];

  /** Gelden voor overleggen die erbij komen. */
  @LeftOut()
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(300, { each: true })
  points?: string[];

  @IsOptional()
  @ValidateNested()
  @Type(() => RhythmRequest)
  rhythm?: RhythmRequest;

  @IsOptional()
  @ValidateNested()
  @Type(() => FollowingRequest)
  following?: FollowingRequest;
}

export class EndSeriesRequest {
  @RequiredText(2000)
  reason: string;
}
