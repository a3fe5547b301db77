import type { TextTable } from '@koersvast/platform';

export const clarificationTextsNl: TextTable = {
  'clarification.unknown-tender': 'Deze aanbesteding is niet gevonden. Kies een aanbesteding uit de lijst.',
  'clarification-question.wrong-state': 'Deze vraag is {state}; dit kan nu niet. Ververs het scherm.',
  'clarification-question.reason-missing': 'Geef een reden. Die blijft bij de vraag staan.',
  'clarification-question.motive-missing':
    'Geef de motivering van de partij. Zonder motivering is een verzoek om vertrouwelijkheid niet te wegen.',
  'clarification-question.confidentiality-open':
    'Bij {code} is om vertrouwelijkheid gevraagd. Besluit daar eerst over (Aw 2.53 lid 3).',
  'clarification-question.secret-change':
    'Een vertrouwelijk antwoord mag geen eis wijzigen: wat voor allen verandert, wordt aan allen verteld.',
  'clarification-question.not-confidential':
    'Alleen een antwoord waarvoor vertrouwelijkheid is toegekend, gaat buiten de nota om.',
  'clarification-question.nobody-asked': 'Bij deze vraag is niet om vertrouwelijkheid gevraagd.',
  'clarification-question.answer-missing': 'Schrijf eerst een antwoord. Daarna kan een ander het nakijken.',
  'clarification-question.unknown-requirement': 'Deze eis hoort niet bij deze aanbesteding. Kies een eis uit de lijst.',
  'clarification-question.unknown-assignee':
    'Deze collega kan hier geen vragen beantwoorden. Kies iemand met de rol inkoper of contractmanager.',
  'clarification-question.nothing-chosen': 'Kies ten minste één vraag.',
  'clarification-question.no-change':
    'De nieuwe tekst van {code} is gelijk aan de oude. Pas haar aan of haal de wijziging weg.',
  'clarification-question.evidence-gone':
    'Het bewijsmiddel van {code} valt weg. Schrijf waarmee een inschrijver het aantoont, of laat het zoals het was.',
  'clarification-question.test-gone':
    'De toetsing van {code} valt weg. Schrijf hoe u vaststelt of eraan is voldaan, of laat het zoals het was.',
  'clarification-question.no-exclusion':
    '{code} is geen uitsluitingsgrond en kan niet verplicht of facultatief worden. Laat dat veld leeg.',
  'clarification-question.no-suitability':
    '{code} is geen geschiktheidseis; omzet vraagt u alleen daar. Laat dat veld zoals het was.',
  'clarification-question.turnover-unmotivated':
    'Met {code} vraagt u omzet zonder motivering (Aw 2.90 lid 3). Schrijf waarom dat nodig is, of vraag geen omzet.',
  'clarification-guarded-name.too-short': 'Een naam van één teken staat in elke zin. Vul ten minste twee tekens in.',
  'clarification-guarded-name.present': '“{name}” staat al op de lijst.',
  'clarification-guarded-name.party-stays':
    '“{name}” is een partij van deze aanbesteding en blijft bewaakt. Klopt de naam niet, verbeter hem dan bij de vraag.',
  'clarification-guarded-name.removed': '“{name}” stond al niet meer op de lijst. Ververs het scherm.',
  'clarification-question.not-to-merge':
    'Naar {other} kan niet worden verwezen. Kies een vraag van deze aanbesteding die in een nota komt of al gepubliceerd is.',
  'clarification-question.is-pointed-at':
    '{other} verwijst al naar deze vraag. Laat die eerst naar de andere vraag verwijzen.',
  'clarification-question.traces':
    'In {code} staat iets waaraan een partij te herkennen is. Pas de tekst aan, of leg uit waarom het mag blijven.',
  'clarification-question.nothing-found': 'De anonimiteitstoets vindt niets waarover nog besloten moet worden.',
  'clarification-question.own-answer': 'U schreef dit antwoord zelf. Een ander geeft akkoord.',
  'clarification-question.in-submitted-note':
    'Deze vraag staat in NvI {note}, die ter akkoord ligt. Haal de nota eerst terug.',
  'clarification-note.wrong-state': 'Deze nota is {state}; dit kan nu niet. Ververs het scherm.',
  'clarification-note.nothing-approved': 'Er is nog geen antwoord met akkoord. Laat eerst antwoorden nakijken.',
  'clarification-note.not-approved':
    'Niet elke gekozen vraag heeft een antwoord met akkoord. Ververs de lijst en kies opnieuw.',
  'clarification-note.not-ready': 'Deze nota kan nog niet uit: los eerst op wat er in de weg staat ({count}).',
  'clarification-note.late':
    'Tussen vandaag en de sluiting op {closing} zitten {daysLeft} dagen; Aw 2.54 vraagt er {days}. Verschuif de sluiting naar {mending} of later, of leg uit waarom de nota nu toch uitgaat.',
  'clarification-note.late-motive': 'Leg uit waarom de nota later komt dan de wet vraagt.',
  'clarification.import.title': 'Vragen voor de Nota van Inlichtingen',
  'clarification.import.no-tender': 'Kies bij deze import de aanbesteding waarbij de vragen horen.',
  'clarification.import.requirement':
    '{value} is geen eis van deze aanbesteding. Gebruik een code zoals EIS-014, of laat de cel leeg.',
  'clarification.import.future': '{value} ligt in de toekomst. Vul de dag in waarop de vraag binnenkwam.',
  'constraint.clarification_published':
    'Wat is gepubliceerd, blijft zoals het is. Geef een antwoord in een volgende nota.',
  'constraint.clarification_answer_append_only':
    'Wat is gepubliceerd, blijft zoals het is. Geef een antwoord in een volgende nota.',
  'constraint.clarification_answer_change_append_only':
    'Wat is gepubliceerd, blijft zoals het is. Geef een antwoord in een volgende nota.',
  'constraint.clarification_note_open_key':
    'Er is al een nota in wording. Voeg de vragen daaraan toe of publiceer die eerst.',
  'constraint.clarification_question_source_identity_key':
    'Deze vraag van deze partij is er al. Zoek haar op in de lijst.',
  'constraint.clarification_question_four_eyes_check': 'Wie het antwoord schreef, geeft er zelf geen akkoord op.',
  'constraint.clarification_note_four_eyes_check': 'Wie de nota ter akkoord aanbiedt, publiceert haar niet zelf.',
};
