import { isTimeOfDay, PROCEDURE_REGIMES, type ProcedureRegime } from '@koersvast/kernel';
import {
  ChangedText,
  IsLocalDate,
  IsMoneyText,
  LeftOut,
  OpenText,
  OptionalText,
  PageRequest,
  RequiredText,
} from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
} from 'class-validator';
import { TENDER_STATES, type TenderState } from '../domain/tender-states';

const IsTimeOfDay = () =>
  ValidateBy({ name: 'isTimeOfDay', validator: { validate: isTimeOfDay, defaultMessage: () => 'code:tender.time' } });

class TenderFields {
  @LeftOut()
  @OpenText(4000)
  description?: string;

  /** SAS: sociale en andere specifieke diensten; OPEN: openbaar; RESTRICTED: niet-openbaar. */
  @LeftOut()
  @IsIn(PROCEDURE_REGIMES)
  procedureRegime?: ProcedureRegime;

  /** Nummer van de publicatie op TenderNed. */
  @IsOptional()
  @Matches(/^\d{1,12}$/)
  publicationId?: string | null;

  /** Kenmerk waaronder TenderNed de publicaties van deze aanbesteding groepeert. */
  @OptionalText(60)
  tenderReference?: string | null;

  /** Acht cijfers, desgewenst met controlecijfer; de eerste is de hoofdcode. */
  @LeftOut()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^\d{8}(-\d)?$/, { each: true })
  cpvCodes?: string[];

  /** Prijs van de eerste looptijd, exclusief btw. */
  @IsOptional()
  @IsMoneyText()
  totalPrice?: string | null;

  /** Prijs per maand, exclusief btw, wanneer er geen totaalprijs is. */
  @IsOptional()
  @IsMoneyText()
  monthlyPrice?: string | null;

  /** Waarde van opties en verlengingen, exclusief btw. */
  @LeftOut()
  @IsMoneyText()
  optionsValue?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(600)
  termMonths?: number | null;

  @LeftOut()
  @IsInt()
  @Min(0)
  @Max(50)
  extensionCount?: number;

  /** Maanden per verlenging. */
  @LeftOut()
  @IsInt()
  @Min(0)
  @Max(600)
  extensionMonths?: number;

  /** Waarom de opdracht is samengevoegd (artikel 1.5). */
  @LeftOut()
  @OpenText(10000)
  clusteringMotivation?: string;

  /** Waarom er geen percelen zijn (artikel 1.5). */
  @LeftOut()
  @OpenText(10000)
  noLotsMotivation?: string;

  /** Dag waarop de inschrijving sluit. */
  @IsOptional()
  @IsLocalDate()
  submissionOn?: string | null;

  /** Tijd in Nederland, uu:mm; zonder opgave 12:00. */
  @IsOptional()
  @IsString()
  @IsTimeOfDay()
  submissionTime?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  standstillDays?: number | null;

  /** LAW: de wet; TENDER_DOC: alleen het aanbestedingsstuk. */
  @IsOptional()
  @IsIn(['LAW', 'TENDER_DOC'])
  standstillOrigin?: 'LAW' | 'TENDER_DOC' | null;

  /** Of het aanbestedingsstuk zegt dat de termijn bij weekend en feestdag opschuift. */
  @LeftOut()
  @IsBoolean()
  standstillRolls?: boolean;

  /** Plaats van de bepaling in het aanbestedingsstuk. */
  @LeftOut()
  @OpenText(500)
  standstillClause?: string;

  /** Vervaltermijn: dagen waarbinnen iemand een kort geding moet beginnen. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  challengeDays?: number | null;

  /** Besluiten waarop publicatie wacht; zonder opgave alle besluiten van het programma. */
  @LeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  decisionIds?: string[];

  /** Dagen dat een inschrijving geldig blijft na de sluiting. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(730)
  offerValidityDays?: number | null;
}

export class CreateTenderRequest extends TenderFields {
  @RequiredText(200)
  title: string;
}

export class ReviseTenderRequest extends TenderFields {
  @ChangedText(200)
  title?: string;
}

export class MoveTenderRequest {
  /** Waarom; verplicht bij intrekken. */
  @OptionalText(2000)
  reason?: string;
}

export class TenderListRequest extends PageRequest {
  @IsOptional()
  @IsIn(TENDER_STATES)
  state?: TenderState;
}

export class CpvSearchRequest {
  /** Eerste cijfers van de code, of woorden uit de omschrijving. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class TermCalculationRequest {
  /** Dag van de gebeurtenis; de termijn telt vanaf de dag erna. */
  @IsLocalDate()
  event: string;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3660)
  length: number;

  @IsIn(['CALENDAR_DAY', 'WORKING_DAY', 'MONTH'])
  unit: 'CALENDAR_DAY' | 'WORKING_DAY' | 'MONTH';

  @IsIn(['LAW', 'TENDER_DOC'])
  origin: 'LAW' | 'TENDER_DOC';

  /** WAIT: pas na de termijn mag iets; ACT: binnen de termijn moet iets. */
  @IsOptional()
  @IsIn(['WAIT', 'ACT'])
  purpose?: 'WAIT' | 'ACT';
}
