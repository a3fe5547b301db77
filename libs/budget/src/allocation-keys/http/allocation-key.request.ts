import { IsLocalDate, IsPercentageText, PageRequest } from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { KEY_DIMENSIONS, type KeyDimension } from '../domain/allocation-key';

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

export class CreateAllocationKeyRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  name: string;

  /** Waarover de sleutel verdeelt. */
  @IsIn(KEY_DIMENSIONS)
  dimension: KeyDimension;

  /** Eerste dag waarop de sleutel geldt. */
  @IsLocalDate()
  validFromDate: string;

  /** Eerste dag waarop de sleutel niet meer geldt; leeg: tot nader order. */
  @IsOptional()
  @IsLocalDate()
  validToDate?: string | null;

  /** Besluit waarin de sleutel is vastgelegd. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  decisionReference: string;

  /** Samen precies 100. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => KeyShareRequest)
  shares: KeyShareRequest[];
}

export class AllocationKeyListRequest extends PageRequest {
  @IsOptional()
  @IsIn(KEY_DIMENSIONS)
  dimension?: KeyDimension;
}
