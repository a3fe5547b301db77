import { LocalDate, Money, Percentage } from '@koersvast/kernel';

/** The figures of the law on changes of a contract for social services, as they hold from a day. Excluding VAT. */
export interface LegalityParameters {
  regime: 'AW2012_2016';
  validFrom: LocalDate;
  /** First day on which they no longer hold; null while they do. */
  validTo: LocalDate | null;
  /** 2.163b: the net sum of minor changes stays below this (directive 2014/24, art. 4 d). */
  minorThreshold: Money;
  /** 2.163b: and below this share of the value. */
  minorShare: Percentage;
  /** 2.163d: one change adds at most this share of the value. */
  additionalShare: Percentage;
  /** 2.163e: idem. */
  unforeseenShare: Percentage;
  /** Subtype of the eForms notice of a changed contract under directive 2014/24; 40 is the one for concessions. */
  noticeSubtype: string;
  /**
   * Days for that notice after the approval. The law names no term here; this is the term of the award notice (2.134),
   * kept as a rule of the house.
   */
  noticeDays: number;
}

/** As they ship; a programme may have later ones, see legality-parameters. The test of the rules reckons with these. */
export const LEGALITY_PARAMETERS: readonly LegalityParameters[] = [
  {
    regime: 'AW2012_2016',
    validFrom: LocalDate.of(2016, 7, 1),
    validTo: null,
    minorThreshold: Money.parse('750000'),
    minorShare: Percentage.parse('10'),
    additionalShare: Percentage.parse('50'),
    unforeseenShare: Percentage.parse('50'),
    noticeSubtype: '38',
    noticeDays: 30,
  },
];

/** What holds on a day; null before the law had rules for changes (1 July 2016). */
export const legalityParametersOn = (
  on: string,
  rows: readonly LegalityParameters[] = LEGALITY_PARAMETERS,
): LegalityParameters | null =>
  rows.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo)) ?? null;
