import type { TextTable } from '@koersvast/platform';

export const reconciliationTextsNl: TextTable = {
  'reconciliation.known-day': 'Kies een dag vanaf het einde van de week tot en met vandaag.',
  'reconciliation.sunday': 'Een week eindigt op zondag. Kies een zondag.',
  'reconciliation.to-come': 'Deze week is nog niet voorbij. Kies een zondag tot en met vandaag.',
  'reconciliation.done': 'Deze aansluiting is afgerond en verandert niet meer. Begin de volgende week.',
  'reconciliation.open': 'Nog niet verklaard: {open}. Benoem en verklaar elk verschil; rond daarna af.',
  'reconciliation.difference-unknown': 'Een van deze verschillen hoort niet bij deze week. Ververs de pagina.',
  'constraint.reconciliation_week_key': 'Deze week heeft al een aansluiting. Open die.',
  'constraint.reconciliation_done_keeps_check': 'Deze aansluiting is afgerond en verandert niet meer.',
  'constraint.reconciliation_explained_check': 'Er is nog een verschil zonder verklaring. Ververs de pagina.',
};
