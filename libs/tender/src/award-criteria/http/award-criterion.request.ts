import { ChangedText, LeftOut, OptionalText, RequiredText } from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class ScaleLevelRequest {
  /** Punten, 0 tot en met 100; hoger is beter. */
  @IsInt()
  @Min(0)
  @Max(100)
  score: number;

  /** Bijvoorbeeld goed; hooguit 60 tekens. */
  @RequiredText(60)
  label: string;

  /** Wat een inschrijving laat zien die deze punten krijgt. */
  @OptionalText(2000)
  description: string = '';
}

export class AwardCriterionTenderRequest {
  @IsUUID()
  tenderId: string;
}

export class AddAwardCriterionRequest extends AwardCriterionTenderRequest {
  /** Het criterium waar dit onder valt; leeg voor een hoofdcriterium. */
  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  @IsIn(['QUALITY', 'PRICE'])
  kind: 'QUALITY' | 'PRICE';

  @RequiredText(200)
  title: string;

  @OptionalText(20000)
  description?: string;

  /** Procent van het geheel met hooguit twee decimalen, bijvoorbeeld 12.50. */
  @IsString()
  @MaxLength(10)
  weight: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(11)
  @ValidateNested({ each: true })
  @Type(() => ScaleLevelRequest)
  scale?: ScaleLevelRequest[];

  /** Wensen en gunningscriteria uit het Programma van Eisen die hier worden beoordeeld. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  requirementIds?: string[];
}

/** Wat u weglaat, blijft zoals het is. */
export class ReviseAwardCriterionRequest {
  @LeftOut()
  @IsIn(['QUALITY', 'PRICE'])
  kind?: 'QUALITY' | 'PRICE';

  @ChangedText(200)
  title?: string;

  @OptionalText(20000)
  description?: string;

  @LeftOut()
  @IsString()
  @MaxLength(10)
  weight?: string;

  @LeftOut()
  @IsArray()
  @ArrayMaxSize(11)
  @ValidateNested({ each: true })
  @Type(() => ScaleLevelRequest)
  scale?: ScaleLevelRequest[];

  /** Leeg maakt er een hoofdcriterium van. */
  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  /** Plaats onder hetzelfde bovenliggende criterium, vanaf 1. */
  @LeftOut()
  @IsInt()
  @Min(1)
  @Max(200)
  position?: number;

  @LeftOut()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  requirementIds?: string[];

  /** Verplicht zodra het criterium is gepubliceerd. */
  @OptionalText(2000)
  changeReason?: string;
}

export class WithdrawAwardCriterionRequest {
  @RequiredText(2000)
  reason: string;
}

export class WriteAwardMethodRequest {
  /** Hoe inschrijvingen worden gerangschikt. */
  @OptionalText(20000)
  note?: string;

  /** Wat beslist wanneer twee inschrijvingen gelijk eindigen. */
  @OptionalText(2000)
  tieRule?: string;
}
