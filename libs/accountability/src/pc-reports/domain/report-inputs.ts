import { createHash } from 'node:crypto';
import { canonicalJson } from '@koersvast/kernel';
import { WrittenFigure } from './figure-token';
import { ReportPeriod } from './pc-report';
import { ReportFigures } from './report-figures';
import { FIRST_LAYOUT, ReportLayout } from './report-layout';
import { ExplanationContent } from './variance-threshold';

/** Version of the composition. Raise it when the same inputs would give another paper. */
export const TEMPLATE = 'P&C-rapport 2.1';

export interface InputStation {
  label: string;
  state: 'sound' | 'suspect' | 'gap';
}

export interface InputParagraph {
  code: string;
  section: string;
  municipalityId: string | null;
  versionNumber: number;
  /** The paragraph of the version before that it goes on from; none: it is new, or the report has no version before. */
  originCode?: string;
  /** With its tokens. */
  text: string;
  figures: WrittenFigure[];
  thread: InputStation[];
}

export interface InputExplanation extends ExplanationContent {
  lineCode: string;
  variance: string;
}

/** Everything that a paper is made of and nothing else: what is frozen, hashed, approved and rendered. */
export interface ReportInputs {
  template: string;
  programme: { code: string; name: string; fictitious: boolean };
  report: {
    code: string;
    title: string;
    period: ReportPeriod;
    year: number;
    /** Names of the municipalities in the scope. */
    scope: string[];
    contract: { code: string; title: string; contractor: string };
    /** 'yyyy-mm-dd' */
    asOfDate: string;
    /** Until when the books were read, ISO 8601. */
    knownAt: string;
    threshold: { amount: string; percent: string };
    preparedBy: string;
    /** Of which signed report it is the next version; none for a first version. */
    succeeds?: { code: string; versionNumber: number };
  };
  /** None in what was frozen before there were templates. */
  layout?: ReportLayout;
  figures: ReportFigures;
  paragraphs: InputParagraph[];
  explanations: InputExplanation[];
}

/** The text that is stored and hashed. */
export const inputsText = (inputs: ReportInputs): string => canonicalJson(inputs);

/** The layout that the paper has. */
export const layoutOf = ({ layout }: Pick<ReportInputs, 'layout'>): ReportLayout => layout ?? FIRST_LAYOUT;

export const readInputs = (text: string): ReportInputs => JSON.parse(text) as ReportInputs;

/** SHA-256 in hex of the stored text. */
export const hashOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
