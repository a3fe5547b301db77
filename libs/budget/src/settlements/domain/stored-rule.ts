import { Money, Percentage } from '@koersvast/kernel';
import type { SettlementRule, SettlementRuleKind } from './settlement-rule';

/** A rule as it comes over the API and as it is stored: percentages and amounts as decimal text. */
export interface RuleTerms {
  kind: SettlementRuleKind;
  name?: string | null;
  agreedNumber?: number | null;
  price?: string | null;
  free?: string | null;
  minimum?: string | null;
  maximum?: string | null;
  width?: string | null;
  municipalityShare?: string | null;
  cap?: string | null;
  share?: string | null;
}

type Term = Exclude<keyof RuleTerms, 'kind'>;

/** The terms that a kind of rule has; all of them are needed. */
export const TERMS_OF: Record<SettlementRuleKind, readonly Term[]> = {
  VOLUME_CORRECTION: ['name', 'agreedNumber', 'price', 'free'],
  OVERHEAD_RANGE: ['minimum', 'maximum'],
  BAND: ['width', 'municipalityShare'],
  RESERVE_CAP: ['cap'],
  CLAWBACK: ['name', 'share'],
};

/** Terms of this kind only, in the order above. Assumes that all are there. */
export function readRule(terms: RuleTerms): SettlementRule {
  const percentage = (name: Term) => Percentage.parse(String(terms[name]));
  switch (terms.kind) {
    case 'VOLUME_CORRECTION': {
      const { kind, name, agreedNumber, price } = terms;
      return {
        kind,
        name: name!.trim(),
        agreedNumber: agreedNumber!,
        price: Money.parse(price!),
        free: percentage('free'),
      };
    }
    case 'OVERHEAD_RANGE':
      return { kind: terms.kind, minimum: percentage('minimum'), maximum: percentage('maximum') };
    case 'BAND':
      return { kind: terms.kind, width: percentage('width'), municipalityShare: percentage('municipalityShare') };
    case 'RESERVE_CAP':
      return { kind: terms.kind, cap: percentage('cap') };
    case 'CLAWBACK':
      return { kind: terms.kind, name: terms.name!.trim(), share: percentage('share') };
  }
}

/** As it is stored and answered: text for amounts and percentages. */
export const storeRule = ({ kind, ...terms }: SettlementRule): Record<string, string | number> => {
  void kind;
  return JSON.parse(JSON.stringify(terms)) as Record<string, string | number>;
};
