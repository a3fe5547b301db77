import { IsLocalDate, PageRequest, RequiredText } from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

export class AwardPromiseRequest {
  /** De zin uit de inschrijving. */
  @RequiredText(4000)
  sentence: string;

  /** Waar hij staat, bijvoorbeeld Plan van aanpak, blz. 4. */
  @RequiredText(400)
  source: string;

  /** De eis waar de toezegging bij hoort. */
  @IsOptional()
  @IsUUID()
  requirementId?: string | null;

  /** Het stuk van de inschrijving waarin de zin staat. */
  @IsOptional()
  @IsUUID()
  fileId?: string | null;

  /** Bladzijde in dat stuk. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10000)
  page?: number | null;

  /** Het criterium van de beoordeling waarop de zin is gescoord. */
  @IsOptional()
  @IsUUID()
  criterionId?: string | null;
}

class AwardDecisionRequest {
  @IsUUID()
  tenderId: string;

  /** Dag van de gunningsbeslissing. */
  @IsLocalDate()
  decidedOn: string;

  /** Waarom deze inschrijver. */
  @RequiredText(20000)
  motivation: string;

  /** Wat de winnaar toezegt; wordt later een voorgestelde verplichting. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AwardPromiseRequest)
  promises?: AwardPromiseRequest[];
}

export class RankedAwardRequest extends AwardDecisionRequest {
  @IsUUID()
  offerId: string;
}

const byHand = ValidateIf((body: RecordAwardRequest) => !body.offerId);

/** Uit de rangorde met `offerId`, of met de hand als de inschrijvingen elders zijn beoordeeld. */
export class RecordAwardRequest extends AwardDecisionRequest {
  /** De eerste van de rangorde. */
  @IsOptional()
  @IsUUID()
  offerId?: string | null;

  /** Met de hand: een baseline met akkoord. */
  @byHand
  @IsUUID()
  baselineId?: string;

  /** Met de hand: statutaire naam van de partner. */
  @byHand
  @RequiredText(200)
  contractorName?: string;

  /** Met de hand: acht cijfers. */
  @byHand
  @Matches(/^\d{8}$/, { message: 'code:award.kvk' })
  contractorKvk?: string;

  /** Met de hand: waarom de inschrijvingen niet hier zijn beoordeeld. */
  @byHand
  @RequiredText(4000)
  byHandReason?: string;
}

export class AwardListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  tenderId?: string;
}
