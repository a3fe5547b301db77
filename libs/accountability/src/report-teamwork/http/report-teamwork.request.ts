import { IsLocalDate, RequiredText } from '@koersvast/platform';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { REMARK_SUBJECTS, type RemarkSubject } from '../commands/keep-remarks';

export class AssignContributorRequest {
  /** @format uuid */
  @IsUUID()
  userId: string;

  @Matches(/^[A-Z][A-Z0-9_]{0,39}$/, { message: 'code:pc-report.wrong-section' })
  section: string;

  /**
   * Bij een onderdeel per gemeente.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  municipalityId?: string | null;

  /** Uiterste dag. */
  @IsLocalDate()
  dueOn: string;
}

export class ReplyRemarkRequest {
  @RequiredText(4000)
  text: string;

  /** Wie u noemt; het staat in hun Mijn werk. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  mentionIds: string[];
}

export class MakeRemarkRequest extends ReplyRemarkRequest {
  @IsIn(REMARK_SUBJECTS)
  subjectKind: RemarkSubject;

  /** Onderdeel, alinea, tabel of regel waar de opmerking bij hoort. */
  @RequiredText(120)
  subjectKey: string;
}
