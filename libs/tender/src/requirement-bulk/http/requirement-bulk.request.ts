import { OptionalText } from '@koersvast/platform';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { REQUIREMENT_KINDS, RequirementKind } from '../../requirements/domain/requirement-kind';
import {
  REQUIREMENT_STATES,
  RequirementState,
  TRANSITION_NAMES,
  TransitionName,
} from '../../requirements/domain/requirement-states';

const FIELDS = ['owner', 'buildingBlock', 'chapter', 'kind', 'step'] as const;

/** Welke eisen en welke wijziging. */
export class PreviewRequirementBulkRequest {
  @IsUUID()
  tenderId: string;

  /** Gekozen eisen; weglaten is alle eisen die aan het filter voldoen. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10_000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids?: string[];

  @IsOptional()
  @IsIn(REQUIREMENT_KINDS)
  filterKind?: RequirementKind;

  @IsOptional()
  @IsIn(REQUIREMENT_STATES)
  filterState?: RequirementState;

  @IsOptional()
  @IsUUID()
  filterBuildingBlockId?: string;

  @IsOptional()
  @IsUUID()
  filterOwnerId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(120)
  filterChapter?: string;

  @IsOptional()
  @IsIn(['true'])
  filterAwaits?: 'true';

  @IsOptional()
  @IsString()
  @MaxLength(200)
  filterQ?: string;

  /** Wat er verandert; het veld met de nieuwe waarde staat hieronder. */
  @IsIn(FIELDS)
  field: (typeof FIELDS)[number];

  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @IsOptional()
  @IsUUID()
  buildingBlockId?: string | null;

  @OptionalText(120)
  chapter?: string;

  @IsOptional()
  @IsIn(REQUIREMENT_KINDS)
  kind?: RequirementKind;

  @IsOptional()
  @IsIn(TRANSITION_NAMES)
  step?: TransitionName;
}

export class CarryOutRequirementBulkRequest extends PreviewRequirementBulkRequest {
  /** Uit het antwoord op bekijken. */
  @Matches(/^[0-9a-f]{32}$/)
  fingerprint: string;

  @OptionalText(2000)
  reason?: string;
}
