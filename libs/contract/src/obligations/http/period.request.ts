import { IsLocalDate, OpenText, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';

export class PeriodListRequest extends PageRequest {
  /** OVERDUE: te laat; DUE: binnen dertig dagen; TO_APPROVE: te beoordelen; ON_HOLD: aangehouden; ESCALATED: geëscaleerd; SETTLED: nagekomen. */
  @IsOptional()
  @IsIn(['OVERDUE', 'DUE', 'TO_APPROVE', 'ON_HOLD', 'ESCALATED', 'SETTLED'])
  view?: 'OVERDUE' | 'DUE' | 'TO_APPROVE' | 'ON_HOLD' | 'ESCALATED' | 'SETTLED';

  @IsOptional()
  @IsUUID()
  contractId?: string;

  @IsOptional()
  @IsUUID()
  obligationId?: string;

  @IsOptional()
  @IsIn(['CONTRACTOR', 'PRINCIPAL', 'JOINT_BODY'])
  party?: 'CONTRACTOR' | 'PRINCIPAL' | 'JOINT_BODY';

  @IsOptional()
  @IsLocalDate()
  from?: string;

  @IsOptional()
  @IsLocalDate()
  to?: string;
}

export class GridRequest extends PageRequest {
  /** Eerste maand, jjjj-mm. */
  @Matches(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/)
  from: string;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(24)
  months?: number;

  @IsOptional()
  @IsUUID()
  contractId?: string;

  @IsOptional()
  @IsIn(['CONTRACTOR', 'PRINCIPAL', 'JOINT_BODY'])
  party?: 'CONTRACTOR' | 'PRINCIPAL' | 'JOINT_BODY';
}

export class JudgePeriodRequest {
  /** OPEN: terug naar gevraagd, met reden. */
  @IsIn(['OPEN', 'SUBMITTED', 'FULFILLED', 'PARTLY', 'REJECTED', 'ON_HOLD'])
  state: 'OPEN' | 'SUBMITTED' | 'FULFILLED' | 'PARTLY' | 'REJECTED' | 'ON_HOLD';

  /** Toelichting; verplicht bij deels, afgekeurd, aangehouden en terugnemen. */
  @OptionalText(4000)
  note?: string;

  /** Wanneer is nagekomen; weglaten: vandaag. */
  @IsOptional()
  @IsLocalDate()
  fulfilledOn?: string;

  /** Tot wanneer het is aangehouden. */
  @IsOptional()
  @IsLocalDate()
  holdUntil?: string;
}

export class EvidenceRequest {
  @IsOptional()
  @OpenText(400)
  description?: string;
}

export class ReasonRequest {
  @RequiredText(2000)
  reason: string;
}

export class OutcomeRequest {
  /** Hoe het is afgelopen. */
  @RequiredText(4000)
  outcome: string;
}

export class OccurrenceRequest {
  @IsLocalDate()
  happenedOn: string;

  /** Wat er gebeurde, zonder namen. */
  @RequiredText(400)
  note: string;
}

export class EndObligationRequest {
  /** De eerste dag waarop zij niet meer bindt. */
  @IsLocalDate()
  endedOn: string;

  @RequiredText(2000)
  reason: string;
}
