import { OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  CONTRIBUTION_STATES,
  ContributionState,
  Outcome,
  OUTCOMES,
  SOURCE_KINDS,
  SourceKind,
} from '../domain/contribution';
import { MOST_LINES } from '../domain/pasted-list';

class PlaceRequest {
  @IsUUID()
  workgroupId: string;

  /** Een van de vragen van het programma. */
  @IsUUID()
  questionId: string;

  /** Waar de zin vandaan komt; zonder opgave een vraag van de werkgroep. */
  @IsOptional()
  @IsIn(SOURCE_KINDS)
  sourceKind?: SourceKind;

  /** Waar in de bron, zoals een artikel of een datum. */
  @OptionalText(500)
  sourceNote?: string;

  /** Soort record waaruit de zin is geknipt, zoals meeting-minutes. */
  @IsOptional()
  @Matches(/^[a-z][a-z-]{1,40}$/)
  sourceRecordKind?: string;

  @IsOptional()
  @IsUUID()
  sourceRecordId?: string;

  /** Pad in Koersvast waar de bron staat. */
  @IsOptional()
  @Matches(/^\/(?!\/)[\w\-/?=&%.]*$/)
  @MaxLength(300)
  sourceUrl?: string;
}

export class EnterContributionRequest extends PlaceRequest {
  /** De zin zoals de werkgroep die zegt, hooguit 4000 tekens. */
  @RequiredText(4000)
  sentence: string;
}

export class PastePreviewRequest {
  /** De geplakte tekst: elke regel een zin. */
  @RequiredText(200_000)
  text: string;
}

export class EnterContributionsRequest extends PlaceRequest {
  /** De zinnen, hooguit 200 tegelijk. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_LINES)
  @Transform(({ value }) =>
    Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? one.trim() : one)) : value,
  )
  @Matches(/\S/, { each: true })
  @MaxLength(4000, { each: true })
  sentences: string[];
}

export class ReviseContributionRequest {
  /** De zin in andere woorden, hooguit 4000 tekens. */
  @RequiredText(4000)
  sentence: string;

  /** Waarom de zin anders is. */
  @OptionalText(2000)
  changeReason?: string;
}

export class TreatContributionRequest {
  @IsIn(OUTCOMES)
  outcome: Outcome;

  /** Waarom; de werkgroep leest dit terug. */
  @RequiredText(4000)
  reason: string;

  /** Bij doorgezet: het spoor dat ermee verder gaat. */
  @IsOptional()
  @IsUUID()
  trackId?: string | null;

  /** Bij doorgezet: de werkgroep die ermee verder gaat. */
  @IsOptional()
  @IsUUID()
  workgroupId?: string | null;

  /** Bij doorgezet: wie antwoordt. */
  @IsOptional()
  @IsUUID()
  addresseeId?: string | null;

  /** Bij wacht op besluit: welk besluit. */
  @IsOptional()
  @IsUUID()
  decisionId?: string | null;
}

export class SeenContributionRequest {
  @IsUUID()
  id: string;

  /** De versie die u zag. */
  @IsInt()
  @Min(1)
  rowVersion: number;
}

export class TreatContributionsRequest extends TreatContributionRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique((one: SeenContributionRequest) => one.id)
  @ValidateNested({ each: true })
  @Type(() => SeenContributionRequest)
  items: SeenContributionRequest[];

  /** Alleen tellen wat er zou gebeuren. */
  @IsBoolean()
  preview: boolean;
}

export class ReopenContributionRequest {
  @RequiredText(4000)
  reason: string;
}

export class AnswerContributionRequest {
  @RequiredText(4000)
  answer: string;
}

export class MergeContributionsRequest {
  /** De zinnen; de eerste geeft werkgroep, vraag en bron. */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(50)
  @ArrayUnique((one: SeenContributionRequest) => one.id)
  @ValidateNested({ each: true })
  @Type(() => SeenContributionRequest)
  items: SeenContributionRequest[];

  /** De woorden waarin de samengevoegde zin het zegt. */
  @RequiredText(4000)
  sentence: string;
}

export class SplitPartRequest {
  @RequiredText(4000)
  sentence: string;

  @IsOptional()
  @IsUUID()
  questionId?: string | null;
}

export class SplitContributionRequest {
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SplitPartRequest)
  parts: SplitPartRequest[];
}

export class GiveThemeRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids: string[];

  /** Leeg haalt het thema weg. */
  @IsOptional()
  @IsUUID()
  themeId?: string | null;
}

export class ThemeRequest {
  @RequiredText(80)
  label: string;
}

export class ContributionListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  workgroupId?: string;

  @IsOptional()
  @IsUUID()
  questionId?: string;

  @IsOptional()
  @IsUUID()
  themeId?: string;

  @IsOptional()
  @IsIn(CONTRIBUTION_STATES)
  state?: ContributionState;

  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: Outcome;

  @IsOptional()
  @IsIn(SOURCE_KINDS)
  sourceKind?: SourceKind;

  /** Alleen wat behandeld moet worden: open, of wachtend op een besluit dat is genomen. */
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  toTreat?: boolean;
}
