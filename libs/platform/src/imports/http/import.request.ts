import { ApiHideProperty, ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsMoneyText } from '../../http/field-rules';
import { PageRequest } from '../../http/paging';

export class UploadImportRequest {
  /** Waarnaartoe; zie /import-targets. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  target: string;

  @IsOptional()
  @IsUUID()
  tenderId?: string;

  /** Welk werkblad van een werkmap; weglaten leest het eerste met inhoud. */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  sheetName?: string;

  /** Het record bij wie u inleest, zoals een werkgroep; een formulier van een ander wordt dan geweigerd. */
  @IsOptional()
  @IsUUID()
  recordId?: string;
}

export class ImportTemplateRequest {
  /** Read by the guard; named here because an unknown parameter is refused. */
  @ApiHideProperty()
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  /** Voor welk record, zoals een werkgroep; weglaten geeft een sjabloon voor alle. */
  @IsOptional()
  @IsUUID()
  recordId?: string;
}

export class MapImportRequest {
  /** Kolom -> plaats van de kop in het bestand, vanaf 0; null of weglaten wanneer het bestand die kolom niet heeft. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer', nullable: true } })
  @IsObject()
  mapping: Record<string, number | null>;

  /** Totaal volgens de bron. */
  @IsOptional()
  @IsMoneyText()
  expectedTotal?: string | null;
}

export class CommitImportRequest {
  /** ALL: alles of niets. VALID: alleen de geldige regels. */
  @IsIn(['ALL', 'VALID'])
  mode: 'ALL' | 'VALID';

  /** Of de correcties van geboekte regels zijn goedgekeurd: elk wordt teruggeboekt en opnieuw geboekt. */
  @IsOptional()
  @IsBoolean()
  corrections?: boolean;
}

export class MapCodeRequest {
  /** Kolom, zoals genoemd bij de onbekende code. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  column: string;

  @IsString()
  @MaxLength(40)
  source: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  code: string;

  /** Een van de genoemde keuzes. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  value: string;
}

export class MapCodesRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => MapCodeRequest)
  codes: MapCodeRequest[];
}

export class ImportListRequest extends PageRequest {
  @IsOptional()
  @IsString()
  @MaxLength(60)
  target?: string;
}

export class ImportRowListRequest extends PageRequest {
  @IsOptional()
  @IsIn(['UNCHECKED', 'VALID', 'WRONG', 'PRESENT', 'CORRECTION'])
  status?: 'UNCHECKED' | 'VALID' | 'WRONG' | 'PRESENT' | 'CORRECTION';
}
