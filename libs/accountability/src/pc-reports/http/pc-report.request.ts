import {
  IsLocalDate,
  IsMoneyText,
  IsPercentageText,
  LeftOut,
  PageRequest,
  RequiredText,
  OptionalText,
} from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Max, Min, ValidateIf } from 'class-validator';
import { REPORT_PERIODS, type ReportPeriod } from '../domain/pc-report';
import { REPORT_STATES, type ReportState } from '../domain/report-state';

export class CreatePcReportRequest {
  /** @format uuid */
  @IsUUID()
  contractId: string;

  /** Jaar waarover het rapport gaat. */
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  /** Eerste of tweede bestuursrapportage, jaarstukken, of een eigen titel. */
  @IsIn(REPORT_PERIODS)
  period: ReportPeriod;

  /** Verplicht bij een eigen rapport; anders volgt de titel uit de periode. */
  @LeftOut()
  @RequiredText(200)
  title?: string;

  /**
   * Eén gemeente, of leeg voor alle gemeenten.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  municipalityId?: string | null;

  /** Stand: cijfers tot en met deze dag. */
  @IsLocalDate()
  asOfDate: string;

  /**
   * Alleen wat op dit moment bekend was; leeg: wat bij het schrijven bekend is.
   * @format date-time
   */
  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'code:pc-report.bad-moment' })
  knownAt?: string | null;

  /**
   * Boven dit bedrag moet een afwijking worden toegelicht.
   * @example "250000.00"
   */
  @IsOptional()
  @IsMoneyText()
  thresholdAmount?: string;

  /**
   * Of boven dit percentage van het afgesproken bedrag.
   * @example "2"
   */
  @IsOptional()
  @IsPercentageText()
  thresholdPercentage?: string;

  /**
   * Sjabloon van onderdelen, in de versie van nu; leeg: dat van Koersvast.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  templateId?: string | null;
}

export class NextReportVersionRequest {
  /** Stand van de nieuwe versie. */
  @IsLocalDate()
  asOfDate: string;

  /** Leeg: de titel van het rapport dat zij opvolgt. */
  @LeftOut()
  @RequiredText(200)
  title?: string;
}

export class ReportComparisonRequest {
  /**
   * Waarmee; leeg: de versie die dit rapport opvolgt.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  withId?: string;
}

export class ChangePcReportRequest {
  @LeftOut()
  @RequiredText(200)
  title?: string;

  @LeftOut()
  @IsLocalDate()
  asOfDate?: string;

  /** @format date-time */
  @ValidateIf((_, value: unknown) => value !== undefined && value !== null)
  @IsISO8601({ strict: true }, { message: 'code:pc-report.bad-moment' })
  knownAt?: string | null;

  @LeftOut()
  @IsMoneyText()
  thresholdAmount?: string;

  @LeftOut()
  @IsPercentageText()
  thresholdPercentage?: string;
}

export class PcReportListRequest extends PageRequest {
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(2000)
  @Max(2199)
  year?: number;

  @IsOptional()
  @IsString()
  @IsIn(REPORT_STATES)
  state?: ReportState;
}

export class FreezeReportRequest {
  /** Waarom opmerkingen die nog open staan niet in de weg staan; verplicht als die er zijn. */
  @OptionalText(2000)
  remarksNote?: string;
}

export class UnfreezeReportRequest {
  /** Waarom het rapport weer open moet. */
  @RequiredText(2000)
  reason: string;
}
