import { LocalDate } from '@koersvast/kernel';
import type { Block, ReportDocument, Section } from '@koersvast/reports';
import type { CitationResponse, CouncilQuestionDetailResponse } from '../http/council-question.response';

/** What stands around the words: programme, day, making. */
export type AnswerFrame = Pick<ReportDocument, 'organisation' | 'fictitious' | 'createdAt'> & { today: LocalDate };

const people = (text: string): Block[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line): Block => ({ type: 'paragraph', text: line, voice: 'people' }));

const section = (id: string, heading: string, blocks: readonly Block[]): Section[] =>
  blocks.length > 0 ? [{ id, heading, level: 1, flow: true, blocks }] : [];

const common = (question: CouncilQuestionDetailResponse, frame: AnswerFrame, template: string) => {
  const stands = question.state === 'APPROVED' || question.state === 'ANSWERED';
  return {
    ...{ organisation: frame.organisation, fictitious: frame.fictitious, createdAt: frame.createdAt },
    ...{ draft: !stands, hash: stands ? question.contentHash : null, facts: [] },
    source: {
      ...{ asOf: frame.today, knownOn: null, template },
      snapshot: stands ? `raadsvraag ${question.code}` : null,
    },
  };
};

const citedLine = ({ code, title, detail, stations }: CitationResponse): Block[] => [
  { type: 'paragraph', text: `${code} ${title} (${detail})` },
  {
    type: 'thread',
    stations: stations.map(({ name, state, cards }) => ({
      label: cards[0]?.code ?? name,
      state: state === 'FILLED' ? 'sound' : state === 'SUSPECT' ? 'suspect' : 'gap',
    })),
  },
];

/** The letter to the council: the question, the answer, and on what it rests with the thread in one line. */
export function answerLetter(question: CouncilQuestionDetailResponse, frame: AnswerFrame): ReportDocument {
  const { municipality, title, askedBy, receivedOn, answeredOn, reference, code, citations } = question;
  return {
    ...common(question, frame, 'Antwoord raadsvraag 1.0'),
    ...{ kind: 'Raadsvraag', title, subtitle: [`Gemeente ${municipality}`] },
    letter: {
      to: [`De raad van de gemeente ${municipality}`],
      placeAndDate: `${municipality}, ${LocalDate.format(answeredOn ?? frame.today)}`,
      subject: title,
      reference: reference || code,
      closing: ['Met vriendelijke groet,', `namens het college van burgemeester en wethouders van ${municipality}`],
    },
    sections: [
      ...section('vraag', 'Vraag', [
        { type: 'paragraph', text: `Gesteld door ${askedBy}, ontvangen op ${LocalDate.format(receivedOn)}.` },
        ...people(question.question),
      ]),
      ...section('antwoord', 'Antwoord', people(question.answer)),
      ...section('bewijs', 'Waarop dit antwoord berust', citations.flatMap(citedLine)),
    ],
  };
}

const STATES = {
  FILLED: '',
  GAP: 'hier staat nog niets',
  HIDDEN: 'afgeschermd',
  SUSPECT: 'verdacht: de bron wijzigde',
};

/** One cited record on one A4: its seven stations, from the sentence to the paragraph. */
const proofPage = ({ code, title, detail, stations }: CitationResponse, at: number): Section => ({
  ...{ id: `bewijs-${at + 1}`, heading: `${code} ${title}`, level: 1 },
  blocks: [
    { type: 'paragraph', text: detail },
    {
      ...{ type: 'table', key: `draad-${at + 1}`, caption: `Rode draad van ${code}` },
      columns: [
        { key: 'station', label: 'Station', kind: 'text', weight: 2 },
        { key: 'code', label: 'Code', kind: 'code' },
        { key: 'title', label: 'Wat er staat', kind: 'text', weight: 5 },
        { key: 'detail', label: 'Stand', kind: 'text', weight: 3 },
      ],
      rows: stations.flatMap(({ name, state, cards }) =>
        cards.length > 0
          ? cards.map((card) => ({
              cells: {
                ...{ station: name, code: card.code, title: card.title },
                detail: [card.detail, STATES[state]].filter(Boolean).join(' · '),
              },
            }))
          : [{ cells: { station: name, code: '', title: STATES[state], detail: '' } }],
      ),
    },
  ],
});

/** The proof behind an answer, a page for each record that it cites. */
export const answerProof = (question: CouncilQuestionDetailResponse, frame: AnswerFrame): ReportDocument => ({
  ...common(question, frame, 'Bewijs raadsvraag 1.0'),
  sheet: true,
  ...{ kind: 'Raadsvraag', title: `Bewijs bij ${question.code}`, subtitle: [question.title, question.municipality] },
  sections: question.citations.map(proofPage),
});
