import type { TextTable } from '@koersvast/platform';

export const advanceTextsNl: TextTable = {
  'advance.terms': 'Kies 1 tot en met 53 termijnen.',
  'advance.due-day': 'Kies een dag van de maand van 1 tot en met 28.',
  'advance.not-divided':
    'Dit budget is nog niet over de gemeenten verdeeld. Verdeel het eerst; daarna kunt u een schema maken.',
  'advance.term-unknown': 'Deze gemeente heeft geen termijn met dit nummer. Kies een termijn uit het schema.',
  'advance.amount-sign': 'Vul een bedrag in met hetzelfde teken als de termijn. Open is {open}.',
  'advance.more-than-term': 'Van deze termijn is {open} open. Betaal hooguit dat; zet de rest bij een andere termijn.',
  'advance.day-to-come': 'Deze dag komt nog. Leg een betaling vast op of na de dag waarop zij is gedaan.',
  'advance.reversed-before': 'Deze betaling is al teruggenomen.',
  'constraint.advance_schedule_budget_key': 'Dit contractjaar heeft al een schema. Open dat schema.',
  'constraint.advance_schedule_whole_check': 'De termijnen tellen niet op tot het aandeel. Er is niets bewaard.',
  'constraint.advance_payment_amount_check': 'Een betaling is meer dan nul. Controleer het bedrag.',
  'constraint.advance_payment_reverses_check': 'Alleen een gewone betaling kan worden teruggenomen, en maar één keer.',
  'constraint.advance_payment_reverses_key': 'Deze betaling is al teruggenomen.',
};
