import { OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsUUID, Min, ValidateIf } from 'class-validator';
import { REQUIREMENT_KINDS, RequirementKind } from '../domain/requirement-kind';
import { REQUIREMENT_STATES, RequirementState } from '../domain/requirement-states';

export class CreateRequirementRequest {
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
export class ReviseRequirementRequest {
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
