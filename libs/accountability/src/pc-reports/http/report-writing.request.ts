import { OpenText, RequiredText } from '@koersvast/platform';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { CAUSES, NATURES, type VarianceCause, type VarianceNature } from '../domain/variance-threshold';

export class WriteParagraphRequest {
  /** Onderdeel van het rapport, zoals het sjabloon het noemt: SUMMARY. */
  @Matches(/^[A-Z][A-Z0-9_]{0,39}$/, { message: 'code:pc-report.wrong-section' })
  section: string;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  municipalityId?: string | null;

  /** De tekst, met levende cijfers als {{figure:BR-2027-006.forecast}}. */
  @RequiredText(10_000)
  text: string;
}

export class ReviseParagraphRequest {
  @RequiredText(10_000)
  text: string;
}

export class ExplainVarianceRequest {
  /** Prijs, volume, verdeling, rijk of overig. */
  @IsIn(CAUSES)
  cause: VarianceCause;

  /** Incidenteel of structureel. */
  @IsIn(NATURES)
  nature: VarianceNature;

  /** Wie de maatregel uitvoert; mag leeg zolang u schrijft. */
  @OpenText(120)
  owner: string;

  @OpenText(4000)
  text: string;

  /** Wat u doet om de afwijking te beperken, en wanneer dat klaar is. */
  @OpenText(4000)
  measure: string;
}
