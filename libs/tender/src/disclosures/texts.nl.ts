import type { TextTable } from '@koersvast/platform';

export const disclosureTextsNl: TextTable = {
  'quote.not-literal':
    'Deze woorden staan niet letterlijk op die plaats in de tekst. Selecteer ze opnieuw; misschien is de tekst intussen gewijzigd.',
  'disclosure.gate':
    'Nog niet elke partij van {consultation} weet hetzelfde ({count}): {codes}. Deel het met iedereen, of geef de reden.',
  'disclosure.gate-ok': 'Alle partijen van {consultation} kregen dezelfde informatie.',
  'disclosure.consultation-closed': '{code} is gesloten; er kan niets meer bij of af.',
  'disclosure.unknown-party': 'Deze partij hoort niet bij deze consultatie. Kies partijen uit de lijst.',
  'disclosure.unknown-minutes':
    'Dit verslag hoort niet bij deze consultatie. Open het gesprek en selecteer de zin opnieuw.',
  'disclosure.no-parties': 'Kies ten minste één partij, of geef aan dat iedereen het kreeg.',
  'disclosure.tenderned-is-all':
    'Wat op TenderNed staat, is voor iedereen. Laat de partijen weg of kies een andere weg.',
  'disclosure.confidential': '{code} is vertrouwelijk van een partij en wordt niet gedeeld.',
  'disclosure.already-told': '{code} is al aan een andere partij gegeven en kan niet meer vertrouwelijk blijven.',
  'disclosure.published-answer': '{code} is een gepubliceerd antwoord en blijft staan.',
  'disclosure.was-withdrawn': '{code} is ingetrokken; er kan niets meer aan wijzigen.',
  'disclosure.future': 'Deze dag moet nog komen. Leg vast wat al is gegeven, met de dag waarop dat gebeurde.',
  'constraint.disclosure_append_only': 'Wat is gegeven, blijft staan: een openbaarmaking kan niet worden gewijzigd.',
  'constraint.disclosure_all_check': 'Wat op TenderNed staat, is voor iedereen; elke andere weg noemt de partijen.',
  'constraint.disclosed_fact_text_check': 'Schrijf op wat is gezegd of gegeven, hooguit 4000 tekens.',
  'constraint.disclosed_fact_confidential_check': 'Vertrouwelijk van een partij kan alleen met een reden.',
  'constraint.disclosed_fact_exception_check': 'Wat vertrouwelijk is, heeft geen andere reden om niet te delen.',
  'constraint.disclosed_fact_withdrawn_check': 'Intrekken kan alleen met een reden.',
};
