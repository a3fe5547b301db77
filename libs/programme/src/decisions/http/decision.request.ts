import { IsLocalDate, OptionalText, RequiredText } from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsNotEmpty,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

export class RecordChoiceRequest {
  @IsUUID()
  questionId: string;

  @IsUUID()
  optionId: string;

  @IsUUID()
  municipalityId: string;

  /** Datum van het besluit. */
  @IsLocalDate()
  decidedOn: string;

  /** Kenmerk van het besluit, zoals het zaaknummer. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  reference: string;
}

export class NewOptionRequest {
  @RequiredText(200)
  label: string;

  /** Gevolg van deze keuze. */
  @OptionalText(2000)
  consequence?: string;
}

export class NewQuestionRequest {
  @RequiredText(300)
  label: string;

  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => NewOptionRequest)
  options: NewOptionRequest[];
}

export class AddDecisionRequest {
  /** Korte code in hoofdletters, zoals CONTOUREN. */
  @Matches(/^[A-Z0-9][A-Z0-9-]{1,29}$/)
  code: string;

  @RequiredText(200)
  title: string;

  /** Wat wordt gevraagd. */
  @RequiredText(1000)
  ask: string;

  /** Wanneer het besluit is gepland, in woorden. */
  @RequiredText(100)
  plannedFor: string;

  @OptionalText(300)
  source?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => NewQuestionRequest)
  questions: NewQuestionRequest[];
}
