import { LeftOut, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { Transform } from 'class-transformer';
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
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { EVIDENCE_MOMENTS, EvidenceMoment, EXCLUSION_GROUNDS, ExclusionGround } from '../domain/requirement-content';
import { REQUIREMENT_KINDS, RequirementKind } from '../domain/requirement-kind';
import { REQUIREMENT_STATES, RequirementState } from '../domain/requirement-states';

/** Wat regels van een eis willen weten, naast haar tekst. */
class RuleFieldsRequest {
  /** Of er ja of nee op te antwoorden is. */
  @IsOptional()
  @IsBoolean()
  testable?: boolean | null;

  /** Hoe wordt vastgesteld of eraan is voldaan. */
  @OptionalText(20000)
  testMethod?: string;

  /** Bewijs bij elke inschrijving, of alleen op verzoek. */
  @IsOptional()
  @IsIn(EVIDENCE_MOMENTS)
  evidenceMoment?: EvidenceMoment | null;

  /** Alleen bij een uitsluitingsgrond: verplicht (Aw 2.86) of facultatief (Aw 2.87). */
  @IsOptional()
  @IsIn(EXCLUSION_GROUNDS)
  exclusionGround?: ExclusionGround | null;

  /** Of er omzet wordt gevraagd. */
  @LeftOut()
  @IsBoolean()
  asksTurnover?: boolean;

  /** Waarom omzet wordt gevraagd (Aw 2.90 lid 3). */
  @OptionalText(20000)
  turnoverMotivation?: string;

  /** Hoofdstuk van het Programma van Eisen, bijvoorbeeld 3.2 Veiligheid. */
  @OptionalText(120)
  chapter?: string;

  /** Volgorde binnen het hoofdstuk. */
  @LeftOut()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  position?: number;
}

export class CreateRequirementRequest extends RuleFieldsRequest {
  @IsUUID()
  tenderId: string;

  @IsIn(REQUIREMENT_KINDS)
  kind: RequirementKind;

  /** Hooguit 200 tekens. */
  @RequiredText(200)
  title: string;

  /** De eis zelf, hooguit 20000 tekens. */
  @RequiredText(20000)
  text: string;

  /** Waarom dit wordt gevraagd. */
  @OptionalText(20000)
  rationale?: string;

  /** Bewijsmiddel. */
  @OptionalText(20000)
  evidence?: string;

  @IsOptional()
  @IsUUID()
  buildingBlockId?: string | null;

  /** Eigenaar; zonder opgave degene die de eis maakt. */
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  /** Zinnen van werkgroepen waaruit de eis komt. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  contributionIds?: string[];
}

/** Wat u weglaat, blijft zoals het is. */
export class ReviseRequirementRequest extends RuleFieldsRequest {
  @ValidateIf((_, value) => value !== undefined)
  @RequiredText(200)
  title?: string;

  @ValidateIf((_, value) => value !== undefined)
  @RequiredText(20000)
  text?: string;

  @OptionalText(20000)
  rationale?: string;

  @OptionalText(20000)
  evidence?: string;

  @IsOptional()
  @IsUUID()
  buildingBlockId?: string | null;

  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  /** Waarom; verplicht zodra de eis geen concept meer is. */
  @OptionalText(2000)
  changeReason?: string;
}

export class MoveRequirementRequest {
  /** Waarom; verplicht bij intrekken en terugsturen. */
  @OptionalText(2000)
  reason?: string;
}

export class RequirementListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  tenderId?: string;

  @IsOptional()
  @IsIn(REQUIREMENT_KINDS)
  kind?: RequirementKind;

  @IsOptional()
  @IsIn(REQUIREMENT_STATES)
  state?: RequirementState;

  @IsOptional()
  @IsUUID()
  buildingBlockId?: string;

  @IsOptional()
  @IsUUID()
  ownerId?: string;

  /** Een hoofdstuk met wat eronder genummerd is; een streepje voor eisen zonder hoofdstuk. */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  chapter?: string;

  /** Alleen eisen die op een besluit wachten dat nog niet (gelijkluidend) is genomen. */
  @IsOptional()
  @IsIn(['true'])
  awaits?: 'true';
}

export class RequirementOutlineRequest {
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  @IsUUID()
  tenderId: string;
}

export class RequirementDiffRequest {
  /** Nummer van de oude versie; zonder opgave de voorlaatste. */
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  from?: number;

  /** Nummer van de nieuwe versie; zonder opgave de laatste. */
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  to?: number;
}
