import { ChangedText, IsLocalDate, LeftOut, OpenText, OptionalText, RequiredText } from '@koersvast/platform';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

export class AddStepRequest {
  @IsIn(['PLAN', 'OUTGOING', 'COMMUNICATION'])
  kind: 'PLAN' | 'OUTGOING' | 'COMMUNICATION';

  @RequiredText(200)
  title: string;

  /** Wie het doet of wie het bereikt; geen namen van personen. */
  @OptionalText(200)
  party?: string;

  @IsOptional()
  @IsLocalDate()
  dueOn?: string | null;

  /** Wie erop let: een collega in dit programma. */
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @OptionalText(2000)
  note?: string;
}

export class ReviseStepRequest {
  @ChangedText(200)
  title?: string;

  @LeftOut()
  @OpenText(200)
  party?: string;

  @IsOptional()
  @IsLocalDate()
  dueOn?: string | null;

  @IsOptional()
  @IsLocalDate()
  doneOn?: string | null;

  @LeftOut()
  @IsIn(['PLANNED', 'DOING', 'DONE', 'NOT_NEEDED'])
  state?: 'PLANNED' | 'DOING' | 'DONE' | 'NOT_NEEDED';

  /** Wie erop let: een collega in dit programma. */
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @LeftOut()
  @OpenText(2000)
  note?: string;
}

export class HandoverCountRequest {
  /** Vertrekkende aanbieder. */
  @RequiredText(200)
  provider: string;

  /** Soort hulp. */
  @RequiredText(200)
  category: string;

  /** Van 1 tot en met 9 wordt alleen bewaard dat het er minder dan tien zijn. */
  @IsInt()
  @Min(0)
  @Max(100000)
  amount: number;
}
