import type { TextTable } from '@koersvast/platform';

export const councilQuestionTextsNl: TextTable = {
  'council-question.state': 'Dit kan niet in de toestand waarin de raadsvraag nu is. Ververs de pagina.',
  'council-question.unknown-municipality': 'Deze gemeente hoort niet bij dit programma.',
  'council-question.unknown-contract': 'Dit contract hoort niet bij dit programma. Kies een ander.',
  'council-question.unknown-owner': 'Deze persoon werkt niet in dit programma. Kies iemand die er een rol heeft.',
  'council-question.later': 'Deze dag ligt in de toekomst. Kies een dag tot en met vandaag.',
  'council-question.no-answer': 'Er is nog geen antwoord. Schrijf het eerst.',
  'council-question.no-citation': 'Dit record is er niet voor u, of hoort niet bij dit programma. Kies een ander.',
  'council-question.answered-on': 'De dag van het antwoord ligt tussen de ontvangst en vandaag.',
  'standard-answer.withdrawn': 'Dit standaardantwoord is vervallen.',
  'constraint.council_question_stands': 'Dit antwoord staat vast en verandert niet meer.',
  'constraint.council_question_four_eyes_check':
    'Een antwoord aan de raad vraagt een tweede persoon. U kunt uw eigen antwoord niet goedkeuren.',
  'constraint.council_term_from_key': 'Voor deze gemeente geldt vanaf deze dag al een termijn. Kies een andere dag.',
};
