import {
  ChangedText,
  LeftOut,
  OptionalText,
  PageRequest,
  RequiredText,
  IsLocalDate,
  OpenText,
} from '@koersvast/platform';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  EVIDENCE_MOMENTS,
  type EvidenceMoment,
  EXCLUSION_GROUNDS,
  type ExclusionGround,
} from '../../requirements/domain/requirement-content';
import { QUESTION_STATES, type QuestionState } from '../domain/question-states';

export class RegisterQuestionRequest {
  @IsUUID()
  tenderId: string;

  /** Dag waarop de vraag binnenkwam. @format date */
  @IsLocalDate()
  receivedOn: string;

  /** Wie het vraagt; komt nooit in de nota, de lijst of het zoeken. */
  @OptionalText(200)
  party?: string;

  /** Andere namen en producten van deze partij, die evenmin in de nota mogen. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  otherNames?: string[];

  /** Document en paragraaf, hooguit 200 tekens. */
  @OptionalText(200)
  reference?: string;

  @IsOptional()
  @IsUUID()
  requirementId?: string | null;

  /** Hooguit 10000 tekens. */
  @RequiredText(10000)
  text: string;

  /** De partij vraagt het antwoord buiten de nota te houden (Aw 2.53 lid 3). */
  @IsOptional()
  @IsBoolean()
  asksConfidentiality?: boolean;

  /** Verplicht bij een vraag om vertrouwelijkheid. */
  @OptionalText(4000)
  confidentialMotive?: string;

  /** Zonder opgave volgt dit uit de sluitingsdatum. */
  @IsOptional()
  @IsBoolean()
  late?: boolean;
}

export class ChangeRegistrationRequest {
  /** @format date */
  @LeftOut()
  @IsLocalDate()
  receivedOn?: string;

  @LeftOut()
  @IsBoolean()
  late?: boolean;

  @LeftOut()
  @OpenText(200)
  reference?: string;

  @IsOptional()
  @IsUUID()
  requirementId?: string | null;

  @LeftOut()
  @OpenText(200)
  party?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  otherNames?: string[];
}

export class RequirementChangeRequest {
  @IsUUID()
  requirementId: string;

  @RequiredText(200)
  title: string;

  @RequiredText(20000)
  text: string;

  @OpenText(20000)
  evidence: string;

  /** Wanneer het bewijs komt. Weggelaten: zoals het was, zo ook bij wat hieronder staat; null: de keuze vervalt. */
  @IsOptional()
  @IsIn(EVIDENCE_MOMENTS)
  evidenceMoment?: EvidenceMoment | null;

  /** Hoe wordt vastgesteld of eraan is voldaan. */
  @LeftOut()
  @OpenText(20000)
  testMethod?: string;

  /** Alleen bij een uitsluitingsgrond; null: de keuze vervalt. */
  @IsOptional()
  @IsIn(EXCLUSION_GROUNDS)
  exclusionGround?: ExclusionGround | null;

  /** Of er omzet wordt gevraagd; alleen bij een geschiktheidseis. */
  @LeftOut()
  @IsBoolean()
  asksTurnover?: boolean;

  /** Zwaarwegende reden om omzet te vragen (Aw 2.90 lid 3). */
  @LeftOut()
  @OpenText(20000)
  turnoverMotivation?: string;
}

/** Wat u weglaat, blijft zoals het is. */
export class WriteAnswerRequest {
  /** De vraag zoals die in de nota mag. */
  @ChangedText(10000)
  text?: string;

  @LeftOut()
  @OpenText(20000)
  answer?: string;

  /** Nieuwe tekst van gepubliceerde eisen; alle tegelijk. */
  @LeftOut()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique((change: RequirementChangeRequest) => change.requirementId)
  @ValidateNested({ each: true })
  @Type(() => RequirementChangeRequest)
  changes?: RequirementChangeRequest[];
}

export class ChosenQuestionRequest {
  @IsUUID()
  id: string;

  /** Versie waarop u koos. */
  @IsInt()
  @Min(1)
  rowVersion: number;
}

export class AssignQuestionsRequest {
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique((one: ChosenQuestionRequest) => one.id)
  @ValidateNested({ each: true })
  @Type(() => ChosenQuestionRequest)
  questions: ChosenQuestionRequest[];

  @IsUUID()
  assigneeId: string;

  /** @format date */
  @IsOptional()
  @IsLocalDate()
  dueOn?: string | null;
}

export class MoveQuestionRequest {
  /** Waarom; verplicht bij terugsturen, afwijzen, intrekken en heropenen. */
  @OptionalText(2000)
  reason?: string;
}

export class MergeQuestionRequest {
  /** De vraag waarnaar de nota verwijst. */
  @IsUUID()
  intoId: string;
}

export class ReasonRequest {
  @RequiredText(2000)
  reason: string;
}

export class DecideConfidentialityRequest extends ReasonRequest {
  @IsBoolean()
  granted: boolean;
}

export class ClarificationQuestionListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  tenderId?: string;

  @IsOptional()
  @IsIn(QUESTION_STATES)
  state?: QuestionState;

  @IsOptional()
  @IsUUID()
  assigneeId?: string;

  @IsOptional()
  @IsUUID()
  requirementId?: string;

  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  late?: boolean;
}
