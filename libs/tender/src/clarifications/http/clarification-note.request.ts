import { LeftOut, OpenText, OptionalText, PageRequest } from '@koersvast/platform';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsOptional, IsUUID } from 'class-validator';

export class StartNoteRequest {
  @IsUUID()
  tenderId: string;

  @OptionalText(10000)
  introduction?: string;
}

/** Wat u weglaat, blijft zoals het is. */
export class ChangeNoteRequest {
  @LeftOut()
  @OpenText(10000)
  introduction?: string;

  /** Waarom de termijn van een spoedprocedure geldt; leeg als dat niet zo is. */
  @LeftOut()
  @OpenText(4000)
  urgentMotive?: string;

  /** Waarom deze nota later komt dan de wet vraagt. */
  @LeftOut()
  @OpenText(4000)
  lateMotive?: string;

  /** Noemt het aantal vertrouwelijk beantwoorde vragen. */
  @LeftOut()
  @IsBoolean()
  tellsConfidential?: boolean;

  /** De vragen in de volgorde van de nota. */
  @LeftOut()
  @IsArray()
  @ArrayMaxSize(2000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  questionIds?: string[];
}

export class ClarificationNoteListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  tenderId?: string;
}

export class ClarificationAnswerListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  tenderId?: string;

  /** Antwoorden over deze eis, of die haar wijzigden. */
  @IsOptional()
  @IsUUID()
  requirementId?: string;
}
