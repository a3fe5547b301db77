import type { Block, ReportDocument, ReportTable, Section } from '@koersvast/reports';
import { LocalDate } from '@koersvast/kernel';
import {
  type ChangedField,
  fieldChanges,
  LAPSED,
  type NoteSnapshot,
  type SnapshotAnswer,
  type SnapshotChange,
  wordsOf,
} from '../domain/note-snapshot';

/** A published note with what its papers say about it. */
export interface NotePaper {
  /** Programme and its municipalities. */
  organisation: string;
  publishedAt: Date;
  hash: string;
  snapshot: NoteSnapshot;
}

const FIELD_LABELS: Record<ChangedField, string> = {
  title: 'titel',
  text: 'tekst',
  evidence: 'bewijsmiddel',
  evidenceMoment: 'moment van het bewijs',
  testMethod: 'toetsing',
  exclusionGround: 'soort uitsluitingsgrond',
  asksTurnover: 'omzeteis',
  turnoverMotivation: 'motivering van de omzeteis',
};
const paragraphs = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '');
const day = (date: string): string => LocalDate.format(date);

/** Cover, stamp and hash: the same for each form. Nobody is named: the nota speaks for the contracting authority. */
function frame({ organisation, publishedAt, hash, snapshot }: NotePaper): Omit<ReportDocument, 'sections'> {
  const { note, tender, tenderReference, publishedOn, closingOn, answers } = snapshot;
  const changed = answers.flatMap(({ changes }) => changes.map(({ requirementCode }) => requirementCode));
  return {
    kind: 'Aanbesteding',
    title: `Nota van Inlichtingen ${note.replace(/\D+/g, '')}`,
    subtitle: [tender],
    organisation,
    facts: [
      ...(tenderReference ? [{ label: 'Kenmerk', value: tenderReference }] : []),
      { label: 'Gepubliceerd', value: day(publishedOn) },
      ...(closingOn ? [{ label: 'Sluiting', value: day(closingOn) }] : []),
      { label: 'Vragen', value: String(answers.length) },
      { label: 'Gewijzigde eisen', value: changed.length > 0 ? changed.join(', ') : 'geen' },
    ],
    fictitious: null,
    source: { asOf: publishedOn, knownOn: null, snapshot: note, template: 'Nota van Inlichtingen 1.0' },
    hash,
    createdAt: publishedAt.toISOString(),
  };
}

function opening({ introduction, confidentialCount, answers }: NoteSnapshot): Section {
  const kept =
    confidentialCount === null || confidentialCount === 0
      ? []
      : [
          `${confidentialCount === 1 ? 'Eén vraag is' : `${confidentialCount} vragen zijn`} op verzoek van de vraagsteller buiten deze nota beantwoord (artikel 2.53, derde lid, Aanbestedingswet 2012).`,
        ];
  const changes = answers.some((answer) => answer.changes.length > 0)
    ? [
        'Waar een antwoord een eis wijzigt, staat de nieuwe tekst bij dat antwoord; wat vervalt is doorgehaald, wat erbij komt is onderstreept.',
      ]
    : [];
  return {
    id: 'bij-deze-nota',
    heading: 'Bij deze nota',
    level: 1,
    blocks: [
      ...paragraphs(introduction),
      'Deze nota is onderdeel van de aanbestedingsstukken. De nummers van de antwoorden liggen vast.',
      ...changes,
      ...kept,
    ].map((text): Block => ({ type: 'paragraph', text })),
  };
}

/** One question with its answer in full, and the new words of each requirement. */
function answerSection(answer: SnapshotAnswer): Section {
  const { reference, requirementCode } = answer;
  const named = requirementCode && !reference.includes(requirementCode) ? requirementCode : '';
  const about = [reference, named].filter(Boolean).join(' · ');
  return {
    id: answer.code.toLowerCase().replace('.', '-'),
    heading: about ? `${answer.code} ${about}` : answer.code,
    level: 2,
    blocks: [
      { type: 'paragraph', text: [{ text: 'Vraag', strong: true }] },
      ...paragraphs(answer.question).map((text): Block => ({ type: 'paragraph', text, voice: 'people' })),
      { type: 'paragraph', text: [{ text: 'Antwoord', strong: true }] },
      ...paragraphs(answer.answer).map((text): Block => ({ type: 'paragraph', text, voice: 'people' })),
      ...answer.changes.flatMap(changeBlocks),
    ],
  };
}

