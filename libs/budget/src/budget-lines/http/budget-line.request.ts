import { PageRequest } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsUUID } from 'class-validator';

export class BudgetLineListRequest extends PageRequest {
  /** Contractjaar. */
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  year?: number;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  municipalityId?: string;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  buildingBlockId?: string;
}
