import { ChangedText, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { PARTY_STATES, PartyState, tidyKvk } from '../domain/consultation-party';

const kvk = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? tidyKvk(value) : value));

export class AddPartyRequest {
  /** Hooguit 200 tekens. */
  @RequiredText(200)
  name: string;

  /** Acht cijfers; spaties en punten mogen. */
  @kvk
  @RequiredText(20)
  kvkNumber: string;

  /** Contactpersoon voor het werk. */
  @OptionalText(120)
  contactName?: string | null;

  /** Zakelijk e-mailadres. */
  @OptionalText(254)
  contactEmail?: string | null;

  /** Of de naam in het openbare verslag mag staan. */
  @IsOptional()
  @IsBoolean()
  consentToBeNamed?: boolean;
}

/** Wat u weglaat, blijft zoals het is. */
export class ChangePartyRequest {
  @ChangedText(200)
  name?: string;

  @kvk
  @ChangedText(20)
  kvkNumber?: string;

  @OptionalText(120)
  contactName?: string | null;

  @OptionalText(254)
  contactEmail?: string | null;

  @IsOptional()
  @IsBoolean()
  consentToBeNamed?: boolean;
}

export class MovePartyRequest {
  /** Waarom; verplicht bij weghalen. */
  @OptionalText(2000)
  reason?: string;
}

export class InviteRequest {
  /** Welke partijen; weglaten nodigt alle uit die alleen zijn toegevoegd. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  partyIds?: string[];
}

export class ConsultationPartyListRequest extends PageRequest {
  @IsOptional()
  @IsIn(PARTY_STATES)
  state?: PartyState;
}

export class ReceivedResponseListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  partyId?: string;
}
