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
}

export const KIND_RULES: Record<RequirementKind, KindRule> = {
  EXCLUSION: {
    series: 'UITSL',
    label: 'Uitsluitingsgrond',
    plural: 'Uitsluitingsgronden',
    testedOn: 'TENDERER',
    scored: false,
  },
  SUITABILITY: {
    series: 'GESCH',
    label: 'Geschiktheidseis',
    plural: 'Geschiktheidseisen',
    testedOn: 'TENDERER',
    scored: false,
  },
  SELECTION: {
    series: 'SEL',
    label: 'Selectiecriterium',
    plural: 'Selectiecriteria',
    testedOn: 'CANDIDATE',
    scored: true,
  },
  REQUIREMENT: { series: 'EIS', label: 'Eis', plural: 'Eisen', testedOn: 'OFFER', scored: false },
  WISH: { series: 'WENS', label: 'Wens', plural: 'Wensen', testedOn: 'OFFER', scored: true },
  AWARD: { series: 'GUN', label: 'Gunningscriterium', plural: 'Gunningscriteria', testedOn: 'OFFER', scored: true },
  EXECUTION_TERM: {
    series: 'UV',
    label: 'Uitvoeringsvoorwaarde',
    plural: 'Uitvoeringsvoorwaarden',
    testedOn: 'PERFORMANCE',
    scored: false,
  },
};