const changeBlocks = ({ requirementCode, fromVersion, toVersion, before, after }: SnapshotChange): Block[] =>
  fieldChanges(before, after).map(({ field, parts }): Block => ({
    type: 'diff',
    title: `${requirementCode}, ${FIELD_LABELS[field]}: van versie ${fromVersion} naar versie ${toVersion}`,
    parts,
  }));

/** The nota to read: each question with its answer, and what changes in the requirements. */
export function noteDocument(paper: NotePaper): ReportDocument {
  const answers: Section = { id: 'vragen', heading: 'Vragen en antwoorden', level: 1, flow: true, blocks: [] };
  return {
    ...frame(paper),
    sections: [opening(paper.snapshot), answers, ...paper.snapshot.answers.map(answerSection)],
  };
}

function answerTable({ answers }: NoteSnapshot): ReportTable {
  return {
    type: 'table',
    key: 'vragen',
    caption: 'Vragen en antwoorden',
    columns: [
      { key: 'code', label: 'Nummer', kind: 'code', definition: 'Ligt vast sinds de publicatie.' },
      { key: 'reference', label: 'Verwijzing', kind: 'text', definition: 'Document en paragraaf.' },
      { key: 'requirement', label: 'Eis', kind: 'code', definition: 'De eis waarover is gevraagd.' },
      { key: 'question', label: 'Vraag', kind: 'text', weight: 3, voice: 'people' },
      { key: 'answer', label: 'Antwoord', kind: 'text', weight: 3, voice: 'people' },
      {
        key: 'changed',
        label: 'Wijzigt',
        kind: 'text',
        definition: 'Eisen die door dit antwoord een nieuwe versie kregen.',
      },
    ],
    rows: answers.map((answer) => ({
      cells: {
        code: answer.code,
        reference: answer.reference,
        requirement: answer.requirementCode ?? '',
        question: answer.question,
        answer: answer.answer,
        changed: answer.changes.map((one) => `${one.requirementCode} (versie ${one.toVersion})`).join(', '),
      },
    })),
  };
}

function changeTable({ answers }: NoteSnapshot): ReportTable {
  const rows = answers.flatMap((answer) =>
    answer.changes.flatMap((change) =>
      fieldChanges(change.before, change.after).map(({ field }) => ({
        cells: {
          code: answer.code,
          requirement: change.requirementCode,
          version: change.toVersion,
          field: FIELD_LABELS[field],
          before: wordsOf(field, change.before),
          after: wordsOf(field, change.after) || LAPSED,
        },
      })),
    ),
  );
  return {
    type: 'table',
    key: 'gewijzigde-eisen',
    caption: 'Gewijzigde eisen',
    columns: [
      { key: 'code', label: 'Nummer', kind: 'code', definition: 'Antwoord dat de eis wijzigt.' },
      { key: 'requirement', label: 'Eis', kind: 'code' },
      { key: 'version', label: 'Versie', kind: 'integer', total: false, definition: 'De versie die zo ontstond.' },
      { key: 'field', label: 'Onderdeel', kind: 'text' },
      { key: 'before', label: 'Was', kind: 'text', weight: 3 },
      { key: 'after', label: 'Wordt', kind: 'text', weight: 3 },
    ],
    rows,
  };
}

/** The nota to work with: one sheet with the answers, one with the changed requirements when there are any. */
export function noteWorkbook(paper: NotePaper): ReportDocument {
  const tables = [answerTable(paper.snapshot), changeTable(paper.snapshot)].filter(({ rows }) => rows.length > 0);
  return {
    ...frame(paper),
    sections: tables.map((table) => ({
      id: table.key,
      heading: table.caption,
      level: 1,
      landscape: true,
      blocks: [table],
    })),
  };
}
