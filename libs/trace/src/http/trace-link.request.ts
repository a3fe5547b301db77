import { PageRequest } from '@koersvast/platform';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

export class TraceLinkListRequest extends PageRequest {
  @IsOptional()
  @IsIn(['SOUND', 'SUSPECT', 'WITHDRAWN'])
  state?: 'SOUND' | 'SUSPECT' | 'WITHDRAWN';
}

export class LinkEndRequest {
  @IsIn(['obligation', 'indicator', 'budget-line', 'report-paragraph'])
  kind: 'obligation' | 'indicator' | 'budget-line' | 'report-paragraph';

  @IsUUID()
  id: string;
}

export class MakeTraceLinkRequest {
  /** Alleen deze soorten worden met de hand gelegd; de andere ontstaan uit een handeling. */
  @IsIn(['MEASURED_BY', 'FUNDED_BY', 'CITED_IN'])
  type: 'MEASURED_BY' | 'FUNDED_BY' | 'CITED_IN';

  @ValidateNested()
  @Type(() => LinkEndRequest)
  from: LinkEndRequest;

  @ValidateNested()
  @Type(() => LinkEndRequest)
  to: LinkEndRequest;
}

export class ClearTraceLinkRequest {
  /** Waarom de koppeling nog klopt. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason: string;

  /** Ook de koppelingen verderop die alleen hierdoor verdacht zijn. */
  @IsOptional()
  @IsBoolean()
  alsoDownstream?: boolean;
}

export class WithdrawTraceLinkRequest {
  /** Waarom de koppeling vervalt. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason: string;
}
