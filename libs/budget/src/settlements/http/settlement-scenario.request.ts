import { IsMoneyText, PageRequest } from '@koersvast/platform';
import { Transform, Type } from 'class-transformer';
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
import { SPENT_SOURCES, type SpentSource } from '../domain/scenario';

export class SettlementNumberRequest {
  /** Plaats van de regel in de volgorde, vanaf 0. */
  @IsInt()
  @Min(0)
  @Max(19)
  rule: number;

  /** Werkelijk aantal. */
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  number: number;
}

export class SettlementUndeliveredRequest {
  @IsInt()
  @Min(0)
  @Max(19)
  rule: number;

  /** Betaald en niet geleverd. */
  @IsMoneyText()
  amount: string;
}

export class PreviewSettlementRequest {
  /** @format uuid */
  @IsUUID()
  contractId: string;

  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  /** Besteding: laag, verwacht of hoog volgens de prognose, of zelf ingevuld. */
  @IsIn(SPENT_SOURCES)
  spentSource: SpentSource;

  /**
   * Besteding, als zij zelf is ingevuld.
   * @example "61500000.00"
   */
  @IsOptional()
  @IsMoneyText()
  spent?: string;

  /** Uitvoeringskosten binnen de besteding, als een regel ernaar kijkt. */
  @IsOptional()
  @IsMoneyText()
  overhead?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SettlementNumberRequest)
  numbers?: SettlementNumberRequest[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SettlementUndeliveredRequest)
  undelivered?: SettlementUndeliveredRequest[];

  /**
   * Sleutel over gemeenten; leeg: die van de laatste verdeling.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  municipalityKeyId?: string;
}

export class KeepScenarioRequest extends PreviewSettlementRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  name: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

export class SettlementFrameRequest {
  /**
   * Programma; leeg: het enige waarin u werkt.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  /** @format uuid */
  @IsUUID()
  contractId: string;

  @Transform(({ value }) => Number(value))
  @IsInt()
  year: number;
}

export class SettlementScenarioListRequest extends PageRequest {
  /** @format uuid */
  @IsOptional()
  @IsUUID()
  contractId?: string;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  year?: number;

  @IsOptional()
  @IsIn(['KEPT', 'PROPOSED', 'DECIDED', 'REJECTED'])
  state?: 'KEPT' | 'PROPOSED' | 'DECIDED' | 'REJECTED';
}
