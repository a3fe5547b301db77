import { OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { BASELINE_PURPOSES, BaselinePurpose } from '../domain/baseline-purpose';

export class FreezeBaselineRequest {
  @IsUUID()
  tenderId: string;

  /** Bijvoorbeeld PvE 1.0; hooguit 80 tekens. */
  @RequiredText(80)
  name: string;

  @OptionalText(2000)
  note?: string;

  /** INTERIM: een tussenstand; PUBLICATION: om te publiceren, met meer akkoorden. Zonder opgave een tussenstand. */
  @IsOptional()
  @IsIn(BASELINE_PURPOSES)
  purpose?: BaselinePurpose;

  /** Alleen deze eisen; zonder opgave alles wat is vastgesteld of gepubliceerd. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  requirementIds?: string[];
}

export class BaselineListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  tenderId?: string;

  @IsOptional()
  @IsIn(['AWAITING_APPROVAL', 'APPROVED', 'REJECTED'])
  state?: 'AWAITING_APPROVAL' | 'APPROVED' | 'REJECTED';
}

export class BaselineComparisonRequest {
  /** De baseline waarmee u vergelijkt, meestal de vorige. */
  @IsUUID()
  with: string;
}
