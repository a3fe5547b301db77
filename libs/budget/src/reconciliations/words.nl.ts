import type { DifferenceKind, DifferenceRule } from './domain/reconciliation';

/** What differences are called on paper. */
export const KIND_NAMES: Record<DifferenceKind, string> = {
  NOT_BOOKED_YET: 'Nog niet geboekt',
  OTHER_PERIOD: 'In een andere maand',
  SPENT_OTHERWISE: 'Besteding loopt anders dan het voorschot',
  WRONG_AMOUNT: 'Verkeerd bedrag',
  WRONG_PLACE: 'Bij een andere gemeente',
  OTHER: 'Anders',
};

export const RULE_NAMES: Record<DifferenceRule, string> = {
  STATED_ADVANCED: 'Opgave min voorschot',
  ADVANCED_BOOKED: 'Voorschot min grootboek',
};
