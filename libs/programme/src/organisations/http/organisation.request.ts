import { ChangedText, LeftOut, OptionalText, RequiredText } from '@koersvast/platform';
import { IsBoolean, IsOptional } from 'class-validator';

export class AddOrganisationRequest {
  @RequiredText(200)
  name: string;

  /** Soort, zoals Jeugdhulpaanbieder. */
  @RequiredText(120)
  kind: string;

  @OptionalText(2000)
  note?: string;

  /** Kan zelf op de aanbesteding inschrijven. */
  @IsOptional()
  @IsBoolean()
  possibleBidder?: boolean;
}

/** Wat u weglaat, blijft zoals het is. */
export class ChangeOrganisationRequest {
  @ChangedText(200)
  name?: string;

  @ChangedText(120)
  kind?: string;

  @OptionalText(2000)
  note?: string;

  @LeftOut()
  @IsBoolean()
  possibleBidder?: boolean;
}
