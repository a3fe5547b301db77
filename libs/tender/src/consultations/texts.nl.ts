import type { TextTable } from '@koersvast/platform';

export const consultationTextsNl: TextTable = {
  'consultation.unknown-tender': 'Deze aanbesteding is niet gevonden. Kies een aanbesteding uit de lijst.',
  'consultation.unknown-building-block':
    'Deze bouwsteen hoort niet bij dit programma. Kies een bouwsteen uit de lijst.',
  'consultation.wrong-state': 'Deze marktconsultatie is {state} en kan van daaruit niet {to} worden.',
  'consultation.reason-missing': 'Geef een reden. Die komt in het dossier.',
  'consultation.closed': 'Deze marktconsultatie is {state}; hierin verandert niets meer.',
  'consultation.terms-order':
    'De termijn voor vragen ligt na de termijn voor reacties. Kies voor vragen een dag die eerder valt.',
  'consultation.term-missing':
    'De termijn voor reacties kan na publicatie niet weg: partijen rekenen erop. Kies een andere dag.',
  'consultation.need.purpose': 'Vul het doel in: partijen lezen eerst waarom u hen iets vraagt.',
  'consultation.need.questions': 'Stel ten minste één vraag op.',
  'consultation.need.responsesDue': 'Kies een termijn voor reacties die na vandaag ligt.',
  'consultation.need.termPassed': 'De termijn voor reacties loopt nog tot en met {due}.',
  'consultation.need.allShared':
    'Nog niet alle partijen weten hetzelfde: {codes}. Deel deze feiten met iedereen, of geef bij elk de reden waarom dat niet hoeft.',
  'consultation.need.minutes':
    'Nog zonder verslag: {codes}. Schrijf het verslag, of laat het gesprek met een reden vervallen.',
  'consultation.term-closed': '{date} is geen werkdag: {reason}. Kies liever een werkdag, dan bent u bereikbaar.',
  'consultation.question.options-few': 'Geef ten minste twee keuzes, elk op een eigen regel.',
  'consultation.question.options-twice': 'Een keuze staat er twee keer. Geef elke keuze één keer.',
  'consultation.question.scale': 'Het laagste punt van de schaal ligt niet onder het hoogste. Verander een van beide.',
  'consultation.unreachable-party':
    'Een van de partijen doet niet mee of heeft geen e-mailadres. Ververs de lijst en kies opnieuw.',
  'consultation.questions-frozen':
    'De vragen zijn gepubliceerd en liggen vast: elke partij beantwoordt dezelfde vraag. Geef een verduidelijking aan alle partijen tegelijk, bij de vragen en antwoorden.',
  'consultation.section-not-empty': 'Onder dit onderdeel staan nog vragen. Verplaats of verwijder die eerst.',
  'consultation.too-many-questions': 'Er staan al {max} vragen. Voeg vragen samen of schrap er een.',
  'consultation.arrangement-incomplete':
    'De volgorde noemt niet alle onderdelen en vragen precies één keer. Ververs de lijst en schuif opnieuw.',
  'consultation.unknown-section': 'Dit onderdeel is niet gevonden. Ververs de lijst en kies opnieuw.',
  'consultation.kvk': 'Een KvK-nummer heeft acht cijfers. Kijk of er een nul voor moet.',
  'consultation.email': 'Dit is geen e-mailadres. Gebruik de vorm naam@organisatie.nl.',
  'consultation.party-state': 'Deze partij is {state} en kan niet {to} worden.',
  'consultation.party-out': 'Deze partij is {state}. Laat haar eerst weer meedoen.',
  'consultation.not-published': 'Publiceer de marktconsultatie eerst: in concept kunnen de vragen nog veranderen.',
  'consultation.no-parties': 'Er doet nog niemand mee. Voeg eerst partijen toe.',
  'consultation.no-responses': 'Deze marktconsultatie is {state}; reacties worden nu niet verwerkt.',
  'consultation.import-kvk':
    '{value} is geen KvK-nummer van acht cijfers. Zet er een nul voor als Excel die heeft weggelaten.',
  'consultation.import-email': '{value} is geen e-mailadres. Gebruik de vorm naam@organisatie.nl.',
  'consultation.import-unknown':
    'Marktconsultatie {value} is er niet of neemt geen partijen meer aan. Kijk naar de code.',
  'consultation.import-which':
    'Er is niet precies één marktconsultatie die partijen aanneemt. Zet de code, zoals MC-01, in de kolom Consultatie.',
  'consultation.other-party': 'Dit formulier is van {party}. Kies het formulier van deze partij, of ga naar {party}.',
  'consultation.same-file': 'Dit bestand is op {date} al verwerkt. Er is niets nieuws.',
  'consultation.second-response':
    'Deze partij reageerde al op {date}. Hieronder staat wat verschilt; het eerdere antwoord blijft bewaard.',
  'consultation.answers-left-out':
    '{count} antwoorden kunnen niet worden verwerkt. Bekijk ze, en verwerk zonder deze antwoorden of vraag de partij om een goed formulier.',
  'consultation.nothing-new': 'Er is geen nieuw of gewijzigd antwoord. Er is niets vastgelegd.',
  'consultation.received-in-future': 'Deze dag ligt in de toekomst. Kies de dag waarop de reactie binnenkwam.',
  'consultation.no-file-question': 'Bij deze vraag hoort geen bestand. Kies een vraag van de soort bestand.',
  'consultation.unknown-question': 'Deze vraag hoort niet bij deze marktconsultatie.',
  'constraint.consultation_questions_frozen':
    'De vragen zijn gepubliceerd en liggen vast: elke partij beantwoordt dezelfde vraag.',
  'constraint.consultation_never_draft_again': 'Wat gepubliceerd is, wordt geen concept meer.',
  'constraint.consultation_terms_check':
    'De termijn voor vragen ligt na de termijn voor reacties. Kies voor vragen een dag die eerder valt.',
  'constraint.consultation_party_kvk_number_key':
    'Een partij met dit KvK-nummer doet al mee. Open die partij in de lijst.',
  'constraint.consultation_response_append_only': 'Een ontvangen reactie ligt vast en verandert niet.',
  'constraint.consultation_answer_append_only':
    'Een antwoord ligt vast en verandert niet. Een later antwoord komt ernaast te staan.',
};
