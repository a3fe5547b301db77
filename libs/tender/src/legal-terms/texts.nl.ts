import type { TextTable } from '@koersvast/platform';

export const legalTermTextsNl: TextTable = {
  'legal-term.not-later':
    'Voor deze termijn geldt al een rij vanaf {from}. Kies een latere ingangsdatum; wat er staat, verandert niet.',
  'legal-term.need-days': 'Vul het aantal dagen in: zonder deze termijn rekent geen procedure.',
  'constraint.legal_term_key': 'Deze termijn heeft al een rij met deze ingangsdatum. Kies een latere dag.',
  'constraint.legal_term_append_only': 'Wettelijke termijnen veranderen niet; voeg een rij toe met een latere dag.',
};
