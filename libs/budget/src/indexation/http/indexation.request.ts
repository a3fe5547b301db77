import { IsLocalDate, IsPercentageText, OptionalText, RequiredText } from '@koersvast/platform';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { INDEXATION_METHODS, type IndexationMethod } from '../domain/indexation';

export class IndexationRuleRequest {
  /** Hoe de raming van vorig jaar wordt gecorrigeerd: ADDITIVE het verschil, RATIO de verhouding. */
  @IsIn(INDEXATION_METHODS)
  method: IndexationMethod;

  /**
   * Aandeel van de loonkosten in procenten; de rest volgt de prijzen.
   * @example "90"
   */
  @IsPercentageText()
  payWeight: string;

  /** Decimalen waarop elke stap wordt afgerond; leeg: alleen de uitkomst, op twee. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(6)
  stepDecimals?: number | null;

  /** Onwaar in het eerste jaar na ondertekening tegen de dan geldende prijs. */
  @IsBoolean()
  correctsLastYear: boolean;
}

export class IndexBudgetRequest extends IndexationRuleRequest {
  /** Besluit waarin de indexatie is vastgesteld. */
  @RequiredText(200)
  decisionReference: string;

  @OptionalText(2000)
  note?: string;

  /** Eerste dag waarop de indexatie geldt. */
  @IsLocalDate()
  validFromDate: string;
}
