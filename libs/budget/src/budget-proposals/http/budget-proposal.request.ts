import { PageRequest, RequiredText } from '@koersvast/platform';
import { IsIn, IsOptional, IsUUID } from 'class-validator';

export class BudgetProposalListRequest extends PageRequest {
  @IsOptional()
  @IsIn(['PROPOSED', 'TAKEN', 'DECLINED'])
  state?: 'PROPOSED' | 'TAKEN' | 'DECLINED';

  @IsOptional()
  @IsUUID()
  modificationId?: string;
}

export class TakeBudgetProposalRequest {
  /** Het besluit waarop het budget wordt gewijzigd. */
  @RequiredText(200)
  decisionReference: string;
}

export class DeclineBudgetProposalRequest {
  /** Waarom het budget niet wijzigt. */
  @RequiredText(2000)
  reason: string;
}
