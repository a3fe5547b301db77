import { IsLocalDate } from '@koersvast/platform';
import { IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';

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
