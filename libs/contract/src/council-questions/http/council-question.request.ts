import {
  ChangedText,
  IsLocalDate,
  LeftOut,
  OpenText,
  OptionalText,
  PageRequest,
  RequiredText,
} from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateIf } from 'class-validator';

const unlessNull = () => ValidateIf((_, value: unknown) => value !== undefined && value !== null);

const CITED = [
  ...['contribution', 'consultation-quote', 'consultation-talk', 'requirement', 'clarification', 'award-promise'],
  ...['obligation', 'modification', 'indicator', 'budget-line', 'report-paragraph'],
];

export type CitedKind =
  | 'contribution'
  | 'consultation-quote'
  | 'consultation-talk'
  | 'requirement'
  | 'clarification'
  | 'award-promise'
  | 'obligation'
  | 'modification'
  | 'indicator'
  | 'budget-line'
  | 'report-paragraph';

export class CouncilQuestionListRequest extends PageRequest {
  @IsOptional()
  @IsIn(['DRAFT', 'SUBMITTED', 'APPROVED', 'ANSWERED', 'WITHDRAWN'])
  state?: 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'ANSWERED' | 'WITHDRAWN';

  @IsOptional()
  @IsUUID()
  municipalityId?: string;

  @IsOptional()
  @IsUUID()
  contractId?: string;

  /** Alleen wat nog beantwoord moet worden, of juist niet. */
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  open?: boolean;
}

export class RegisterCouncilQuestionRequest {
  @IsUUID()
  municipalityId: string;

  /** Het contract waarover het gaat; weglaten: over het programma. */
  @unlessNull()
  @IsUUID()
  contractId?: string | null;

  @RequiredText(200)
  title: string;

  /** De vraag zoals zij is gesteld, zonder namen. */
  @RequiredText(20000)
  question: string;

  /** De fractie, geen persoon. */
  @RequiredText(200)
  askedBy: string;

  @IsLocalDate()
  receivedOn: string;

  @OptionalText(40000)
  answer?: string;

  @IsUUID()
  ownerId: string;
}

/** Wat u weglaat, blijft zoals het is. */
export class ChangeCouncilQuestionRequest {
  @LeftOut()
  @IsUUID()
  municipalityId?: string;

  @unlessNull()
  @IsUUID()
  contractId?: string | null;

  @ChangedText(200)
  title?: string;

  @ChangedText(20000)
  question?: string;

  @ChangedText(200)
  askedBy?: string;

  @LeftOut()
  @IsLocalDate()
  receivedOn?: string;

  @LeftOut()
  @OpenText(40000)
  answer?: string;

  @LeftOut()
  @IsUUID()
  ownerId?: string;
}

export class CiteRequest {
  @IsIn(CITED)
  kind: CitedKind;

  @IsUUID()
  id: string;
}

export class UnciteRequest {
  @IsUUID()
  id: string;
}

export class AnswerCouncilQuestionRequest {
  /** Wanneer het antwoord naar de raad ging. */
  @IsLocalDate()
  answeredOn: string;

  /** Kenmerk van de brief. */
  @OptionalText(60)
  reference?: string;
}

export class WithdrawCouncilQuestionRequest {
  @RequiredText(2000)
  reason: string;
}

export class CouncilTermRequest {
  @IsUUID()
  municipalityId: string;

  @IsLocalDate()
  validFrom: string;

  @IsInt()
  @Min(1)
  @Max(120)
  workingDays: number;

  /** Artikel van het reglement van orde. */
  @RequiredText(400)
  source: string;
}

export class StandardAnswerListRequest extends PageRequest {
  @IsOptional()
  @IsIn(['ACTIVE', 'WITHDRAWN'])
  state?: 'ACTIVE' | 'WITHDRAWN';
}

export class AddStandardAnswerRequest {
  @RequiredText(200)
  title: string;

  @RequiredText(40000)
  text: string;

  /** De raadsvraag waarbij het ontstond. */
  @unlessNull()
  @IsUUID()
  questionId?: string | null;
}

/** Wat u weglaat, blijft zoals het is. */
export class ChangeStandardAnswerRequest {
  @ChangedText(200)
  title?: string;

  @ChangedText(40000)
  text?: string;
}
