import { OpenText } from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

export class OfferAnswersRequest {
  /** Een criterium van de beoordeling: alleen wat daar wordt gescoord. */
  @IsOptional()
  @IsUUID()
  criterionId?: string;
}

export class PreviewReadingRequest {
  /** Het stuk van de inschrijving dat het antwoordformulier is. */
  @IsUUID()
  fileId: string;

  /** Ook het formulier van een andere baseline inlezen; wat sindsdien wijzigde, wordt gemarkeerd. */
  @IsOptional()
  @IsBoolean()
  acceptOlder?: boolean;
}

export class TakeReadingRequest extends PreviewReadingRequest {
  /** Antwoorden met een bevinding mogen wegblijven. */
  @IsBoolean()
  leaveOut: boolean;
}

export class OfferPassageRequest {
  @IsUUID()
  criterionId: string;

  @IsUUID()
  fileId: string;

  /** Bladzijde; leeg voor het stuk als geheel. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10000)
  page?: number | null;

  /** Bijvoorbeeld: paragraaf 3 tot en met 5. */
  @OpenText(400)
  note: string;
}

export class PlacePassagesRequest {
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => OfferPassageRequest)
  passages: OfferPassageRequest[];
}

export class ConfirmClaimsRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  requirementIds: string[];
}
