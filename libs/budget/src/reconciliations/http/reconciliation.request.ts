import { IsLocalDate, PageRequest, RequiredText } from '@koersvast/platform';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { DIFFERENCE_KINDS, type DifferenceKind } from '../domain/reconciliation';

export class ReconciliationListRequest extends PageRequest {
  /** @format uuid */
  @IsOptional()
  @IsUUID()
  contractId?: string;

  @IsOptional()
  @IsIn(['OPEN', 'DONE'])
  state?: 'OPEN' | 'DONE';
}

export class StartReconciliationRequest {
  /** @format uuid */
  @IsUUID()
  contractId: string;

  /** Zondag waarmee de week eindigt. */
  @IsLocalDate()
  weekEndsOn: string;

  /** Zoals bekend aan het einde van deze dag; leeg: alles wat nu bekend is. */
  @IsOptional()
  @IsLocalDate()
  knownAt?: string;
}

export class ExplainDifferencesRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  differenceIds: string[];

  @IsIn(DIFFERENCE_KINDS)
  kind: DifferenceKind;

  @RequiredText(2000)
  explanation: string;
}
