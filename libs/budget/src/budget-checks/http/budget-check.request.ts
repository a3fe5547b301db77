import { IsLocalDate, IsMoneyText, IsPercentageText, RequiredText } from '@koersvast/platform';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { RULE_ACTIONS, RULE_SCOPES, type RuleAction, type RuleScope } from '../domain/budget-check';

export class BudgetCheckRequest {
  /**
   * Leeg: buiten het contract, op de begroting van de gemeente.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  contractId?: string;

  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  /** @format uuid */
  @IsUUID()
  municipalityId: string;

  /** @example "25000.00" */
  @IsMoneyText()
  amount: string;
}

export class CreateBudgetRuleRequest {
  /** Alles samen, of per gemeente. */
  @IsIn(RULE_SCOPES)
  measured: RuleScope;

  /**
   * Alleen voor deze gemeente; leeg: voor elke gemeente.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  municipalityId?: string;

  @IsIn(RULE_ACTIONS)
  action: RuleAction;

  /**
   * Deel van het budget waarboven de regel werkt, 0 tot en met 200.
   * @example "100"
   */
  @IsPercentageText()
  thresholdPercentage: string;

  @IsLocalDate()
  validFromDate: string;

  @RequiredText(200)
  decisionReference: string;
}

export class EndBudgetRuleRequest {
  /** Eerste dag waarop de regel niet meer geldt. */
  @IsLocalDate()
  on: string;
}
