import { ChangedText, LeftOut, OpenText, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { LEVELS, type Level, RHYTHMS, type Rhythm } from '../domain/rhythm';

export class BodyListRequest extends PageRequest {
  @IsOptional()
  @IsIn(LEVELS)
  level?: Level;
}

export class AddBodyRequest {
  @RequiredText(120)
  name: string;

  @IsIn(LEVELS)
  level: Level;

  @OptionalText(2000)
  task?: string;

  /** Waarover het beslist. */
  @OptionalText(2000)
  decides?: string;

  @IsIn(Object.keys(RHYTHMS))
  rhythm: Rhythm;

  @IsOptional()
  @IsUUID()
  reportsToId?: string | null;
}

export class ChangeBodyRequest {
  @ChangedText(120)
  name?: string;

  @LeftOut()
  @IsIn(LEVELS)
  level?: Level;

  @LeftOut()
  @OpenText(2000)
  task?: string;

  @LeftOut()
  @OpenText(2000)
  decides?: string;

  @LeftOut()
  @IsIn(Object.keys(RHYTHMS))
  rhythm?: Rhythm;

  @IsOptional()
  @IsUUID()
  reportsToId?: string | null;
}

export class WithdrawBodyRequest {
  /** Waarom dit orgaan vervalt. */
  @RequiredText(2000)
  reason: string;
}
