import { IsMoneyText } from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { BUILDUP_COMPONENTS, type BuildupComponent } from '../domain/buildup';

export class BuildupLineRequest {
  @IsIn(BUILDUP_COMPONENTS)
  component: BuildupComponent;

  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  description: string;

  /** @example "34500000.00" */
  @IsMoneyText()
  amount: string;

  /** Waar het bedrag vandaan komt. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  source: string;
}

export class RecordBuildupRequest {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;

  /** Samen precies het afgesproken bedrag van de laatste versie. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => BuildupLineRequest)
  lines: BuildupLineRequest[];
}
