import { IsLocalDate, LeftOut, OptionalText, RequiredText } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';

const BlankIsNone = () => Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

export class MakeQuarterlyRequest {
  /** @example "2027-Q1" */
  @Matches(/^\d{4}-Q[1-4]$/)
  quarter: string;

  @IsLocalDate()
  dueOn: string;

  /** E-mailadres van de partner; weglaten als u de werkmap zelf geeft. */
  @ValidateIf((_, value: unknown) => value !== undefined && value !== null && value !== '')
  @IsEmail()
  @MaxLength(254)
  recipient?: string | null;
}

export class ChangeQuarterlyRequest {
  @LeftOut()
  @IsLocalDate()
  dueOn?: string;

  @ValidateIf((_, value: unknown) => value !== undefined && value !== '')
  @IsEmail()
  @MaxLength(254)
  recipient?: string;
}

export class SendQuarterlyRequest {
  @RequiredText(200)
  subject: string;

  @RequiredText(10_000)
  text: string;
}

export class SubmissionUploadRequest {
  /** Dag waarop de partner het stuurde, jjjj-mm-dd; weglaten is vandaag. */
  @BlankIsNone()
  @IsOptional()
  @IsLocalDate()
  receivedOn?: string;

  /** Waarom de cijfers wijzigen; nodig vanaf de tweede werkmap. */
  @OptionalText(2000)
  reason?: string;
}

export class ExplainFindingsRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  findingIds: string[];

  /** Waarom het zo goed is. */
  @RequiredText(2000)
  explanation: string;
}

export class AgreeThresholdRequest {
  @IsLocalDate()
  validFrom: string;

  @IsInt()
  @Min(1)
  @Max(1000)
  percent: number;

  @RequiredText(2000)
  reason: string;
}
