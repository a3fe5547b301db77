import type { TextTable } from '@koersvast/platform';

export const iv3ExtractTextsNl: TextTable = {
  'iv3-extract.quarter': 'Kies een kwartaal van 1 tot en met 4.',
  'iv3-extract.unknown-municipality': 'Deze gemeente hoort niet bij dit programma. Kies een andere gemeente.',
  'iv3-extract.why.NO_TASK_FIELD':
    'De boeking heeft geen taakveld. Vul het aan in de administratie en lees haar opnieuw in.',
  'iv3-extract.why.NO_CATEGORY': 'De boeking heeft geen economische categorie. Vul die aan in de administratie.',
  'iv3-extract.why.OTHER_YEAR': 'Dit taakveld geldt niet in dit jaar. Gebruik de indeling van het jaar.',
  'iv3-extract.why.UNKNOWN_TASK_FIELD':
    'Dit taakveld staat niet in de lijst. Voeg het toe bij de taakvelden of verbeter de boeking.',
  'iv3-extract.why.UNKNOWN_CATEGORY': 'Deze categorie staat niet in de lijst. Voeg haar toe of verbeter de boeking.',
  'iv3-extract.why.WRONG_SIDE': 'De categorie hoort bij de andere kant: L bij lasten, B bij baten.',
};
