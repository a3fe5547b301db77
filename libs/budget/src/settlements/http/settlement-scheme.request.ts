import { IsMoneyText, IsPercentageText, PageRequest } from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { SETTLEMENT_RULES, type SettlementRuleKind } from '../domain/settlement-rule';

export class SettlementRuleRequest {
  @IsIn(SETTLEMENT_RULES)
  kind: SettlementRuleKind;

  /** Wat wordt geteld (volumecorrectie) of wat niet is geleverd (terugvordering). */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  name?: string;

  /** Afgesproken aantal, bij een volumecorrectie. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  agreedNumber?: number;

  /**
   * Prijs per eenheid, bij een volumecorrectie.
   * @example "48500.00"
   */
  @IsOptional()
  @IsMoneyText()
  price?: string;

  /** Deel van het afgesproken aantal dat zonder correctie mag afwijken, in procenten. */
  @IsOptional()
  @IsPercentageText()
  free?: string;

  @IsOptional()
  @IsPercentageText()
  minimum?: string;

  @IsOptional()
  @IsPercentageText()
  maximum?: string;

  /**
   * Eigen risico van de partner, in procenten van het afgesproken budget, naar boven en beneden.
   * @example "2"
   */
  @IsOptional()
  @IsPercentageText()
  width?: string;

  /** Deel van de gemeenten buiten de bandbreedte, in procenten. */
  @IsOptional()
  @IsPercentageText()
  municipalityShare?: string;

  /** Hoogste reserve, in procenten van het basisbudget. */
  @IsOptional()
  @IsPercentageText()
  cap?: string;

  /** Deel dat terugkomt, bij een terugvordering. */
  @IsOptional()
  @IsPercentageText()
  share?: string;
}

export class CreateSettlementSchemeRequest {
  /** @format uuid */
  @IsUUID()
  contractId: string;

  /** Eerste contractjaar waarvoor de regels gelden. */
  @IsInt()
  @Min(2000)
  @Max(2199)
  fromYear: number;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  decisionReference: string;

  /** In de volgorde waarin zij worden toegepast. */
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SettlementRuleRequest)
  rules: SettlementRuleRequest[];
}

export class SettlementSchemeListRequest extends PageRequest {
  /** @format uuid */
  @IsOptional()
  @IsUUID()
  contractId?: string;
}
