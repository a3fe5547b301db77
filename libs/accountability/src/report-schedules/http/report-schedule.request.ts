import { OpenText, PageRequest, RequiredText } from '@koersvast/platform';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsEmail, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator'; // prettier-ignore
import { RHYTHMS, Rhythm } from '../domain/recurrence';
import { SCHEDULED_FORMATS, ScheduledFormat } from '../domain/scheduled-paper';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const numeric = Transform(({ value }) => (value === undefined ? undefined : Number(value)));
const unlessNull = () => ValidateIf((_, value: unknown) => value !== null);

export class ReportScheduleListRequest extends PageRequest {
  @IsOptional()
  @IsIn(['ACTIVE', 'PAUSED', 'ENDED'])
  state?: 'ACTIVE' | 'PAUSED' | 'ENDED';
}

/** Een collega, of een adres buiten het programma met de reden. */
export class ReportRecipientRequest {
  @unlessNull()
  @IsUUID()
  userId: string | null;

  @unlessNull()
  @IsEmail()
  @MaxLength(320)
  address: string | null;

  @OpenText(500)
  reason: string;
}

export class RecurrenceRequest {
  @IsIn(RHYTHMS)
  rhythm: Rhythm;

  /** Zoveelste werkdag (1-15), dag van de maand (1-31) of dag van de week (1-7). */
  @numeric
  @IsInt()
  @Min(1)
  @Max(31)
  place: number;

  @numeric
  @IsIn([1, 3, 12])
  everyMonths: 1 | 3 | 12;

  @numeric
  @IsInt()
  @Min(1)
  @Max(12)
  firstMonth: number;

  @Matches(TIME)
  atTime: string;
}

export class ReportScheduleRequest extends RecurrenceRequest {
  @IsUUID()
  contractId: string;

  /** Null: alle gemeenten. */
  @unlessNull()
  @IsUUID()
  municipalityId: string | null;

  @RequiredText(160)
  title: string;

  @Matches(/^[a-z][a-z0-9-]{1,60}$/)
  paper: string;

  @IsIn(SCHEDULED_FORMATS)
  format: ScheduledFormat;

  /** Tekst boven het papier; mag leeg. */
  @OpenText(4000)
  message: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ReportRecipientRequest)
  recipients: ReportRecipientRequest[];
}

export class ScheduleReasonRequest {
  @RequiredText(1000)
  reason: string;
}
