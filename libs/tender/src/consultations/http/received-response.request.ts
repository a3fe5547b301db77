import { IsLocalDate } from '@koersvast/platform';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';

/** A plain field of an upload: `true` or `false` as text; left out is false. */
const Flag = () => Transform(({ value }: { value: unknown }) => value === 'true' || value === true);
const BlankIsNone = () => Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

export class ReturnWorkbookRequest {
  /** Dag waarop de partij het stuurde, jjjj-mm-dd; weglaten is vandaag. */
  @BlankIsNone()
  @IsOptional()
  @IsLocalDate()
  receivedOn?: string;

  /** `true`: een lege cel neemt een eerder antwoord terug. Anders blijft dat antwoord staan. */
  @Flag()
  @IsBoolean()
  takeBackBlanks: boolean = false;

  /** `true`: antwoorden met een bevinding worden weggelaten, de rest wordt verwerkt. */
  @Flag()
  @IsBoolean()
  leaveOut: boolean = false;
}

export class EnteredAnswerRequest {
  @IsUUID()
  questionId: string;

  /** Zoals getypt: een getal met een komma, een datum als dd-mm-jjjj; leeg neemt het antwoord terug. */
  @IsOptional()
  @IsString()
  @MaxLength(30_000)
  value?: string | null;
}

export class EnterAnswersRequest {
  /** Dag waarop de partij antwoordde, jjjj-mm-dd; weglaten is vandaag. */
  @IsOptional()
  @IsLocalDate()
  receivedOn?: string | null;

  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => EnteredAnswerRequest)
  answers: EnteredAnswerRequest[];
}

export class AttachmentRequest {
  /** Een vraag van de soort bestand. */
  @IsUUID()
  questionId: string;
}
