import type { TextTable } from '@koersvast/platform';

export const programmeTextsNl: TextTable = {
  'programme.choice-does-not-fit':
    'Deze keuze past niet bij de vraag of de gemeente. Kies een mogelijkheid van dezelfde vraag.',
  'programme.name-twice': '“{name}” staat er twee keer in of is leeg. Geef elk een eigen naam.',
  'constraint.programme_code_key': 'Er is al een programma met deze code. Kies een andere code.',
};
