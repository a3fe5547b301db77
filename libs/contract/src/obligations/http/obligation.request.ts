import {
  ChangedText,
  IsLocalDate,
  LeftOut,
  OpenText,
  OptionalText,
  PageRequest,
  RequiredText,
} from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

export class ObligationListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  contractId?: string;

  @IsOptional()
  @IsIn(['PROPOSED', 'CONFIRMED', 'REJECTED', 'MERGED', 'ENDED'])
  state?: 'PROPOSED' | 'CONFIRMED' | 'REJECTED' | 'MERGED' | 'ENDED';

  @IsOptional()
  @IsIn(['CONTRACTOR', 'PRINCIPAL', 'JOINT_BODY'])
  party?: 'CONTRACTOR' | 'PRINCIPAL' | 'JOINT_BODY';
}

/** Artikel, soort, bewijs en wanneer: wat een verplichting meer heeft dan haar woorden. */
class ObligationTermsRequest {
  /** Artikel van de overeenkomst. */
  @LeftOut()
  @OpenText(40)
  clause?: string;

  /** DOP: de overeengekomen prestatie; AOC: een overige contractafspraak. */
  @IsOptional()
  @IsIn(['DOP', 'AOC'])
  kind?: 'DOP' | 'AOC' | null;

  /** Welk bewijs nodig is; leeg: een toelichting volstaat. */
  @LeftOut()
  @OpenText(2000)
  evidence?: string;

  /** NONE: doorlopend; ON_DATE: op één dag; RECURRING: terugkerend; EVENT: na een gebeurtenis. */
  @LeftOut()
  @IsIn(['NONE', 'ON_DATE', 'RECURRING', 'EVENT'])
  dueRule?: 'NONE' | 'ON_DATE' | 'RECURRING' | 'EVENT';

  /** De dag, of bij RECURRING de laatste dag van de eerste periode. */
  @IsOptional()
  @IsLocalDate()
  dueOn?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(60)
  dueEveryMonths?: number | null;

  /** Tot wanneer het terugkomt; null: tot het einde van het contract. */
  @IsOptional()
  @IsLocalDate()
  dueUntil?: string | null;

  /** START of END van het contract, een andere verplichting die is nagekomen, of iets anders. */
  @IsOptional()
  @IsIn(['START', 'END', 'OBLIGATION', 'OTHER'])
  dueEvent?: 'START' | 'END' | 'OBLIGATION' | 'OTHER' | null;

  @OptionalText(200)
  dueEventName?: string | null;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  dueAfterId?: string | null;

  /** Zoveel dagen na de periode of gebeurtenis; negatief: ervoor. */
  @LeftOut()
  @IsInt()
  @Min(-3650)
  @Max(3650)
  dueDays?: number;

  @LeftOut()
  @IsIn(['CALENDAR', 'WORKING'])
  dueDayUnit?: 'CALENDAR' | 'WORKING';
}

export class AddObligationRequest extends ObligationTermsRequest {
  @IsUUID()
  contractId: string;

  @RequiredText(200)
  title: string;

  @RequiredText(20000)
  text: string;

  @IsIn(['CONTRACTOR', 'PRINCIPAL', 'JOINT_BODY'])
  party: 'CONTRACTOR' | 'PRINCIPAL' | 'JOINT_BODY';
}

export class ReviseObligationRequest extends ObligationTermsRequest {
  @ChangedText(200)
  title?: string;

  @ChangedText(20000)
  text?: string;

  @LeftOut()
  @IsIn(['CONTRACTOR', 'PRINCIPAL', 'JOINT_BODY'])
  party?: 'CONTRACTOR' | 'PRINCIPAL' | 'JOINT_BODY';

  /** Eigenaar; null voor niemand. @format uuid */
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  /** Vanaf wanneer de tekst geldt; weglaten: vandaag. */
  @LeftOut()
  @IsLocalDate()
  validFrom?: string;

  /** Waarom; verplicht bij een bevestigde verplichting. */
  @OptionalText(2000)
  reason?: string;
}

export class RejectObligationRequest {
  /** Waarom dit geen verplichting wordt. */
  @RequiredText(2000)
  reason: string;
}

export class BulkItemRequest {
  @IsUUID()
  id: string;

  /** De versie die u zag. */
  @IsInt()
  @Min(1)
  rowVersion: number;
}

export class MergeObligationRequest {
  /** De verplichting waarin dit voorstel opgaat. */
  @IsUUID()
  intoId: string;
}

export class BulkConfirmRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => BulkItemRequest)
  items: BulkItemRequest[];

  /** Alleen tellen, niets wijzigen. */
  @IsOptional()
  @IsBoolean()
  preview?: boolean;
}

export class BulkRejectRequest extends BulkConfirmRequest {
  /** Eén reden voor alle. */
  @RequiredText(2000)
  reason: string;
}
