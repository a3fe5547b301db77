import type { ReportDocument } from '@koersvast/reports';
import type { BaselineItem, FrozenCriterion } from '../domain/baseline-content';

/** A Programma van Eisen on paper: an approved baseline, one that still waits, or the concept as it stands now. */
export interface RequirementSetPaper {
  /** "PvE 1.0", or "Concept". */
  name: string;
  note: string;
  /** Null for a concept. */
  contentHash: string | null;
  tender: string;
  /** Programme and its municipalities. */
  organisation: string;
  /** Who froze, approved and published, in words. */
  facts: readonly { label: string; value: string }[];
  /** Day of the content, yyyy-mm-dd. */
  asOf: string;
  /** Moment that the files bear. */
  createdAt: Date;
  /** Marks each page CONCEPT. */
  draft: boolean;
  items: readonly BaselineItem[];
  criteria: readonly FrozenCriterion[];
  methodNote: string;
  tieRule: string;
}

/** Cover, stamp and hash: the same for every form of the paper. */
export const frameOf = (paper: RequirementSetPaper): Omit<ReportDocument, 'sections'> => ({
  kind: 'Aanbesteding',
  title: 'Programma van Eisen',
  subtitle: [paper.tender, paper.name],
  organisation: paper.organisation,
  facts: [
    { label: paper.draft ? 'Versie' : 'Baseline', value: paper.name },
    { label: 'Aantal eisen', value: String(paper.items.length) },
    ...paper.facts,
  ],
  fictitious: null,
  draft: paper.draft,
  source: {
    asOf: paper.asOf,
    knownOn: null,
    snapshot: paper.draft ? null : `baseline ${paper.name}`,
    template: 'Programma van Eisen 2.0',
  },
  hash: paper.draft ? null : paper.contentHash,
  createdAt: paper.createdAt.toISOString(),
});
