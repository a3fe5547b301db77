import { IsLocalDate, OpenText, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsISO8601,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

export class OfferPartnerRequest {
  @RequiredText(200)
  name: string;

  /** Acht cijfers, of leeg als het niet bekend is. */
  @Matches(/^(\d{8})?$/, { message: 'code:offer.kvk' })
  kvk: string;

  /** MEMBER: combinant; SUBCONTRACTOR: onderaannemer. */
  @IsIn(['MEMBER', 'SUBCONTRACTOR'])
  role: 'MEMBER' | 'SUBCONTRACTOR';
}

export class ChecklistItemRequest {
  @RequiredText(300)
  label: string;

  @IsBoolean()
  present: boolean;

  @OpenText(1000)
  note: string;
}

export class DescribeOfferRequest {
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => OfferPartnerRequest)
  partners: OfferPartnerRequest[];

  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ChecklistItemRequest)
  checklist: ChecklistItemRequest[];

  @OpenText(4000)
  note: string;
}

export class OfferContactRequest {
  /** Aan wie brieven zijn gericht; mag leeg. */
  @OpenText(200)
  name: string;

  /** Leeg als brieven niet per e-mail kunnen. */
  @ValidateIf(({ email }: OfferContactRequest) => email !== '')
  @IsEmail({}, { message: 'code:offer.email' })
  @MaxLength(200)
  email: string;

  /** Straat en nummer, postcode en plaats; elk op een regel. */
  @OpenText(500)
  address: string;
}

export class RegisterOfferRequest extends DescribeOfferRequest {
  @IsUUID()
  tenderId: string;

  /**
   * Moment van ontvangst volgens het aanbestedingsplatform.
   * @format date-time
   */
  @IsISO8601({ strict: true })
  receivedAt: string;

  /** Statutaire naam van de inschrijver. */
  @RequiredText(200)
  bidderName: string;

  /** Acht cijfers. */
  @Matches(/^\d{8}$/, { message: 'code:offer.kvk' })
  bidderKvk: string;

  /** Aan wie brieven over deze inschrijving gaan. */
  @IsOptional()
  @ValidateNested()
  @Type(() => OfferContactRequest)
  contact?: OfferContactRequest;

  /** Alleen bij een te late inschrijving: waarom die wordt geweigerd. */
  @OptionalText(4000)
  lateReason?: string;
}

export class OfferListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  tenderId?: string;

  @IsOptional()
  @IsIn(['REGISTERED', 'REFUSED', 'ADMITTED', 'SET_ASIDE'])
  state?: 'REGISTERED' | 'REFUSED' | 'ADMITTED' | 'SET_ASIDE';
}

export class OfferTenderRequest {
  @IsUUID()
  tenderId: string;
}

export class AskOpeningRequest {
  @IsUUID()
  tenderId: string;

  /** Wie er verder bij zijn, waar en hoe. */
  @OptionalText(2000)
  note?: string;
}

export class OfferFileRequest {
  /** Wat het is, bijvoorbeeld Plan van aanpak; anders de naam van het bestand. */
  @OptionalText(200)
  title?: string;
}

export class CheckOfferRequest {
  /** De eisen waarover u hetzelfde vaststelt. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  requirementIds: string[];

  @IsIn(['MEETS', 'FAILS', 'UNCLEAR'])
  verdict: 'MEETS' | 'FAILS' | 'UNCLEAR';

  /** Waar in de inschrijving het bewijs staat; nodig bij MEETS. */
  @OptionalText(4000)
  evidence?: string;

  /** Waarom; nodig bij FAILS en UNCLEAR. */
  @OptionalText(4000)
  reason?: string;
}

export class AskClarificationRequest {
  @IsUUID()
  requirementId: string;

  @RequiredText(4000)
  question: string;

  /** Dag waarop de vraag is verzonden; de inschrijver heeft 14 dagen. */
  @IsLocalDate()
  askedOn: string;
}

export class AnswerClarificationRequest {
  @IsUUID()
  requirementId: string;

  @RequiredText(10000)
  answer: string;

  @IsLocalDate()
  answeredOn: string;
}

export class SetAsideRequest {
  /** De inschrijver leest dit in de brief. */
  @RequiredText(10000)
  motivation: string;
}
