import type { TextTable } from '@koersvast/platform';

export const budgetCheckTextsNl: TextTable = {
  'budget-check.stop':
    'Dit past niet in de ruimte: budget {current}, vastgelegd {committed}, gebruikt {used}, dit bedrag {amount}. De grens is {limit}; dit gaat er {over} boven. Verlaag het bedrag, of vraag een tweede persoon om akkoord met een reden.',
  'budget-rule.ended': 'Deze regel is al beëindigd.',
  'budget-rule.ends-before-start': 'De regel begint later dan deze dag. Kies een dag na de begindag.',
  'budget-rule.municipality-overall': 'Een regel over alles samen hoort niet bij één gemeente. Kies per gemeente.',
  'budget-rule.municipality-unknown': 'Deze gemeente hoort niet bij dit programma. Kies er een uit de lijst.',
  'constraint.budget_rule_threshold_check': 'De drempel ligt tussen 0 en 200 %.',
  'constraint.budget_rule_once_excl':
    'Zo een regel geldt al in deze tijd. Beëindig haar eerst, of kies een latere begindag.',
  'constraint.budget_rule_keeps_still_check': 'Een regel verandert niet. Beëindig haar en leg een nieuwe vast.',
};
