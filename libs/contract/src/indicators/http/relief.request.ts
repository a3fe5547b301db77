import { ChangedText, IsLocalDate, LeftOut, PageRequest, RequiredText } from '@koersvast/platform';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

export class ReliefListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  contractId?: string;
}

export class AddReliefRequest {
  @IsUUID()
  contractId: string;

  @RequiredText(200)
  title: string;

  @RequiredText(2000)
  reason: string;

  @IsInt()
  @Min(1)
  @Max(10_000)
  minutesEach: number;

  @IsInt()
  @Min(1)
  @Max(1_000_000)
  timesPerQuarter: number;

  @IsLocalDate()
  agreedOn: string;
}

export class ChangeReliefRequest {
  @ChangedText(200)
  title?: string;

  @ChangedText(2000)
  reason?: string;

  @LeftOut()
  @IsInt()
  @Min(1)
  @Max(10_000)
  minutesEach?: number;

  @LeftOut()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  timesPerQuarter?: number;

  @LeftOut()
  @IsLocalDate()
  agreedOn?: string;
}

export class WithdrawReliefRequest {
  @RequiredText(2000)
  reason: string;
}
