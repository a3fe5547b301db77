import { IsLocalDate, IsPercentageText, PageRequest, RequiredText } from '@koersvast/platform';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { SEVERITIES, SIGNAL_KINDS, type Severity, type SignalKind } from '../domain/signal-kind';

const unlessNull = () => ValidateIf((_, value: unknown) => value !== undefined && value !== null);

export class SignalListRequest extends PageRequest {
  /** STANDING: alles wat niet is gesloten. */
  @IsOptional()
  @IsIn(['STANDING', 'OPEN', 'SNOOZED', 'CLOSED'])
  state?: 'STANDING' | 'OPEN' | 'SNOOZED' | 'CLOSED';

  @IsOptional()
  @IsIn(SIGNAL_KINDS)
  kind?: SignalKind;

  @IsOptional()
  @IsIn(SEVERITIES)
  severity?: Severity;

  @IsOptional()
  @IsUUID()
  municipalityId?: string;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(2000)
  @Max(2199)
  year?: number;
}

export class SnoozeSignalRequest {
  /** Laatste dag dat het signaal sluimert (jjjj-mm-dd), hooguit 180 dagen vooruit. */
  @IsLocalDate()
  until: string;

  /** Waarom het kan wachten. */
  @RequiredText(2000)
  reason: string;
}

export class AssignSignalRequest {
  /** Wie het afhandelt; null: niemand in het bijzonder. */
  @unlessNull()
  @IsUUID()
  assigneeId: string | null;
}

export class ThresholdRequest {
  /**
   * Procenten, 1 tot en met 200.
   * @example "70"
   */
  @IsPercentageText()
  percent: string;

  @IsIn(SEVERITIES)
  severity: Severity;
}

export class SetSignalRuleRequest {
  @IsIn(SIGNAL_KINDS)
  kind: SignalKind;

  @IsBoolean()
  active: boolean;

  /** Alleen bij EXPECTED_SHARE en TOTAL_SHARE. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ThresholdRequest)
  thresholds?: ThresholdRequest[];

  /** Dagen respijt, alleen bij MISSING_STATEMENT en ADVANCE_OVERDUE. */
  @unlessNull()
  @IsInt()
  @Min(0)
  @Max(365)
  days?: number | null;

  /** Eerste dag waarop de regel zo geldt (jjjj-mm-dd). */
  @IsLocalDate()
  validFromDate: string;

  @RequiredText(2000)
  reason: string;
}
