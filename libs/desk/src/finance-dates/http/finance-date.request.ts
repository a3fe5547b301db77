import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsLocalDate, OptionalText, RequiredText } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { FINANCE_CYCLES, FinanceCycle } from '../domain/finance-date';

export class FinanceDateListRequest {
  @ApiPropertyOptional({ description: 'Het jaar waarvoor de dagen zijn uitgerekend.', type: 'integer' })
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(2000)
  @Max(2199)
  year?: number;

  @ApiPropertyOptional({ description: 'Programma; mag weg wanneer u er maar één hebt.', format: 'uuid' })
  @IsOptional()
  @IsString()
  programmeId?: string;
}

/** Een dag in het jaar (maand en dag), of een aantal dagen na een andere datum. */
export class FinanceDateRequest {
  @IsIn(FINANCE_CYCLES)
  cycle: FinanceCycle;

  @RequiredText(200)
  title: string;

  @OptionalText(100)
  basis?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(12)
  month?: number | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(31)
  day?: number | null;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  afterCode?: string | null;

  /** Dagen erna; negatief is ervoor. */
  @IsOptional()
  @IsInt()
  @Min(-730)
  @Max(730)
  offsetDays?: number | null;

  @IsBoolean()
  fixed: boolean;

  @IsBoolean()
  active: boolean;
}

export class FinanceDateYearRequest {
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  /** De dag in dat jaar; null: dat jaar niet. */
  @IsOptional()
  @IsLocalDate()
  on?: string | null;

  @RequiredText(500)
  reason: string;
}
