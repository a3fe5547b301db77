import type { TextTable } from '@koersvast/platform';

export const conclusionTextsNl: TextTable = {
  'conclusion.no-quotes': 'Kies ten minste één citaat. Een conclusie steunt op wat partijen zeiden.',
  'conclusion.unknown-quote': 'Een van de citaten is er niet meer. Ververs de lijst en kies opnieuw.',
  'conclusion.unknown-requirement':
    'Een van de eisen is ingetrokken of hoort bij een andere aanbesteding. Kies opnieuw.',
  'conclusion.unknown-contribution': 'Een van de zinnen hoort niet bij dit programma. Kies opnieuw.',
  'conclusion.was-withdrawn': '{code} is ingetrokken. Trek een nieuwe conclusie.',
  'conclusion.report-published': 'Het verslag is gepubliceerd; de conclusies staan vast.',
  'constraint.consultation_conclusion_text_check': 'Schrijf de conclusie op, hooguit 4000 tekens.',
  'constraint.consultation_conclusion_follow_up_check': 'Schrijf op wat ermee gebeurt, of waarom niets.',
  'constraint.consultation_conclusion_withdrawn_check': 'Intrekken kan alleen met een reden.',
};
