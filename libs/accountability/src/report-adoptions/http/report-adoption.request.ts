import { IsLocalDate, OpenText, RequiredText } from '@koersvast/platform';
import { IsIn, IsISO8601, IsOptional, IsUUID } from 'class-validator';
import { ADOPTION_BODIES, ADOPTION_OUTCOMES, type AdoptionBody, type AdoptionOutcome } from '../domain/adoption';

export class RecordAdoptionRequest {
  /** @format uuid */
  @IsUUID()
  municipalityId: string;

  @IsIn(ADOPTION_BODIES)
  body: AdoptionBody;

  /** Zoals ondertekend, afwijkend, afgewezen, of terug te nemen omdat het bij vergissing was vastgelegd. */
  @IsIn(ADOPTION_OUTCOMES)
  outcome: AdoptionOutcome;

  @IsLocalDate()
  decidedOn: string;

  /** Nummer van het besluit. */
  @RequiredText(120)
  reference: string;

  /** Wat afwijkt, of waarom; verplicht tenzij het besluit gelijkluidend is. */
  @OpenText(4000)
  note: string;
}

export class AdoptionListRequest {
  /**
   * Alleen wat voor dit moment was vastgelegd.
   * @format date-time
   */
  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'code:pc-report.bad-moment' })
  knownBefore?: string;
}
