import type { Block, ReportDocument, Section } from '@koersvast/reports';
import { consequences, FeedbackRow, outcomeWords } from '../domain/feedback';
import type { FeedbackHead } from '../queries/feedback.query';

const COLUMNS = [
  { key: 'code', label: 'Code', kind: 'code' },
  { key: 'sentence', label: 'Zin', kind: 'text', voice: 'people', weight: 4 },
  { key: 'outcome', label: 'Uitkomst', kind: 'text', weight: 1 },
  { key: 'reason', label: 'Reden', kind: 'text', voice: 'people', weight: 3 },
  { key: 'more', label: 'Vervolg', kind: 'text', weight: 2, definition: 'Waar de zin heen ging en wat is geantwoord.' },
] as const;

function questionSection(number: number, label: string, rows: readonly FeedbackRow[]): Section {
  const table: Block = {
    type: 'table',
    key: `vraag-${number}`,
    caption: `Vraag ${number} ${label}`,
    columns: COLUMNS,
    rows: rows.map((row) => ({
      cells: {
        code: row.code,
        sentence: row.sentence,
        outcome: outcomeWords(row),
        reason: row.reason ?? '',
        more: consequences(row).join(' '),
      },
    })),
  };
  return {
    id: `vraag-${number}`,
    heading: `Vraag ${number} ${label}`,
    level: 1,
    flow: true,
    landscape: true,
    blocks: [table],
  };
}

/** What came of the input of one workgroup, by question. */
export function feedbackReport(
  head: FeedbackHead,
  rows: readonly FeedbackRow[],
  today: string,
  at: Date,
): ReportDocument {
  const numbers = [...new Set(rows.map(({ questionNumber }) => questionNumber))];
  const treated = rows.filter(({ outcome }) => outcome).length;
  const none: Section = {
    id: 'geen',
    heading: 'Nog geen inbreng',
    level: 1,
    blocks: [{ type: 'paragraph', text: 'Deze werkgroep heeft nog geen zinnen ingebracht.' }],
  };
  return {
    kind: 'Werkgroepinbreng',
    title: 'Terugkoppeling',
    subtitle: [`Werkgroep ${head.number} ${head.name}`],
    organisation: `${head.programme} · ${head.municipalities}`,
    facts: [
      { label: 'Zinnen', value: String(rows.length) },
      { label: 'Behandeld', value: String(treated) },
    ],
    fictitious: null,
    source: { asOf: today, knownOn: null, snapshot: null, template: 'Terugkoppeling werkgroep 1.0' },
    hash: null,
    createdAt: at.toISOString(),
    sections:
      rows.length === 0
        ? [none]
        : numbers.map((number) => {
            const own = rows.filter(({ questionNumber }) => questionNumber === number);
            return questionSection(number, own[0]!.question, own);
          }),
  };
}
