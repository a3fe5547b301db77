import type { TextTable } from '@koersvast/platform';

export const programmeTextsNl: TextTable = {
  'programme.choice-does-not-fit':
    'Deze keuze past niet bij de vraag of de gemeente. Kies een mogelijkheid van dezelfde vraag.',
  'programme.name-twice': '“{name}” staat er twee keer in of is leeg. Geef elk een eigen naam.',
  'meeting.unknown-subject': 'Waar dit over gaat, bestaat niet of u mag het niet zien. Kies het opnieuw.',
  'meeting.held': 'Van dit overleg staat een verslag vast; afzeggen kan niet meer.',
  'meeting.withdrawn': 'Dit overleg is afgezegd. Plan een nieuw overleg.',
  'action.unknown-owner':
    'Deze persoon mag dit niet zien. Kies een eigenaar met een rol in dit programma of deze werkgroep.',
  'action.unknown-meeting': 'Dit overleg hoort niet bij hetzelfde onderwerp. Kies een ander overleg.',
  'action.closed': 'Deze actie is al afgerond of vervallen. Maak een nieuwe actie.',
  'constraint.organisation_name_key': 'Er is al een organisatie met deze naam. Kies die uit de lijst.',
  'constraint.programme_code_key': 'Er is al een programma met deze code. Kies een andere code.',
};
