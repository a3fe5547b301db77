/** Roles as a holder of a mandate, in a sentence. */
export const ROLE_NAMES: Record<string, string> = {
  inkoper: 'de inkoper',
  contractmanager: 'de contractmanager',
  financien: 'de controller',
};

export const MATTER_NAMES: Record<string, string> = {
  modification: 'Contractwijziging',
  'agreed-budget': 'Afgesproken budget',
  'budget-amendment': 'Begrotingswijziging',
  'award-proposal': 'Gunning buiten de rangorde',
  'requirement-baseline': 'Baseline van het Programma van Eisen',
  'clarification-note': 'Nota van Inlichtingen',
  'pc-report': 'P&C-rapport',
  'settlement-scenario': 'Afrekening',
  commitment: 'Vastlegging boven de ruimte',
};
