import { LocalDate, Money } from '@koersvast/kernel';
import type { Block, ReportDocument, Section } from '@koersvast/reports';
import type { ConditionResponse, GroundResponse, ModificationDetailResponse } from '../http/modification.response';
import type { PaperFrame } from '../queries/paper-frame.query';

const VERDICTS = { PASS: 'past', FAIL: 'past niet', UNANSWERED: 'niet beantwoord' } as const;
const euro = (text: string, plus = false): string => Money.parse(text).format({ plus });
const yesNo = (answer: boolean | null): string => (answer === null ? 'niet beantwoord' : answer ? 'ja' : 'nee');

const section = (id: string, heading: string, blocks: Block[]): Section => ({
  ...{ id, heading, level: 1 as const, flow: true },
  blocks,
});

const people = (words: string): Block[] =>
  words
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((text) => ({ type: 'paragraph', text, voice: 'people' }));

function reasoning({ kind, answer, left, operator, right }: ConditionResponse): string {
  if (kind === 'QUESTION') return yesNo(answer);
  if (right === null) return 'V ontbreekt';
  return `${euro(left!)} ${operator === '<' ? '<' : '≤'} ${euro(right)}`;
}

/** One table for all grounds: the order in which they were asked, with the answers and the sums. */
const testTable = (grounds: GroundResponse[], notes: ModificationDetailResponse['notes']): Block => ({
  type: 'table',
  key: 'toets',
  caption: 'Toets aan Aanbestedingswet 2.163b-g',
  columns: [
    { key: 'what', label: 'Vraag of som', kind: 'text', weight: 4 },
    { key: 'answer', label: 'Antwoord', kind: 'text', weight: 3 },
    { key: 'verdict', label: 'Uitkomst', kind: 'text', weight: 2 },
  ],
  rows: grounds.flatMap((ground) => [
    {
      kind: 'group' as const,
      cells: { what: `${ground.article} ${ground.name}: ${VERDICTS[ground.verdict]}`, answer: '', verdict: '' },
    },
    ...ground.conditions.map((one) => ({
      cells: { what: one.text, answer: reasoning(one), verdict: VERDICTS[one.verdict] },
    })),
    ...(notes[ground.ground] ? [{ cells: { what: 'Toelichting', answer: notes[ground.ground], verdict: '' } }] : []),
  ]),
});

function roomBlocks({ test: { room } }: ModificationDetailResponse): Block[] {
  const items = [
    ...room.entries.map(({ code, title, approvedOn, amount }) => ({
      label: `${code} ${title}`,
      value: `${euro(amount, true)}, akkoord ${LocalDate.format(approvedOn)}`,
    })),
    { label: 'Deze wijziging', value: euro(room.change, true) },
    { label: 'Netto cumulatief', value: euro(room.net) },
    ...(room.limit ? [{ label: 'Grens, moet eronder blijven', value: euro(room.limit) }] : []),
    ...(room.room ? [{ label: 'Nog ruimte', value: euro(room.room) }] : []),
  ];
  return [{ type: 'facts', items }];
}

function decisionBlocks(record: ModificationDetailResponse): Block[] {
  const { test, decidedGround, decisionReason } = record;
  const decided = test.grounds.find(({ ground }) => ground === decidedGround);
  const asked = record.submittedBy && `${record.submittedBy}, ${LocalDate.format(record.submittedAt!.slice(0, 10))}`;
  const approved = record.approvedBy && `${record.approvedBy}, ${LocalDate.format(record.approvedAt!.slice(0, 10))}`;
  const items = [
    { label: 'Advies', value: test.advised ? `grond ${test.advised.toLowerCase()}` : 'geen grond' },
    { label: 'Besluit', value: decided ? `${decided.article} ${decided.name}` : 'nog niet genomen' },
    { label: 'Publicatieplicht', value: decided?.publish ? `ja, subtype ${test.parameters.noticeSubtype}` : 'nee' },
    ...(decided ? [{ label: 'eForms-code', value: decided.eformsCode }] : []),
    ...(asked ? [{ label: 'Gevraagd door', value: asked }] : []),
    ...(approved ? [{ label: 'Tweede akkoord', value: approved }] : []),
    ...(decisionReason ? [{ label: 'Waarom anders dan geadviseerd', value: decisionReason }] : []),
  ];
  return [
    { type: 'facts', items },
    { type: 'paragraph', text: test.note },
  ];
}

/** The motivation of one change with the test that carries it, for the dossier. */
export function motivationReport(record: ModificationDetailResponse, frame: PaperFrame): ReportDocument {
  const { test, code, title, state } = record;
  return {
    ...frame,
    title: `Motivering ${code}: ${title}`,
    draft: state !== 'APPROVED',
    hash: state === 'APPROVED' ? record.contentHash : null,
    source: { ...frame.source, snapshot: state === 'APPROVED' ? `wijziging ${code}` : null },
    facts: [
      { label: 'Ingangsdag', value: record.effectiveOn ? LocalDate.format(record.effectiveOn) : 'nog niet bekend' },
      { label: 'Bedrag, exclusief btw', value: euro(record.amount, true) },
      { label: 'V', value: test.base ? euro(test.base) : 'nog niet bekend' },
    ],
    sections: [
      section('wijziging', '1 De wijziging', people(record.description || title)),
      section('motivering', '2 Motivering', people(record.motivation ?? test.proposedMotivation)),
      section('besluit', '3 Advies en besluit', decisionBlocks(record)),
      section('toets', '4 Toets', [testTable(test.grounds, record.notes)]),
      ...((record.decidedGround ?? test.advised) === 'B'
        ? [section('ruimte', '5 Ruimte onder grond b', roomBlocks(record))]
        : []),
    ],
  };
}
