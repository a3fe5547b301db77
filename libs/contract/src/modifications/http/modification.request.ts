import {
  ChangedText,
  IsLocalDate,
  IsMoneyText,
  LeftOut,
  OpenText,
  OptionalText,
  PageRequest,
  RequiredText,
} from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

/** Antwoorden op de toetsvragen; weggelaten of null is nog niet beantwoord. */
export class AnswersRequest {
  @IsOptional()
  @IsBoolean()
  CONTRACTOR_REPLACED?: boolean | null;

  @IsOptional()
  @IsBoolean()
  CLAUSE_PUBLISHED?: boolean | null;

  @IsOptional()
  @IsBoolean()
  CLAUSE_CLEAR?: boolean | null;

  @IsOptional()
  @IsBoolean()
  EXTENSION_PUBLISHED?: boolean | null;

  @IsOptional()
  @IsBoolean()
  NATURE_UNCHANGED?: boolean | null;

  @IsOptional()
  @IsBoolean()
  SERVICES_NECESSARY?: boolean | null;

  @IsOptional()
  @IsBoolean()
  CHANGE_IMPOSSIBLE?: boolean | null;

  @IsOptional()
  @IsBoolean()
  CHANGE_INCONVENIENT?: boolean | null;

  @IsOptional()
  @IsBoolean()
  UNFORESEEABLE?: boolean | null;

  @IsOptional()
  @IsBoolean()
  REPLACEMENT_BASIS?: boolean | null;

  @IsOptional()
  @IsBoolean()
  SUITABILITY_MET?: boolean | null;

  @IsOptional()
  @IsBoolean()
  OTHERWISE_UNCHANGED?: boolean | null;

  @IsOptional()
  @IsBoolean()
  OTHER_BIDDERS?: boolean | null;

  @IsOptional()
  @IsBoolean()
  ECONOMIC_BALANCE?: boolean | null;

  @IsOptional()
  @IsBoolean()
  SCOPE_WIDER?: boolean | null;

  @IsOptional()
  @IsBoolean()
  NOT_TO_EVADE?: boolean | null;
}

/** Uw woorden bij een grond, bijvoorbeeld welke clausule. */
export class NotesRequest {
  @OptionalText(2000)
  C?: string;

  @OptionalText(2000)
  D?: string;

  @OptionalText(2000)
  E?: string;

  @OptionalText(2000)
  F?: string;

  @OptionalText(2000)
  G?: string;

  @OptionalText(2000)
  B?: string;
}

export class YearAmountRequest {
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  /** Wat de wijziging in dit jaar toevoegt of (negatief) afhaalt, exclusief btw. */
  @IsMoneyText()
  amount: string;
}

export class ObligationChangeRequest {
  /** Welke verplichting anders wordt; null voor een nieuwe. @format uuid */
  @IsOptional()
  @IsUUID()
  obligationId: string | null;

  @RequiredText(200)
  title: string;

  @RequiredText(20000)
  text: string;

  @IsIn(['CONTRACTOR', 'PRINCIPAL', 'JOINT_BODY'])
  party: 'CONTRACTOR' | 'PRINCIPAL' | 'JOINT_BODY';
}

export class ReviseModificationRequest {
  @ChangedText(200)
  title?: string;

  /** Wat er verandert en waarom. */
  @LeftOut()
  @OpenText(20000)
  description?: string;

  /** Dag waarop de wijziging ingaat. */
  @IsOptional()
  @IsLocalDate()
  effectiveOn?: string | null;

  /** Wat de wijziging over de hele looptijd toevoegt of (negatief) afhaalt, exclusief btw. */
  @LeftOut()
  @IsMoneyText()
  amount?: string;

  /** Waarde van het contract bij de gunning, exclusief btw. */
  @IsOptional()
  @IsMoneyText()
  originalValue?: string | null;

  /** Die waarde na indexering; telt alleen met een indexeringsclausule. */
  @IsOptional()
  @IsMoneyText()
  indexedValue?: string | null;

  /** Welke clausule de indexering regelt, bijvoorbeeld 9.3. */
  @LeftOut()
  @OpenText(200)
  indexationClause?: string;

  /** De regels van de afrekening veranderen: dan wordt 2.163g altijd beantwoord. */
  @LeftOut()
  @IsBoolean()
  changesSettlement?: boolean;

  /** Nieuwe laatste dag van het contract. */
  @IsOptional()
  @IsLocalDate()
  newEndsOn?: string | null;

  @LeftOut()
  @OpenText(200)
  newContractor?: string;

  @LeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => AnswersRequest)
  answers?: AnswersRequest;

  @LeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => NotesRequest)
  notes?: NotesRequest;

  @LeftOut()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => YearAmountRequest)
  years?: YearAmountRequest[];

  @LeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ObligationChangeRequest)
  obligations?: ObligationChangeRequest[];

  /** Null: de voorgestelde tekst. */
  @IsOptional()
  @RequiredText(20000)
  motivation?: string | null;

  /** De grond waarop u besluit. */
  @IsOptional()
  @IsIn(['B', 'C', 'D', 'E', 'F', 'G'])
  decidedGround?: 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | null;

  /** Waarom anders dan geadviseerd. */
  @LeftOut()
  @OpenText(4000)
  decisionReason?: string;
}

export class CreateModificationRequest extends ReviseModificationRequest {
  @IsUUID()
  contractId: string;

  @RequiredText(200)
  declare title: string;
}

export class ModificationListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  contractId?: string;

  @IsOptional()
  @IsIn(['DRAFT', 'SUBMITTED', 'APPROVED', 'WITHDRAWN'])
  state?: 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'WITHDRAWN';

  @IsOptional()
  @IsIn(['B', 'C', 'D', 'E', 'F', 'G'])
  ground?: 'B' | 'C' | 'D' | 'E' | 'F' | 'G';

  /** DUE: de aankondiging moet nog; DONE: zij is gedaan. */
  @IsOptional()
  @IsIn(['DUE', 'DONE'])
  publication?: 'DUE' | 'DONE';
}

export class WithdrawModificationRequest {
  /** Waarom de wijziging niet doorgaat. */
  @RequiredText(2000)
  reason: string;
}

export class PublicationRequest {
  @IsLocalDate()
  publishedOn: string;

  /** Nummer van de aankondiging op TenderNed. */
  @RequiredText(60)
  publicationNumber: string;
}
