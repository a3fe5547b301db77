import { ChangedText, IsLocalDate, LeftOut, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { SUBJECT_KINDS, SubjectKind } from '../../meetings/domain/subject';

export class ActionListRequest extends PageRequest {
  @IsOptional()
  @IsIn(SUBJECT_KINDS)
  subjectKind?: SubjectKind;

  @IsOptional()
  @IsUUID()
  subjectId?: string;

  @IsOptional()
  @IsUUID()
  meetingId?: string;

  @IsOptional()
  @IsIn(['OPEN', 'DONE', 'WITHDRAWN'])
  state?: 'OPEN' | 'DONE' | 'WITHDRAWN';

  /** Alleen uw eigen acties. */
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  mine?: boolean;
}

export class AddActionRequest {
  @IsIn(SUBJECT_KINDS)
  subjectKind: SubjectKind;

  @IsUUID()
  subjectId: string;

  /** Het overleg waarin de actie ontstond. */
  @IsOptional()
  @IsUUID()
  meetingId?: string | null;

  /** Het agendapunt waarbij de actie is afgesproken; alleen samen met het overleg. */
  @IsOptional()
  @IsUUID()
  agendaItemId?: string | null;

  @RequiredText(500)
  title: string;

  /** Wie het doet: een collega met een account die dit mag zien. */
  @IsUUID()
  ownerId: string;

  @IsLocalDate()
  dueOn: string;
}

/** Wat u weglaat, blijft zoals het is. */
export class ChangeActionRequest {
  @ChangedText(500)
  title?: string;

  @LeftOut()
  @IsUUID()
  ownerId?: string;

  @LeftOut()
  @IsLocalDate()
  dueOn?: string;
}

export class FinishActionRequest {
  /** Wat is gedaan. */
  @OptionalText(2000)
  note?: string;
}

export class WithdrawActionRequest {
  /** Waarom de actie vervalt. */
  @RequiredText(2000)
  note: string;
}
