import {
  ChangedText,
  IsLocalDate,
  LeftOut,
  OpenText,
  OptionalText,
  PageRequest,
  RequiredText,
} from '@koersvast/platform';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';

const STATES = ['OPEN', 'DONE', 'NOT_NEEDED'] as const;

export class SetupStepListRequest extends PageRequest {
  @IsOptional()
  @IsIn(STATES)
  state?: 'OPEN' | 'DONE' | 'NOT_NEEDED';
}

export class AddSetupStepRequest {
  @RequiredText(200)
  title: string;

  @IsOptional()
  @IsUUID()
  milestoneId?: string | null;

  /** Eigen datum; weggelaten: die van de mijlpaal. */
  @IsOptional()
  @IsLocalDate()
  dueOn?: string | null;

  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @OptionalText(2000)
  note?: string;
}

export class ChangeSetupStepRequest {
  @ChangedText(200)
  title?: string;

  @IsOptional()
  @IsUUID()
  milestoneId?: string | null;

  @IsOptional()
  @IsLocalDate()
  dueOn?: string | null;

  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @LeftOut()
  @OpenText(2000)
  note?: string;

  @LeftOut()
  @IsIn(STATES)
  state?: 'OPEN' | 'DONE' | 'NOT_NEEDED';
}

export class ChooseSetupStepsRequest {
  /** Codes uit de meegeleverde lijst. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsString({ each: true })
  codes: string[];
}

export class WithdrawSetupStepRequest {
  /** Waarom deze stap vervalt. */
  @RequiredText(2000)
  reason: string;
}
