import { LocalDate } from '@koersvast/kernel';
import type { FormDefinition, FormQuestion } from '@koersvast/sheets';
import { choicesOf } from '../domain/consultation-question';
import type { ConsultationQuestionResponse, ConsultationSectionResponse } from '../http/questionnaire.response';

export interface FormConsultation {
  id: string;
  code: string;
  title: string;
  purpose: string;
  responsesDue: string | null;
}

export interface FormParty {
  id: string;
  name: string;
  kvkNumber: string;
}

/** The questionnaire of a consultation as a form for one party. */
export const questionnaireForm = (
  consultation: FormConsultation,
  party: FormParty,
  sections: readonly ConsultationSectionResponse[],
): FormDefinition => ({
  formId: consultation.id,
  title: `Marktconsultatie ${consultation.code}: ${consultation.title}`,
  addressee: { id: party.id, label: `${party.name} (KvK ${party.kvkNumber})` },
  explanation: explanationOf(consultation),
  sections: sections
    .filter(({ questions }) => questions.length > 0)
    .map(({ title, intro, questions }) => ({ title, intro, questions: questions.map(formQuestion) })),
});

/** One question as the workbook and the screen of the procurement officer check its answer. */
export const formQuestion = (question: ConsultationQuestionResponse): FormQuestion => ({
  id: question.id,
  number: String(question.number),
  kind: question.kind === 'OPEN' ? 'TEXT' : question.kind,
  text: question.text,
  help: [question.help, scaleMeaning(question)].filter(Boolean).join('\n'),
  choices: choicesOf(question) ?? [],
  required: question.required,
  maxLength: question.maxLength,
});

const scaleMeaning = ({ scaleMin, scaleMax, scaleMinLabel, scaleMaxLabel }: ConsultationQuestionResponse): string =>
  [scaleMinLabel && `${scaleMin} = ${scaleMinLabel}`, scaleMaxLabel && `${scaleMax} = ${scaleMaxLabel}`]
    .filter(Boolean)
    .join(', ');

/** What a party must know before it answers: status, term, house rules (practice around Aw 2.25, 2.51 and 2.57). */
const explanationOf = ({ purpose, responsesDue }: FormConsultation): string[] => [
  purpose,
  '',
  responsesDue
    ? `Stuur dit bestand ingevuld terug, uiterlijk ${LocalDate.formatLong(responsesDue, { weekday: true })}.`
    : 'Stuur dit bestand ingevuld terug.',
  'Vul alleen de gekleurde cellen op het blad Vragenlijst in. Laat de vragen en de volgorde zoals ze zijn.',
  'Dit formulier is alleen voor u gemaakt. Gebruik niet het formulier van een ander.',
  'Aan deze marktconsultatie kunt u geen rechten ontlenen. Meedoen is geen selectie en geen voorwaarde om later in te schrijven.',
  'Noem geen namen of nummers van cliënten. Zeg erbij wat vertrouwelijk is: dat maken wij niet openbaar.',
];
