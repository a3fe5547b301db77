import { IsLocalDate, IsPercentageText, PageRequest } from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
import { KEY_DIMENSIONS, KEY_METHODS, type KeyDimension, type KeyMethod } from '../domain/allocation-key';
import { COMPONENT_METHODS, QUANTITY_UNITS, type ComponentMethod, type QuantityUnit } from '../domain/reckon-key';

export class KeyShareRequest {
  /**
   * Gemeente van dit aandeel, bij een sleutel over gemeenten.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  municipalityId?: string;

  /**
   * Bouwsteen van dit aandeel, bij een sleutel over bouwstenen.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  buildingBlockId?: string;

  /**
   * Aandeel in procenten, hooguit zes decimalen.
   * @example "33.333333"
   */
  @IsPercentageText()
  percentage: string;
}

export class KeyQuantityRequest {
  /** @format uuid */
  @IsUUID()
  municipalityId: string;

  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  /**
   * Aantal, bedrag of percentage, naar de eenheid.
   * @example "1240"
   */
  @IsString()
  @MaxLength(30)
  quantity: string;
}

export class KeyComponentRequest {
  @IsIn(COMPONENT_METHODS)
  method: ComponentMethod;

  /**
   * Gewicht in procenten; alle samen 100.
   * @example "60"
   */
  @IsPercentageText()
  weight: string;

  @IsIn(QUANTITY_UNITS)
  unit: QuantityUnit;

  /** Waar de getallen vandaan komen. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  source: string;

  /** Peildatum; nodig bij inwoners. */
  @IsOptional()
  @IsLocalDate()
  measuredOn?: string;

  /** Per gemeente en jaar; gebruik van het jaar ervoor, of van drie jaren op rij. */
  @IsArray()
  @ArrayMaxSize(180)
  @ValidateNested({ each: true })
  @Type(() => KeyQuantityRequest)
  quantities: KeyQuantityRequest[];
}

export class ProposedKeyRequest {
  /** Waarover de sleutel verdeelt. */
  @IsIn(KEY_DIMENSIONS)
  dimension: KeyDimension;

  /** Hoe de percentages ontstaan; leeg: vaste percentages. */
  @IsOptional()
  @IsIn(KEY_METHODS)
  method?: KeyMethod;

  /** Eerste dag waarop de sleutel geldt. */
  @IsLocalDate()
  validFromDate: string;

  /** Eerste dag waarop de sleutel niet meer geldt; leeg: tot nader order. */
  @IsOptional()
  @IsLocalDate()
  validToDate?: string | null;

  /** Bij vaste percentages; samen precies 100. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => KeyShareRequest)
  shares?: KeyShareRequest[];

  /** Bij gebruik en inwoners één, bij een mengsel twee of meer. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => KeyComponentRequest)
  components?: KeyComponentRequest[];
}

export class CreateAllocationKeyRequest extends ProposedKeyRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  name: string;

  /** Besluit waarin de sleutel is vastgelegd. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  decisionReference: string;
}

export class PreviewKeyRequest extends ProposedKeyRequest {
  /**
   * Budget waarop het gevolg wordt getoond.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  agreedBudgetId?: string;
}

export class AllocationKeyListRequest extends PageRequest {
  @IsOptional()
  @IsIn(KEY_DIMENSIONS)
  dimension?: KeyDimension;
}
