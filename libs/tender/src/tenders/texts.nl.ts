import type { TextTable } from '@koersvast/platform';

export const tenderRecordTextsNl: TextTable = {
  'tender.wrong-state': 'De aanbesteding staat op {state} en kan zo niet naar {to}.',
  'tender.reason-missing': 'Geef de reden. Zonder reden kunt u een aanbesteding niet intrekken.',
  'tender.fixed': 'De aanbesteding staat op {state}: dit ligt vast. Rectificeer op TenderNed wanneer het anders moet.',
  'tender.closing-earlier':
    'De nieuwe sluiting ligt vóór de gepubliceerde. Kies dezelfde dag of een latere: inschrijvers rekenen op hun tijd.',
  'tender.before-closing': 'De inschrijving sluit pas op {closing}. Begin de beoordeling daarna.',
  'tender.standstill-half':
    'Geef bij de opschortende termijn zowel het aantal dagen als de herkomst, of geen van beide.',
  'tender.standstill-no-law':
    'De wet legt een SAS-procedure geen opschortende termijn op. Kies aanbestedingsstuk als herkomst.',
  'tender.standstill-short': 'De wet eist hier ten minste {days} dagen (artikel 2.127). Verleng de termijn.',
  'tender.two-prices': 'Geef een totaalprijs óf een prijs per maand, niet beide.',
  'tender.unknown-cpv':
    'CPV-code {codes} staat niet in de lijst. Kies een andere, of laat de beheerder de lijst laden.',
  'tender.time': 'Dit is geen tijd. Gebruik uu:mm, zoals 12:00.',
  'constraint.tender_code_key': 'Deze code is net vergeven. Probeer het opnieuw.',
  'constraint.tender_one_price_check': 'Geef een totaalprijs óf een prijs per maand, niet beide.',
  'constraint.tender_standstill_check': 'Geef bij de opschortende termijn zowel het aantal dagen als de herkomst.',
};
