import { LocalDate } from '@koersvast/kernel';
import type { Block, ReportDocument, Section } from '@koersvast/reports';
import type { RouteStopResponse } from '../../planning/http/milestone.response';
import type { DecisionProposalResponse, PassageResponse } from '../http/proposal.response';

export interface CollegeProposalPaper {
  proposal: DecisionProposalResponse;
  passage: PassageResponse;
  /** Programme and its municipalities. */
  organisation: string;
  fictitious: boolean;
  /** 'yyyy-mm-dd' */
  today: string;
  /** ISO 8601 */
  madeAt: string;
  /** Scope questions with the options and their consequences. */
  questions: { label: string; options: { label: string; consequence: string | null }[] }[];
  /** The meetings that this municipality must reach, when a milestone says so. */
  stops: RouteStopResponse[];
}

const lines = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);

const words = (text: string): Block[] =>
  lines(text).map((line): Block => ({ type: 'paragraph', text: line, voice: 'people' }));

function section(id: string, heading: string, blocks: readonly Block[]): Section[] {
  return blocks.length > 0 ? [{ id, heading, level: 1, flow: true, blocks }] : [];
}

/** The options of each scope question, so that the college sees what it chooses between. */
function options({ questions }: CollegeProposalPaper): Block[] {
  return questions.flatMap(({ label, options: all }): Block[] => [
    { type: 'paragraph', text: label },
    {
      type: 'list',
      items: all.map(({ label: option, consequence }) => (consequence ? `${option}: ${consequence}` : option)),
    },
  ]);
}

const BODIES = { COLLEGE: 'College', COUNCIL: 'Raad' } as const;

function calendar({ stops }: CollegeProposalPaper): Block[] {
  const planned = stops.flatMap(({ body, meetsOn, deliverOn }) =>
    meetsOn && deliverOn
      ? [`${BODIES[body]}: ${LocalDate.format(meetsOn)}, stukken aanleveren tot en met ${LocalDate.format(deliverOn)}`]
      : [],
  );
  return planned.length > 0 ? [{ type: 'list', items: planned }] : [];
}

/** The proposal to one college: the text of all, and the passage of this municipality. */
export function collegeProposal(paper: CollegeProposalPaper): ReportDocument {
  const { proposal, passage } = paper;
  return {
    kind: 'Collegevoorstel',
    title: proposal.subject,
    subtitle: [`Gemeente ${passage.municipality}`],
    organisation: paper.organisation,
    facts: [],
    fictitious: paper.fictitious ? 'De bedragen in dit stuk zijn fictief.' : null,
    source: { asOf: paper.today, knownOn: null, snapshot: null, template: 'Collegevoorstel 1.0' },
    hash: null,
    createdAt: paper.madeAt,
    letter: {
      to: [`Het college van burgemeester en wethouders van ${passage.municipality}`],
      placeAndDate: `${passage.municipality}, ${LocalDate.formatLong(paper.today)}`,
      subject: proposal.subject,
      reference: passage.caseNumber || null,
      // No signature: the proposal is handed in, the college decides.
      closing: [],
    },
    sections: [
      ...section('gevraagd-besluit', 'Gevraagd besluit', [
        { type: 'list', ordered: true, items: lines(proposal.requested) },
      ]),
      ...section('keuzes', 'Keuzes en gevolgen', options(paper)),
      ...section('argumenten', 'Argumenten', words(proposal.reasons)),
      ...section('gemeente', `Voor ${passage.municipality}`, words(passage.text)),
      ...section('financien', 'Financiële gevolgen', words(proposal.finance)),
      ...section('vervolg', 'Communicatie en vervolg', words(proposal.followUp)),
      ...section('behandeling', 'Behandeling', calendar(paper)),
      ...section('gelijkluidend', 'Gelijkluidend besluit', [
        {
          type: 'paragraph',
          text: 'Elke gemeente besluit voor zich. Het besluit werkt pas als alle gemeenten hetzelfde besloten, op de laatste datum.',
        },
      ]),
    ],
  };
}
