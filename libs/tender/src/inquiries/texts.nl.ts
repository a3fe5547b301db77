import type { TextTable } from '@koersvast/platform';

export const inquiryTextsNl: TextTable = {
  'inquiry.names-party':
    'Hier staat “{found}”; daaraan is een partij te herkennen. Schrijf het zo dat iedereen het mag lezen.',
  'inquiry.published': 'Vraag {number} is gepubliceerd en staat vast.',
  'inquiry.withdrawn': 'Deze vraag is ingetrokken.',
  'inquiry.not-answered': 'Schrijf eerst vraag en antwoord zoals iedereen die leest.',
  'constraint.consultation_inquiry_published': 'Een gepubliceerd antwoord staat vast.',
  'constraint.consultation_inquiry_question_check': 'Schrijf de vraag op, hooguit 4000 tekens.',
  'constraint.consultation_inquiry_answered_check': 'Een antwoord heeft een vraag en een antwoord voor iedereen.',
  'constraint.consultation_inquiry_withdrawn_check': 'Intrekken kan alleen met een reden.',
};
