import { Money, Percentage } from '@koersvast/kernel';

export interface Threshold {
  amount: Money;
  percent: Percentage;
}

/**
 * Whether a variance must be explained (domain D4): above the amount, or above the percentage of what was agreed. On
 * a line of nil the percentage does not apply ("n.v.t."); the amount still holds. Not known is not a variance.
 */
export function mustBeExplained(variance: Money | null, agreed: Money, { amount, percent }: Threshold): boolean {
  if (variance === null || variance.isZero()) return false;
  const size = variance.abs();
  if (size.compare(amount) === 1) return true;
  if (agreed.isZero()) return false;
  return size.cents * 100n * 1_000_000n > percent.micros * agreed.abs().cents;
}

/** Why a variance arose (domain D4): prijs, volume, verdeling, rijk, overig. */
export const CAUSES = ['PRICE', 'VOLUME', 'DISTRIBUTION', 'STATE', 'OTHER'] as const;
export type VarianceCause = (typeof CAUSES)[number];
export const CAUSE_NAMES: Record<VarianceCause, string> = {
  PRICE: 'prijs',
  VOLUME: 'volume',
  DISTRIBUTION: 'verdeling',
  STATE: 'rijk',
  OTHER: 'overig',
};

export const NATURES = ['INCIDENTAL', 'STRUCTURAL'] as const;
export type VarianceNature = (typeof NATURES)[number];
export const NATURE_NAMES: Record<VarianceNature, string> = { INCIDENTAL: 'incidenteel', STRUCTURAL: 'structureel' };

/** Why it deviates, whether it will again, who acts and how. */
export interface ExplanationContent {
  cause: VarianceCause;
  nature: VarianceNature;
  owner: string;
  text: string;
  measure: string;
}

/** Fields that still have to be filled before the report can be frozen. */
export const openFields = (explanation: ExplanationContent): ('owner' | 'text' | 'measure')[] =>
  (['owner', 'text', 'measure'] as const).filter((field) => explanation[field].trim() === '');
