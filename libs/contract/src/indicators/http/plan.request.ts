import { ChangedText, IsLocalDate, LeftOut, PageRequest, RequiredText } from '@koersvast/platform';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';

export class IndicatorPlanListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  indicatorId?: string;

  @IsOptional()
  @IsUUID()
  contractId?: string;

  /** LATE: open, en de datum is voorbij. */
  @IsOptional()
  @IsIn(['OPEN', 'LATE'])
  view?: 'OPEN' | 'LATE';
}

export class MakeIndicatorPlanRequest {
  @IsUUID()
  indicatorId: string;

  /** De rode periode. */
  @Matches(/^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/)
  period: string;

  @RequiredText(4000)
  cause: string;

  @RequiredText(4000)
  measure: string;

  @IsUUID()
  ownerId: string;

  @IsLocalDate()
  dueOn: string;
}

export class ChangeIndicatorPlanRequest {
  @ChangedText(4000)
  cause?: string;

  @ChangedText(4000)
  measure?: string;

  @LeftOut()
  @IsUUID()
  ownerId?: string;

  @LeftOut()
  @IsLocalDate()
  dueOn?: string;
}

export class FollowUpPlanRequest {
  /** Wat er sinds de vorige keer gebeurde. */
  @RequiredText(4000)
  text: string;
}

export class ClosePlanRequest {
  @IsIn(['DONE', 'WITHDRAWN'])
  state: 'DONE' | 'WITHDRAWN';

  /** Wat het opleverde, of waarom het is ingetrokken. */
  @RequiredText(4000)
  outcome: string;
}
