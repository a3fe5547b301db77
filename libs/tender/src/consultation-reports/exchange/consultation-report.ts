import { LocalDate } from '@koersvast/kernel';
import type { Block, ReportDocument, ReportTable, Section } from '@koersvast/reports';
import { USAGE_LABELS } from '../../conclusions/domain/conclusion';
import { countsInWords } from '../../response-matrix/domain/stance';
import type { PaperHead } from '../queries/paper-head.query';
import type { ReportConclusion, ReportInput, ReportQuestion } from '../queries/report-input.query';
import { paperFrame, paragraphs } from './paper-frame';

const TEMPLATE = 'Verslag marktconsultatie 1.0';

/** What the report may show: words already veiled, names only of parties that said yes. */
export interface ReportPaper {
  head: PaperHead;
  input: ReportInput;
  namedParties: readonly string[];
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

function processSection({ input, namedParties }: ReportPaper): Section {
  const talks = input.talks.map(({ kind, count }) =>
    kind === 'PLENARY'
      ? counted(count, 'plenair gesprek', 'plenaire gesprekken')
      : counted(count, 'gesprek met één partij', 'gesprekken met één partij'),
  );
  const items = [
    { label: 'Partijen gevraagd', value: String(input.invited) },
    { label: 'Partijen die antwoordden', value: String(input.responded) },
    { label: 'Gesprekken', value: talks.join(', ') || 'geen' },
    ...(input.responsesDue ? [{ label: 'Reacties tot en met', value: LocalDate.format(input.responsesDue) }] : []),
    ...(input.publicationId ? [{ label: 'Publicatie TenderNed', value: input.publicationId }] : []),
    ...(namedParties.length > 0 ? [{ label: 'Wilden genoemd worden', value: namedParties.join(', ') }] : []),
  ];
  const note = 'Antwoorden zijn zonder naam weergegeven. Waar een partij een naam noemde, staat [een partij].';
  return {
    id: 'werkwijze',
    heading: '2 Hoe de consultatie verliep',
    level: 1,
    flow: true,
    blocks: [...paragraphs(input.texts.process), { type: 'facts', items }, { type: 'paragraph', text: note }],
  };
}

function themeTable({ themes }: ReportInput): ReportTable {
  return {
    type: 'table',
    key: 'themas',
    caption: 'Thema’s in de antwoorden',
    columns: [
      { key: 'theme', label: 'Thema', kind: 'text', weight: 3 },
      { key: 'parties', label: 'Partijen', kind: 'integer', total: false },
      { key: 'quotes', label: 'Citaten', kind: 'integer', total: false },
    ],
    rows: themes.map(({ name, partyCount, quoteCount }) => ({
      cells: { theme: name, parties: partyCount, quotes: quoteCount },
    })),
  };
}

function questionSection({ number, text, buildingBlock, counts, quotes }: ReportQuestion): Section {
  const themes = [...new Set(quotes.map(({ theme }) => theme))];
  const words = themes.flatMap((theme): Block[] => [
    ...(theme ? [{ type: 'paragraph' as const, text: [{ text: theme, strong: true as const }] }] : []),
    ...quotes
      .filter((quote) => quote.theme === theme)
      .map((quote): Block => ({ type: 'paragraph', text: `“${quote.words}”`, voice: 'people' })),
  ]);
  const facts = [
    { label: 'Antwoorden', value: countsInWords(counts) || 'geen' },
    ...(buildingBlock ? [{ label: 'Bouwsteen', value: buildingBlock }] : []),
  ];
  return {
    id: `vraag-${number}`,
    heading: `Vraag ${number}`,
    level: 2,
    blocks: [...paragraphs(text), { type: 'facts', items: facts }, ...words],
  };
}

const conclusionSection = ({ code, text, usage, followUp, quotes }: ReportConclusion): Section => ({
  id: code.toLowerCase(),
  heading: code,
  level: 2,
  blocks: [
    ...paragraphs(text),
    { type: 'facts', items: [{ label: 'Gebruik', value: USAGE_LABELS[usage] }] },
    ...paragraphs(followUp),
    ...quotes.map((words): Block => ({ type: 'paragraph', text: `“${words}”`, voice: 'people' })),
  ],
});

function answersSection({ inquiries }: ReportInput): Section[] {
  if (inquiries.length === 0) return [];
  const blocks = inquiries.flatMap(({ number, publicQuestion, answer }): Block[] => [
    { type: 'paragraph', text: [{ text: `${number}. ${publicQuestion}`, strong: true }] },
    ...paragraphs(answer),
  ]);
  return [{ id: 'vragen-en-antwoorden', heading: '4 Vragen van partijen en onze antwoorden', level: 1, blocks }];
}

/** The anonymised report of a consultation: context, process, what was said per question, what follows from it. */
export function consultationReport(paper: ReportPaper): ReportDocument {
  const { head, input } = paper;
  const last = input.inquiries.length > 0 ? 5 : 4;
  const themes: Block[] = input.themes.length > 0 ? [themeTable(input)] : [];
  return {
    ...paperFrame(head, 'Verslag van de marktconsultatie', TEMPLATE),
    facts: [
      { label: 'Vragen', value: String(input.questions.length) },
      { label: 'Conclusies', value: String(input.conclusions.length) },
    ],
    draft: true,
    sections: [
      {
        id: 'aanleiding',
        heading: '1 Waarom deze consultatie',
        level: 1,
        blocks: [...paragraphs(input.purpose), ...paragraphs(input.texts.context)],
      },
      processSection(paper),
      { id: 'reacties', heading: '3 Wat partijen zeiden', level: 1, blocks: themes },
      ...input.questions.map(questionSection),
      ...answersSection(input),
      {
        id: 'conclusies',
        heading: `${last} Conclusies`,
        level: 1,
        blocks: input.conclusions.length > 0 ? [] : [{ type: 'paragraph', text: 'Er zijn geen conclusies getrokken.' }],
      },
      ...input.conclusions.map(conclusionSection),
      {
        id: 'vervolg',
        heading: `${last + 1} Wat wij ermee doen`,
        level: 1,
        flow: true,
        blocks: paragraphs(input.texts.followUp),
      },
    ],
  };
}
