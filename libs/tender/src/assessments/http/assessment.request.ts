import { IsLocalDate, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
} from 'class-validator';

export class AssessmentListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  tenderId?: string;
}

export class StartAssessmentRequest {
  @IsUUID()
  tenderId: string;

  /** De baseline met akkoord waarop is ingeschreven. */
  @IsUUID()
  baselineId: string;

  /** Bij gelijke totalen: eerst het zwaarste criterium, of loten. */
  @IsIn(['HEAVIEST_CRITERION', 'LOT'])
  tieRule: 'HEAVIEST_CRITERION' | 'LOT';

  /** Waar dit in het inkoopdocument staat. */
  @RequiredText(2000)
  tieSource: string;
}

export class AppointAssessorRequest {
  @IsUUID()
  userId: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  criterionIds: string[];
}

export class DeclareRequest {
  /** De versie van de verklaring die u hebt gelezen. */
  @RequiredText(20)
  version: string;

  /** Uw belang, als u dat hebt; u beoordeelt dan niet mee. */
  @OptionalText(4000)
  interest?: string;
}

export class WithdrawAssessorRequest {
  @RequiredText(4000)
  reason: string;
}

export class ScoreListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  criterionId?: string;
}

export class SaveScoreRequest {
  @IsUUID()
  criterionId: string;

  @IsUUID()
  offerId: string;

  /** Een score van de bekendgemaakte schaal. */
  @IsInt()
  @Min(0)
  @Max(1000)
  score: number;

  /** Waarom deze score; verplicht. */
  @RequiredText(10000)
  reason: string;
}

export class HandInRequest {
  @IsUUID()
  criterionId: string;
}

export class HoldSessionRequest {
  @IsLocalDate()
  heldOn: string;

  /** Wie erbij waren. */
  @RequiredText(2000)
  present: string;

  @OptionalText(20000)
  minutes?: string;
}

export class AgreeScoreRequest {
  @IsUUID()
  criterionId: string;

  @IsUUID()
  offerId: string;

  @IsUUID()
  sessionId: string;

  @IsInt()
  @Min(0)
  @Max(1000)
  score: number;

  /** De inschrijver leest dit in de brief. */
  @RequiredText(20000)
  motivation: string;

  /** Wat de andere inschrijvers hiervan mogen lezen als deze inschrijving wint; niets vertrouwelijks. */
  @OptionalText(4000)
  advantage?: string;
}

export class DrawLotsRequest {
  /** In de volgorde van de loting. */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  offerIds: string[];

  /** Wie trok, waar en in wiens bijzijn. */
  @RequiredText(4000)
  note: string;
}

export class AdviseAwardRequest {
  @RequiredText(20000)
  text: string;
}
