import {
  ChangedText,
  IsLocalDate,
  IsMoneyText,
  LeftOut,
  OptionalText,
  PageRequest,
  RequiredText,
} from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateIf } from 'class-validator';

const STRATEGIES = ['AVOID', 'REDUCE', 'TRANSFER', 'ACCEPT'];
const numeric = Transform(({ value }) => (value === undefined ? undefined : Number(value)));
const unlessNull = () => ValidateIf((_, value: unknown) => value !== undefined && value !== null);

export class RiskListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  contractId?: string;

  @IsOptional()
  @IsIn(['OPEN', 'CLOSED'])
  state?: 'OPEN' | 'CLOSED';

  @IsOptional()
  @numeric
  @IsInt()
  @Min(1)
  @Max(5)
  chance?: number;

  @IsOptional()
  @numeric
  @IsInt()
  @Min(1)
  @Max(5)
  impact?: number;

  @IsOptional()
  @IsUUID()
  ownerId?: string;

  /** NONE: zonder euro-effect; OPEN: nog niet overgenomen; TAKEN: in de prognose. */
  @IsOptional()
  @IsIn(['NONE', 'OPEN', 'TAKEN'])
  money?: 'NONE' | 'OPEN' | 'TAKEN';
}

export class RiskMatrixRequest {
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  @IsOptional()
  @IsUUID()
  contractId?: string;
}

/** Kans en gevolg van 1 tot en met 5, met wat het kost als het gebeurt. */
export class RiskScoreRequest {
  @IsInt()
  @Min(1)
  @Max(5)
  chance: number;

  @IsInt()
  @Min(1)
  @Max(5)
  impact: number;

  /** Laagste bedrag in euro's, "1234.56"; met hoogste bedrag en jaar, of alle drie null. */
  @unlessNull()
  @IsMoneyText()
  low?: string | null;

  @unlessNull()
  @IsMoneyText()
  high?: string | null;

  @unlessNull()
  @IsInt()
  @Min(2000)
  @Max(2199)
  effectYear?: number | null;

  /** Wanneer het risico opnieuw wordt bekeken. */
  @unlessNull()
  @IsLocalDate()
  reviewOn?: string | null;
}

export class AddRiskRequest extends RiskScoreRequest {
  @IsUUID()
  contractId: string;

  /** Het risico in een paar woorden. */
  @RequiredText(200)
  title: string;

  /** Waardoor het kan gebeuren. */
  @RequiredText(4000)
  cause: string;

  /** Wat er kan gebeuren. */
  @RequiredText(4000)
  event: string;

  /** Wat het gevolg is. */
  @RequiredText(4000)
  effect: string;

  @IsIn(STRATEGIES)
  strategy: 'AVOID' | 'REDUCE' | 'TRANSFER' | 'ACCEPT';

  @IsUUID()
  ownerId: string;

  /** Waarom deze score; weglaten: eerste inschatting. */
  @OptionalText(2000)
  reason?: string;
}

/** Wat u weglaat, blijft zoals het is. */
export class ChangeRiskRequest {
  @ChangedText(200)
  title?: string;

  @ChangedText(4000)
  cause?: string;

  @ChangedText(4000)
  event?: string;

  @ChangedText(4000)
  effect?: string;

  @LeftOut()
  @IsIn(STRATEGIES)
  strategy?: 'AVOID' | 'REDUCE' | 'TRANSFER' | 'ACCEPT';

  @LeftOut()
  @IsUUID()
  ownerId?: string;

  @unlessNull()
  @IsLocalDate()
  reviewOn?: string | null;
}

export class ScoreRiskRequest extends RiskScoreRequest {
  /** Waarom de score nu zo is. */
  @RequiredText(2000)
  reason: string;
}

export class CloseRiskRequest {
  @IsIn(['GONE', 'OCCURRED', 'TRANSFERRED'])
  outcome: 'GONE' | 'OCCURRED' | 'TRANSFERRED';

  @RequiredText(2000)
  reason: string;
}

export class RiskReasonRequest {
  @RequiredText(2000)
  reason: string;
}

export class AddMeasureRequest {
  @RequiredText(500)
  title: string;

  @IsUUID()
  ownerId: string;

  @IsLocalDate()
  dueOn: string;
}

/** Wat u weglaat, blijft zoals het is. */
export class ChangeMeasureRequest {
  @ChangedText(500)
  title?: string;

  @LeftOut()
  @IsUUID()
  ownerId?: string;

  @LeftOut()
  @IsLocalDate()
  dueOn?: string;
}

export class FinishMeasureRequest {
  /** Wat is gedaan. */
  @OptionalText(2000)
  note?: string;
}

export class WithdrawMeasureRequest {
  /** Waarom de maatregel vervalt. */
  @RequiredText(2000)
  note: string;
}

export class TakeRiskRequest {
  /** De budgetregel waarop het drukt; weglaten: op het contract als geheel. */
  @unlessNull()
  @IsUUID()
  budgetLineId?: string | null;

  @RequiredText(2000)
  reason: string;
}
