import { LocalDate, Percentage, type Standstill } from '@koersvast/kernel';
import type { Block, ReportDocument, ReportTable, Section } from '@koersvast/reports';

export type LetterKind = 'AWARD' | 'REJECTION' | 'SET_ASIDE' | 'REFUSED';

interface LetterCriterion {
  title: string;
  /** Hundredths of a percent. */
  weight: number;
  maxScore: number;
  own: { score: number; label: string; points: string; motivation: string } | null;
  winner: { score: number; label: string; points: string };
}

/** What a letter to one bidder may say; nothing of the other bidders but the winner's name, scores and advantages. */
export interface LetterPaper {
  kind: LetterKind;
  bidderName: string;
  contactName: string;
  /** Lines of the address, as one text. */
  contactAddress: string;
  offerCode: string;
  tenderCode: string;
  tender: string;
  organisation: string;
  fictitious: boolean;
  decidedOn: LocalDate;
  sentOn: LocalDate;
  winnerName: string;
  /** Why the offer was set aside or refused. */
  stateReason: string | null;
  /** What the winner did better, in words that may be told. */
  advantages: string;
  place: number | null;
  /** How many offers were ranked. */
  rivals: number;
  points: string | null;
  winnerPoints: string;
  criteria: readonly LetterCriterion[];
  standstill: Standstill;
  singleTenderer: boolean;
  clause: string;
}

/** Short, for lists. */
export const LETTER_LABELS: Record<LetterKind, string> = {
  AWARD: 'gunning',
  REJECTION: 'afwijzing',
  SET_ASIDE: 'terzijdelegging',
  REFUSED: 'weigering',
};

export const SUBJECTS: Record<LetterKind, string> = {
  AWARD: 'Voornemen tot gunning',
  REJECTION: 'Afwijzing van uw inschrijving',
  SET_ASIDE: 'Terzijdelegging van uw inschrijving',
  REFUSED: 'Weigering van uw te late inschrijving',
};

/** "83.3333" points as "83,33". */
export const pointsText = (points: string): string => {
  const [whole, decimals = ''] = points.split('.');
  const kept = decimals.replace(/0+$/, '').padEnd(2, '0');
  return `${whole},${kept}`;
};

const text = (words: string): Block => ({ type: 'paragraph', text: words });
const people = (words: string): Block[] =>
  words
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line): Block => ({ type: 'paragraph', text: line, voice: 'people' }));
const section = (id: string, heading: string, blocks: Block[]): Section => ({
  id,
  heading,
  level: 1,
  flow: true,
  blocks,
});

/** The decision itself, in one or two sentences. */
function decision(paper: LetterPaper): Block[] {
  const { kind, tender, decidedOn, winnerName } = paper;
  const thanks = text(`Dank voor uw inschrijving ${paper.offerCode} op de aanbesteding ${tender}.`);
  const on = LocalDate.formatLong(decidedOn);
  const others = text(`Wij hebben op ${on} besloten de opdracht te gunnen aan ${winnerName}.`);
  switch (kind) {
    case 'AWARD':
      return [
        thanks,
        text(
          `Wij hebben op ${on} besloten de opdracht aan u te gunnen. Dit bericht is nog geen aanvaarding van uw aanbod.`,
        ),
      ];
    case 'REJECTION':
      return [thanks, others, text(`Uw inschrijving eindigde op plaats ${paper.place} van ${paper.rivals}.`)];
    case 'SET_ASIDE':
      return [
        thanks,
        text('Uw inschrijving is terzijde gelegd en niet inhoudelijk beoordeeld. De reden is:'),
        ...people(paper.stateReason ?? ''),
        others,
      ];
    case 'REFUSED':
      return [
        thanks,
        text('Uw inschrijving kwam na de sluiting en is daarom geweigerd. De reden is:'),
        ...people(paper.stateReason ?? ''),
        others,
      ];
  }
}

