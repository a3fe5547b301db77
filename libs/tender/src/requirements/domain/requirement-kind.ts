/** Kinds of requirements and criteria (domain A4): what they are tested on and what failing them does. */
export const REQUIREMENT_KINDS = [
  'EXCLUSION',
  'SUITABILITY',
  'SELECTION',
  'REQUIREMENT',
  'WISH',
  'AWARD',
  'EXECUTION_TERM',
] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

export interface KindRule {
  /** Series of the code: EIS gives EIS-001. */
  series: string;
  /** One of them, in Dutch. */
  label: string;
  /** As a heading over many. */
  plural: string;
  testedOn: 'TENDERER' | 'CANDIDATE' | 'OFFER' | 'PERFORMANCE';
  scored: boolean;
  /** What it asks of whom and what happens otherwise, in Dutch. */
  effect: string;
}

export const KIND_RULES: Record<RequirementKind, KindRule> = {
  EXCLUSION: {
    series: 'UITSL',
    label: 'Uitsluitingsgrond',
    plural: 'Uitsluitingsgronden',
    testedOn: 'TENDERER',
    scored: false,
    effect: 'Gaat over de inschrijver. Wie hieronder valt, doet niet mee.',
  },
  SUITABILITY: {
    series: 'GESCH',
    label: 'Geschiktheidseis',
    plural: 'Geschiktheidseisen',
    testedOn: 'TENDERER',
    scored: false,
    effect: 'Gaat over de inschrijver. Wie er niet aan voldoet, valt af.',
  },
  SELECTION: {
    series: 'SEL',
    label: 'Selectiecriterium',
    plural: 'Selectiecriteria',
    testedOn: 'CANDIDATE',
    scored: true,
    effect: 'Gaat over de gegadigde. Telt mee voor wie mag inschrijven.',
  },
  REQUIREMENT: {
    series: 'EIS',
    label: 'Eis',
    plural: 'Eisen',
    testedOn: 'OFFER',
    scored: false,
    effect: 'Gaat over de inschrijving. Wie er niet onvoorwaardelijk mee instemt, valt af.',
  },
  WISH: {
    series: 'WENS',
    label: 'Wens',
    plural: 'Wensen',
    testedOn: 'OFFER',
    scored: true,
    effect: 'Gaat over de inschrijving. Levert punten op; niet voldoen is geen reden om af te vallen.',
  },
  AWARD: {
    series: 'GUN',
    label: 'Gunningscriterium',
    plural: 'Gunningscriteria',
    testedOn: 'OFFER',
    scored: true,
    effect: 'Gaat over de inschrijving. Telt met zijn weging mee in de beoordeling.',
  },
  EXECUTION_TERM: {
    series: 'UV',
    label: 'Uitvoeringsvoorwaarde',
    plural: 'Uitvoeringsvoorwaarden',
    testedOn: 'PERFORMANCE',
    scored: false,
    effect: 'Gaat over de uitvoering. Wordt een verplichting in het contract.',
  },
};
