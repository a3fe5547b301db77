import { PageRequest, RequiredText } from '@koersvast/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { Usage, USAGES } from '../domain/conclusion';

export class ConclusionRequest {
  @RequiredText(4000)
  text: string;

  @IsIn(USAGES)
  usage: Usage;

  /** Wat ermee gebeurt, of waarom niets. */
  @RequiredText(4000)
  followUp: string;

  /** Citaten uit antwoorden waarop de conclusie steunt; met die uit verslagen samen ten minste één. */
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  quoteIds: string[];

  /** Citaten uit bevestigde gespreksverslagen. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  minutesQuoteIds?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  requirementIds?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  contributionIds?: string[];
}

export class WithdrawConclusionRequest {
  @RequiredText(2000)
  reason: string;
}

export class ConclusionListRequest extends PageRequest {
  @ApiPropertyOptional({ type: 'boolean', description: 'Partijen als Partij A, Partij B.' })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  anonymous?: boolean;
}
