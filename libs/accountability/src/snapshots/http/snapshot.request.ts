import { PageRequest } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

export class SnapshotListRequest extends PageRequest {
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(2000)
  @Max(2199)
  year?: number;
}
