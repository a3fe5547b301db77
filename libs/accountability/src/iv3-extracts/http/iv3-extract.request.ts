import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

const numeric = Transform(({ value }) => Number(value));

export class Iv3ExtractRequest {
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  /** Weglaten: alle gemeenten samen. */
  @IsOptional()
  @IsUUID()
  municipalityId?: string;

  @numeric
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  /** Van januari tot en met dit kwartaal. */
  @numeric
  @IsInt()
  @Min(1)
  @Max(4)
  quarter: number;
}
