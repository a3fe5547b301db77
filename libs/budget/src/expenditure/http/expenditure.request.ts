import { PageRequest } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';

export class ExpenditureListRequest extends PageRequest {
  /** Contractjaar. */
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(2000)
  @Max(2199)
  year?: number;

  /** Maand waarover de opgave gaat, jjjj-mm. */
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  period?: string;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  contractId?: string;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  municipalityId?: string;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  buildingBlockId?: string;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  importId?: string;
}
