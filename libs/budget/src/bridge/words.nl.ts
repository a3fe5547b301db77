import type { BridgeCause } from './domain/bridge-steps';
import type { SettlementBasis } from '../settlements/queries/settlement-facts.query';

/** Names of the steps on paper; the screen has the same. */
export const CAUSE_NAMES: Record<BridgeCause, string> = {
  BEGROTING: 'Begroting',
  BASE: 'Basisbudget',
  START: 'Ander vertrekpunt',
  START_VAT: 'Btw in de begroting',
  START_PRICE: 'Prijs die al was begroot',
  START_VOLUME: 'Volume dat al was begroot',
  START_DISTRIBUTION: 'Andere verdeling',
  START_MOMENT: 'Moment van besluit',
  START_OWN: 'Eigen raming',
  PRICE: 'Prijs',
  VOLUME: 'Volume',
  DISTRIBUTION: 'Verdeling',
  CONTRACT: 'Contractbudget',
  SETTLEMENT: 'Afrekening',
  FORECAST: 'Prognose last',
};

export const BASIS_NAMES: Record<SettlementBasis, string> = {
  NONE: 'niet bekend',
  FORECAST: 'volgens de regels op de verwachte besteding',
  SCENARIO: 'volgens het besloten scenario',
  PROVISIONAL: 'voorlopig afgerekend',
  DEFINITIVE: 'definitief afgerekend',
};
