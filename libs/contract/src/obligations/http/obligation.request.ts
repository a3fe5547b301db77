import { ChangedText, IsLocalDate, LeftOut, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Min,
  ValidateNested,
} from 'class-validator';

export class ObligationListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  contractId?: string;

  @IsOptional()
  @IsIn(['PROPOSED', 'CONFIRMED', 'REJECTED'])
  state?: 'PROPOSED' | 'CONFIRMED' | 'REJECTED';

  @IsOptional()
  @IsIn(['CONTRACTOR', 'PRINCIPAL'])
  party?: 'CONTRACTOR' | 'PRINCIPAL';
}

export class ReviseObligationRequest {
  @ChangedText(200)
  title?: string;

  @ChangedText(20000)
  text?: string;

  @LeftOut()
  @IsIn(['CONTRACTOR', 'PRINCIPAL'])
  party?: 'CONTRACTOR' | 'PRINCIPAL';

  @LeftOut()
  @IsIn(['NONE', 'ON_DATE'])
  dueRule?: 'NONE' | 'ON_DATE';

  /** Verplicht wanneer dueRule ON_DATE is. */
  @IsOptional()
  @IsLocalDate()
  dueOn?: string | null;

  /** Eigenaar; null voor niemand. @format uuid */
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  /** Waarom; verplicht bij een bevestigde verplichting. */
  @OptionalText(2000)
  reason?: string;
}

export class RejectObligationRequest {
  /** Waarom dit geen verplichting wordt. */
  @RequiredText(2000)
  reason: string;
}

export class BulkItemRequest {
  @IsUUID()
  id: string;

  /** De versie die u zag. */
  @IsInt()
  @Min(1)
  rowVersion: number;
}

export class BulkConfirmRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => BulkItemRequest)
  items: BulkItemRequest[];

  /** Alleen tellen, niets wijzigen. */
  @IsOptional()
  @IsBoolean()
  preview?: boolean;
}
