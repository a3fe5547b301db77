import type { TextTable } from '@koersvast/platform';

export const reportAdoptionTextsNl: TextTable = {
  'report-adoption.not-signed':
    'Dit rapport is nog niet ondertekend. Een college stelt alleen een ondertekend rapport vast.',
  'report-adoption.not-in-scope': 'Dit rapport gaat niet over deze gemeente. Kies een andere gemeente.',
  'report-adoption.nothing-held': 'Van dit orgaan is nog niets vastgelegd. Er valt niets terug te nemen.',
  'report-adoption.council-decided': 'De raad heeft al besloten. Neem eerst het besluit van de raad terug.',
  'report-adoption.to-come': 'Deze dag komt nog. Leg een besluit vast op of na de dag zelf.',
  'report-adoption.before-signature': 'Het rapport is ondertekend op {signedOn}. Kies die dag of een latere.',
  'report-adoption.after-council': 'De raad besloot eerder dan deze dag. Kies een dag op of voor het raadsbesluit.',
  'report-adoption.college-first':
    'Het college heeft het rapport nog niet vastgesteld. Leg eerst het besluit van het college vast.',
  'report-adoption.before-college': 'Het college besloot later. Kies de dag van het college of een latere.',
  'report-adoption.note-missing': 'Schrijf wat afwijkt of waarom. Alleen een gelijkluidend besluit mag zonder uitleg.',
  'constraint.report_adoption_signed_check': 'Dit rapport is nog niet ondertekend.',
  'constraint.report_adoption_append_only': 'Een vastgelegd besluit verandert niet. Leg het opnieuw vast.',
  'constraint.report_adoption_document_append_only':
    'Een stuk bij een besluit blijft bewaard. Voeg een nieuw stuk toe.',
};
