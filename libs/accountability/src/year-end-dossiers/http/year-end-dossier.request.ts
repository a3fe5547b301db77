import { OptionalText, PageRequest } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

export class YearEndDossierListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  contractId?: string;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(2000)
  @Max(2199)
  year?: number;
}

export class AskYearEndDossierRequest {
  @IsUUID()
  contractId: string;

  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  /** Voor de accountant, bijvoorbeeld waarom er een tweede is. */
  @OptionalText(2000)
  note?: string;
}
