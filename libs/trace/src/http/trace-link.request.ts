import { PageRequest, RequiredText } from '@koersvast/platform';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class TraceLinkListRequest extends PageRequest {
  @IsOptional()
  @IsIn(['SOUND', 'SUSPECT', 'WITHDRAWN'])
  state?: 'SOUND' | 'SUSPECT' | 'WITHDRAWN';

  /** Alleen koppelingen die bij u liggen: van uw eigen records, of van records zonder eigenaar. */
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  mine?: boolean;
}

export class LinkToClearRequest {
  @IsUUID()
  id: string;

  @IsInt()
  @Min(1)
  rowVersion: number;
}

export class ClearTraceLinksRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => LinkToClearRequest)
  links: LinkToClearRequest[];

  /** Waarom deze koppelingen nog kloppen; één reden voor alle. */
  @RequiredText(2000)
  reason: string;
}

export class LinkEndRequest {
  @IsIn(['obligation', 'indicator', 'budget-line', 'report-paragraph', 'risk', 'dispute'])
  kind: 'obligation' | 'indicator' | 'budget-line' | 'report-paragraph' | 'risk' | 'dispute';

  @IsUUID()
  id: string;
}

export class MakeTraceLinkRequest {
  /** Alleen deze soorten worden met de hand gelegd; de andere ontstaan uit een handeling. */
  @IsIn(['MEASURED_BY', 'FUNDED_BY', 'CITED_IN', 'THREATENED_BY', 'DISPUTED_IN'])
  type: 'MEASURED_BY' | 'FUNDED_BY' | 'CITED_IN' | 'THREATENED_BY' | 'DISPUTED_IN';

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
