import { IsLocalDate, IsMoneyText, PageRequest, RequiredText } from '@koersvast/platform';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DAY_RULES, type DayRule } from '../domain/working-day';

export class AdvanceScheduleListRequest extends PageRequest {
  /** @format uuid */
  @IsOptional()
  @IsUUID()
  contractId?: string;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  year?: number;
}

export class ScheduleStandRequest {
  /** Stand op deze dag; leeg: vandaag, binnen het jaar. */
  @IsOptional()
  @IsLocalDate()
  asOf?: string;

  /** Alleen wat aan het einde van deze dag bekend was. */
  @IsOptional()
  @IsLocalDate()
  knownAt?: string;
}

export class CreateAdvanceScheduleRequest {
  /** @format uuid */
  @IsUUID()
  agreedBudgetId: string;

  /**
   * Aantal termijnen.
   * @example 12
   */
  @IsInt()
  @Min(1)
  @Max(53)
  terms: number;

  /** Dag van de maand waarop een termijn vervalt. */
  @IsInt()
  @Min(1)
  @Max(28)
  dueDay: number;

  /** Wat het contract zegt van een termijn op zaterdag, zondag of feestdag; leeg: zij blijft staan. */
  @IsOptional()
  @IsIn(DAY_RULES)
  dayRule?: DayRule;
}

export class DayRuleRequest {
  /** AS_IS: blijft staan; NEXT en PREVIOUS: naar de eerste werkdag erna of ervoor. */
  @IsIn(DAY_RULES)
  dayRule: DayRule;
}

export class PaymentLineRequest {
  /** @format uuid */
  @IsUUID()
  municipalityId: string;

  @IsInt()
  @Min(1)
  termNumber: number;

  /** @example "100.00" */
  @IsMoneyText()
  amount: string;
}

export class RegisterPaymentsRequest {
  @IsLocalDate()
  paidOn: string;

  /** Kenmerk van de betaling. */
  @RequiredText(200)
  reference: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PaymentLineRequest)
  lines: PaymentLineRequest[];
}

export class ReversePaymentRequest {
  /** Dag waarop de betaling is teruggedraaid. */
  @IsLocalDate()
  on: string;

  @RequiredText(200)
  reason: string;
}
