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
  'tender.not-ready': 'De aanbesteding kan nog niet worden gepubliceerd: {count} punt(en) houden haar tegen. {first}',
  'tender.unknown-decision': 'Dit besluit hoort niet bij dit programma. Kies een besluit uit de lijst.',
  'tender.gate.clustering':
    'Motiveer waarom de opdracht is samengevoegd (artikel 1.5). Zonder motivering kunt u niet publiceren.',
  'tender.gate.clustering-ok': 'Het samenvoegen is gemotiveerd.',
  'tender.gate.lots': 'Motiveer waarom er geen percelen zijn (artikel 1.5). Zonder motivering kunt u niet publiceren.',
  'tender.gate.lots-ok': 'Het achterwege laten van percelen is gemotiveerd.',
  'tender.gate.cpv': 'Kies ten minste één CPV-code.',
  'tender.gate.cpv-not-social':
    'Hoofdcode {code} staat niet als sociale dienst in de lijst. Kies een sociale dienst, of een andere procedure.',
  'tender.gate.cpv-ok': 'Hoofdcode {code}.',
  'tender.gate.value': 'Vul de prijs in, zodat de waarde is te bepalen (artikel 2.15).',
  'tender.gate.value-low':
    'De waarde is {value}, onder de drempel van € 750.000 voor sociale diensten. Controleer of opties en verlengingen meetellen.',
  'tender.gate.value-ok': 'Waarde {value}, opties en verlengingen inbegrepen.',
  'tender.gate.closing': 'Vul in wanneer de inschrijving sluit.',
  'tender.gate.closing-past': 'De sluiting {closing} is al voorbij. Kies een latere dag.',
  'tender.gate.closing-short':
    'Bij publicatie vandaag eist artikel {article} ten minste {days} dagen: sluiting op {earliest} of later, niet op {closing}.',
  'tender.gate.closing-shortened':
    'Na de vooraankondiging is {days} dagen gebruikelijk (artikel {article}): {earliest} of later. Korter mag tot {floor} dagen; motiveer dat in het dossier.',
  'tender.gate.closing-ok': 'Sluiting {closing}; de wet vraagt {days} dagen, dus {earliest} of later.',
  'tender.gate.closing-no-law':
    'Sluiting {closing}. De wet noemt voor SAS geen minimum; de termijn moet redelijk zijn.',
  'tender.gate.closing-closed': 'De sluiting {closing} valt op {reason}. Kies liever een werkdag.',
  'tender.gate.nota-late':
    'De Nota van Inlichtingen moest uiterlijk {latest} verschijnen (artikel 2.54). Verleng de sluiting.',
  'tender.gate.nota-ok': 'Nota van Inlichtingen uiterlijk {latest}.',
  'tender.gate.standstill':
    'Er is geen opschortende termijn: de wet legt die bij SAS niet op. Neem een bepaling op in het aanbestedingsstuk.',
  'tender.gate.standstill-ok': 'De opschortende termijn is geregeld.',
  'tender.gate.validity': 'Zet hoe lang een inschrijving geldig blijft.',
  'tender.gate.validity-ok': 'Inschrijvingen blijven {days} dagen geldig.',
  'tender.gate.baseline':
    'Er is geen goedgekeurde baseline van het Programma van Eisen. Bevries de eisen en vraag akkoord.',
  'tender.gate.baseline-ok': '{name} is goedgekeurd.',
  'tender.gate.decision-open': '“{title}” is nog niet overal genomen. Leg de besluiten van de gemeenten vast.',
  'tender.gate.decision-not-identical': '“{title}” is niet gelijkluidend. Breng de gemeenten eerst op één lijn.',
  'tender.gate.decision-ok': '“{title}” is van kracht.',
  'tender.gate.reference': 'Het kenmerk van TenderNed ontbreekt. Vul het in zodra TenderNed het geeft.',
  'tender.gate.reference-ok': 'Kenmerk {tenderReference}.',
  'tender.clock.OFFERS': 'Termijn voor inschrijvingen',
  'tender.clock.REQUESTS_TO_PARTICIPATE': 'Termijn voor aanmeldingen',
  'tender.clock.CLARIFICATION_NOTE': 'Nota van Inlichtingen',
  'tender.clock.CLARIFICATION_NOTE_URGENT': 'Nota van Inlichtingen bij spoed',
  'tender.clock.OFFER_VALIDITY': 'Geldigheid van inschrijvingen',
  'tender.clock.STANDSTILL': 'Opschortende termijn',
  'tender.clock.CHALLENGE': 'Vervaltermijn',
  'tender.clock.AWARD_NOTICE': 'Aankondiging van de gunning',
  'tender.clock.AWARD_NOTICE_BUNDLED': 'Aankondiging van de gunning, gebundeld',
  'tender.clock.event.publication': 'na publicatie',
  'tender.clock.event.closing': 'vóór de sluiting',
  'tender.clock.event.after-closing': 'na de sluiting',
  'tender.clock.event.sent': 'na verzending van de gunningsbeslissing',
  'tender.clock.event.award': 'na de gunning',
  'tender.clock.event.quarter': 'na het einde van het kwartaal',
  'tender.clock.remark.no-minimum': 'De wet noemt voor SAS geen minimum. Kies een termijn die bij de opdracht past.',
  'tender.clock.remark.no-standstill':
    'De wet legt bij SAS geen opschortende termijn op en het stuk zegt niets. Neem een bepaling op, gewoonlijk 20 dagen.',
  'tender.clock.remark.no-clause': 'Het aanbestedingsstuk zegt hier niets over.',
  'tender.clock.remark.rolls': 'De wettelijke termijn schuift op naar de volgende werkdag (Algemene termijnenwet).',
  'tender.clock.remark.contested':
    'Een termijn uit alleen het stuk schuift niet vanzelf op; rechters denken verschillend. Houd de veilige dag aan.',
  'tender.clock.remark.supposed': 'Gerekend alsof u vandaag publiceert.',
  'tender.term.STANDSTILL': 'Opschortende termijn',
  'tender.term.CLARIFICATION_NOTE': 'Nota van Inlichtingen, vóór de sluiting',
  'tender.term.CLARIFICATION_NOTE_URGENT': 'Nota van Inlichtingen bij spoed, vóór de sluiting',
  'tender.term.OFFERS': 'Inschrijvingen',
  'tender.term.OFFERS_URGENT': 'Inschrijvingen bij spoed',
  'tender.term.OFFERS_AFTER_PRIOR_NOTICE': 'Inschrijvingen na vooraankondiging',
  'tender.term.OFFERS_AFTER_PRIOR_NOTICE_FLOOR': 'Inschrijvingen na vooraankondiging, ondergrens',
  'tender.term.REQUESTS_TO_PARTICIPATE': 'Aanmeldingen',
  'tender.term.AWARD_NOTICE': 'Aankondiging van de gunning',
  'tender.cpv-import': 'CPV-codes (officiële lijst)',
  'tender.time': 'Dit is geen tijd. Gebruik uu:mm, zoals 12:00.',
  'constraint.tender_code_key': 'Deze code is net vergeven. Probeer het opnieuw.',
  'constraint.tender_one_price_check': 'Geef een totaalprijs óf een prijs per maand, niet beide.',
  'constraint.tender_standstill_check': 'Geef bij de opschortende termijn zowel het aantal dagen als de herkomst.',
};
