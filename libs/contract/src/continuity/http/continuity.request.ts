import { IsLocalDate, IsMoneyText, OptionalText, RequiredText } from '@koersvast/platform';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';

const RATIO = /^-?(0|[1-9]\d{0,6})(\.\d{1,2})?$/;
const QUARTER = /^\d{4}-Q[1-4]$/;

export class NameContinuityMemberRequest {
  /** @format uuid */
  @IsUUID()
  userId: string;

  /** Krijgt late kwartalen en signalen in Mijn werk. */
  @IsBoolean()
  watches: boolean;
}

export class ChangeContinuityMemberRequest {
  @IsBoolean()
  watches: boolean;
}

export class ReportContinuityRequest {
  /** @example "2027-Q1" */
  @Matches(QUARTER)
  quarter: string;

  /** Liquiditeit (current ratio), zoals 1.35; weglaten wat niet bekend is. */
  @IsOptional()
  @Matches(RATIO)
  liquidity?: string | null;

  /** Solvabiliteit in procenten. */
  @IsOptional()
  @Matches(RATIO)
  solvency?: string | null;

  @IsOptional()
  @IsMoneyText()
  result?: string | null;

  @IsOptional()
  @IsMoneyText()
  revenue?: string | null;

  @IsIn(['NONE', 'EARLY', 'SERIOUS'])
  partnerSignal: 'NONE' | 'EARLY' | 'SERIOUS';

  @OptionalText(4000)
  note?: string | null;

  /** Waarom cijfers die er staan wijzigen. */
  @OptionalText(2000)
  reason?: string | null;

  /** Versie waarop u zich baseert; 0 als er nog geen is. */
  @IsInt()
  @Min(0)
  @Max(10_000)
  basedOn: number;
}

export class ContinuityDocumentRequest {
  @Matches(QUARTER)
  quarter: string;

  @OptionalText(400)
  description?: string;
}

export class JudgeContinuityRequest {
  @Matches(QUARTER)
  quarter: string;

  /** Stap van het landelijke draaiboek continuïteit; 0 is geen. */
  @IsInt()
  @Min(0)
  @Max(9)
  step: number;

  @RequiredText(4000)
  text: string;
}

export class AgreeLimitsRequest {
  @IsLocalDate()
  validFrom: string;

  @Matches(RATIO)
  liquidityAmber: string;

  @Matches(RATIO)
  liquidityRed: string;

  @Matches(RATIO)
  solvencyAmber: string;

  @Matches(RATIO)
  solvencyRed: string;

  @Matches(RATIO)
  marginAmber: string;

  @Matches(RATIO)
  marginRed: string;

  @IsInt()
  @Min(1)
  @Max(180)
  dueDays: number;

  @RequiredText(2000)
  reason: string;
}
