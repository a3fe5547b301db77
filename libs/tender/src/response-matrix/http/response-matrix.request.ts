import { PageRequest, RequiredText } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Stance, STANCES } from '../domain/stance';

const ids = Transform(({ value }) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value));
const flag = Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value));

export class MatrixRequest {
  /** Verbergt alles waaraan een partij te herkennen is: Partij A, Partij B, in een volgorde die niets zegt. */
  @ApiPropertyOptional({ type: 'boolean' })
  @IsOptional()
  @flag
  @IsBoolean()
  anonymous?: boolean;

  @IsOptional()
  @IsUUID()
  buildingBlockId?: string;
}

export class MatrixCellsRequest {
  @ApiPropertyOptional({ type: 'boolean' })
  @IsOptional()
  @flag
  @IsBoolean()
  anonymous?: boolean;

  /** Vragen van het venster, met komma’s ertussen; hooguit 60. */
  @ApiProperty({ type: 'string' })
  @ids
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @IsUUID(undefined, { each: true })
  questions: string[];

  /** Partijen van het venster, met komma’s ertussen; hooguit 60. */
  @ApiProperty({ type: 'string' })
  @ids
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @IsUUID(undefined, { each: true })
  parties: string[];
}

export class MatrixCellRequest {
  @ApiPropertyOptional({ type: 'boolean' })
  @IsOptional()
  @flag
  @IsBoolean()
  anonymous?: boolean;
}

export class StanceRequest {
  /** De versie van het antwoord die is gelezen. */
  @IsUUID()
  answerId: string;

  @IsIn(STANCES)
  stance: Stance;
}

export class QuoteRequest {
  @IsUUID()
  answerId: string;

  /** Plaats van het eerste teken in het antwoord. */
  @IsInt()
  @Min(0)
  @Max(30000)
  starts: number;

  /** De woorden, letterlijk. */
  @RequiredText(4000)
  words: string;

  @IsOptional()
  @IsUUID()
  themeId?: string;
}

export class QuoteThemeRequest {
  /** Weg of null: zonder thema. */
  @IsOptional()
  @IsUUID()
  themeId?: string | null;
}

export class ConsultationThemeRequest {
  /** Hooguit 80 tekens. */
  @RequiredText(80)
  name: string;
}

export class QuoteListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  themeId?: string;

  @IsOptional()
  @IsUUID()
  questionId?: string;

  @ApiPropertyOptional({ type: 'boolean' })
  @IsOptional()
  @flag
  @IsBoolean()
  anonymous?: boolean;
}