function scoreTable(paper: LetterPaper): ReportTable {
  const withWinner = paper.kind === 'REJECTION';
  return {
    type: 'table',
    key: 'scores',
    caption: 'Scores per criterium',
    columns: [
      { key: 'title', label: 'Criterium', kind: 'text', weight: 3 },
      { key: 'weight', label: 'Weging', kind: 'percent', total: false },
      { key: 'own', label: 'Uw score', kind: 'text' },
      { key: 'points', label: 'Uw punten', kind: 'text' },
      ...(withWinner
        ? ([
            { key: 'winner', label: 'Score winnaar', kind: 'text' },
            { key: 'winnerPoints', label: 'Punten winnaar', kind: 'text' },
          ] as const)
        : []),
    ],
    rows: [
      ...paper.criteria.map((one) => ({
        cells: {
          title: one.title,
          weight: Percentage.fromMicros(BigInt(one.weight) * 10_000n).toString(),
          own: one.own ? `${one.own.score} van ${one.maxScore} (${one.own.label})` : null,
          points: one.own ? pointsText(one.own.points) : null,
          ...(withWinner
            ? {
                winner: `${one.winner.score} van ${one.maxScore} (${one.winner.label})`,
                winnerPoints: pointsText(one.winner.points),
              }
            : {}),
        },
      })),
      {
        kind: 'total' as const,
        cells: {
          title: 'Totaal',
          weight: '100',
          own: '',
          points: paper.points ? pointsText(paper.points) : null,
          ...(withWinner ? { winner: '', winnerPoints: pointsText(paper.winnerPoints) } : {}),
        },
      },
    ],
  };
}

const motivations = (paper: LetterPaper): Section[] =>
  paper.criteria.flatMap(({ title, own }, index) =>
    own
      ? [
          {
            id: `motivering-${index + 1}`,
            heading: `${title}: ${own.label}`,
            level: 2 as const,
            blocks: people(own.motivation),
          },
        ]
      : [],
  );

/** How long the bidder has, in both readings where they differ (domain A5, A7). */
function term({ standstill, singleTenderer, sentOn, clause }: LetterPaper): Block[] {
  if (singleTenderer) return [text('Er was één inschrijver; er geldt geen opschortende termijn.')];
  if (standstill.state !== 'RUNS') return [text('Voor deze aanbesteding is geen opschortende termijn vastgelegd.')];
  const { firstDay, advised, counted, differs, closedBecause } = standstill;
  const source = clause ? ` (${clause})` : '';
  const both = differs
    ? ` Geteld valt de laatste dag op ${LocalDate.formatLong(counted)} (${closedBecause}); wij houden de latere dag aan.`
    : '';
  return [
    text(
      `Dit bericht is verzonden op ${LocalDate.formatLong(sentOn)}. De opschortende termijn${source} begint op ${LocalDate.formatLong(firstDay)} en de laatste dag is ${LocalDate.formatLong(advised)}.${both}`,
    ),
    text(
      'Bent u het met de beslissing oneens, dan kunt u tot en met die dag een kort geding aanhangig maken. Wij sluiten de overeenkomst niet voor de termijn is verstreken en, als er een kort geding is, niet voor de uitspraak.',
    ),
  ];
}

/** The letter to one bidder as a document; the same for the screen, the file that is sent and the copy that is kept. */
export function awardLetter(paper: LetterPaper): ReportDocument {
  const [short = ''] = paper.organisation.split(' · ');
  const scored = paper.kind === 'AWARD' || paper.kind === 'REJECTION';
  const sections: Section[] = [section('besluit', '', decision(paper))];
  if (scored) {
    sections.push(section('scores', 'Uw beoordeling', [scoreTable(paper)]), ...motivations(paper));
  }
  if (paper.kind === 'REJECTION') {
    sections.push(section('voordelen', `Relatieve voordelen van ${paper.winnerName}`, people(paper.advantages)));
  }
  sections.push(section('termijn', 'Termijn', term(paper)));
  return {
    kind: 'Aanbesteding',
    title: SUBJECTS[paper.kind],
    subtitle: [paper.tender],
    organisation: paper.organisation,
    facts: [],
    fictitious: paper.fictitious ? 'Voorbeeld met verzonnen partijen.' : null,
    source: { asOf: paper.sentOn, knownOn: null, snapshot: null, template: 'Gunningsbrief 1.1' },
    hash: null,
    createdAt: `${paper.sentOn}T00:00:00.000Z`,
    letter: {
      to: [
        paper.bidderName,
        ...(paper.contactName ? [`t.a.v. ${paper.contactName}`] : []),
        ...paper.contactAddress.split('\n').filter((line) => line.trim() !== ''),
      ],
      placeAndDate: LocalDate.formatLong(paper.sentOn),
      subject: `${SUBJECTS[paper.kind]}: ${paper.tender}`,
      reference: `${paper.tenderCode} / ${paper.offerCode}`,
      closing: ['Met vriendelijke groet,', '', `namens ${short}`],
    },
    sections,
  };
}
