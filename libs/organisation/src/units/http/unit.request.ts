import { ChangedText, LeftOut, OpenText, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

export class UnitListRequest extends PageRequest {
  @IsOptional()
  @IsIn(['JOINT_BODY', 'TEAM'])
  kind?: 'JOINT_BODY' | 'TEAM';
}

export class AddUnitRequest {
  @RequiredText(120)
  name: string;

  /** JOINT_BODY: gezamenlijk orgaan; TEAM: onderdeel van een gemeente of van een gezamenlijk orgaan. */
  @IsIn(['JOINT_BODY', 'TEAM'])
  kind: 'JOINT_BODY' | 'TEAM';

  /** Rechtsvorm of soort, in woorden. */
  @OptionalText(120)
  form?: string;

  /** Waar een team onder valt: een ander onderdeel, of een gemeente. */
  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  @IsOptional()
  @IsUUID()
  municipalityId?: string | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(999)
  sort?: number;

  @OptionalText(2000)
  note?: string;
}

export class ChangeUnitRequest {
  @ChangedText(120)
  name?: string;

  @LeftOut()
  @OpenText(120)
  form?: string;

  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  @IsOptional()
  @IsUUID()
  municipalityId?: string | null;

  @LeftOut()
  @IsInt()
  @Min(0)
  @Max(999)
  sort?: number;

  @LeftOut()
  @OpenText(2000)
  note?: string;
}

export class WithdrawUnitRequest {
  /** Waarom dit onderdeel vervalt. */
  @RequiredText(2000)
  reason: string;
}
