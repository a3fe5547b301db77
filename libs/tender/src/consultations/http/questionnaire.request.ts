import { ChangedText, LeftOut, OptionalText, RequiredText } from '@koersvast/platform';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { QUESTION_KINDS, QuestionKind } from '../domain/consultation-question';

export class AddSectionRequest {
  /** Hooguit 200 tekens. */
  @RequiredText(200)
  title: string;

  /** Wat partijen boven de vragen lezen. */
  @OptionalText(4000)
  intro?: string | null;
}

export class ChangeSectionRequest {
  @ChangedText(200)
  title?: string;

  @OptionalText(4000)
  intro?: string | null;
}

const tidyOptions = Transform(({ value }: { value: unknown }) =>
  Array.isArray(value) ? value.map((item) => (typeof item === 'string' ? item.trim() : item)) : value,
);

/** Wat een vraag is, los van haar plaats; alles mag weg bij een wijziging. */
class QuestionFields {
  /** Hulptekst onder de vraag. */
  @OptionalText(4000)
  help?: string | null;

  /** Bij een keuzevraag: 2 tot 50 keuzes van hooguit 200 tekens. */
  @IsOptional()
  @tidyOptions
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(200, { each: true })
  options?: string[];

  /** Laagste punt van een schaal: 0 of 1. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1)
  scaleMin?: number | null;

  /** Hoogste punt van een schaal, hooguit 10. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10)
  scaleMax?: number | null;

  /** Wat het laagste punt betekent. */
  @OptionalText(80)
  scaleMinLabel?: string | null;

  /** Wat het hoogste punt betekent. */
  @OptionalText(80)
  scaleMaxLabel?: string | null;

  @IsOptional()
  @IsBoolean()
  required?: boolean;

  /** Tekens van een open antwoord, 10 tot 30000. */
  @IsOptional()
  @IsInt()
  @Min(10)
  @Max(30_000)
  maxLength?: number | null;

  @IsOptional()
  @IsUUID()
  buildingBlockId?: string | null;
}

export class AddQuestionRequest extends QuestionFields {
  @IsUUID()
  sectionId: string;

  @IsIn(QUESTION_KINDS)
  kind: QuestionKind;

  /** De vraag, hooguit 4000 tekens. */
  @RequiredText(4000)
  text: string;
}

export class ChangeQuestionRequest extends QuestionFields {
  @LeftOut()
  @IsIn(QUESTION_KINDS)
  kind?: QuestionKind;

  @ChangedText(4000)
  text?: string;
}

export class ArrangedSectionRequest {
  @IsUUID()
  id: string;

  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  questionIds: string[];
}

export class ArrangeQuestionsRequest {
  /** Alle onderdelen met al hun vragen, in de nieuwe volgorde. */
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ArrangedSectionRequest)
  sections: ArrangedSectionRequest[];
}
