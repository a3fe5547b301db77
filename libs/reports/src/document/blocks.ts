import type { RichText } from './inline';
import type { ReportTable } from './table';

/** Running text. `people` (serif) for what a person wrote, `machine` (sans, default) for what Koersvast says. */
export interface Paragraph {
  type: 'paragraph';
  text: RichText;
  voice?: 'people' | 'machine';
}

export interface BulletList {
  type: 'list';
  items: readonly RichText[];
  ordered?: boolean;
}

/** Label and value, one pair a row: status, owner, decision. */
export interface FactList {
  type: 'facts';
  items: readonly { label: string; value: RichText }[];
}

/** Words that stayed, came or went, in reading order (for instance from `diffWordsWithSpace` of the diff library). */
export interface WordDiff {
  type: 'diff';
  /** As in "EIS-014: versie 1 en versie 2". */
  title: string;
  parts: readonly { kind: 'same' | 'added' | 'removed'; text: string }[];
}

/** A drawing. Make the svg with `toSvg(<BudgetCourse …/>)` in the light theme. */
export interface ChartBlock {
  type: 'chart';
  /** Without number: the renderer numbers figures through the document. */
  caption: string;
  svg: string;
  /** What the drawing shows, in words and figures, e.g. `describeCourse(course)`. Not empty. */
  alt: string;
}

/** One station of the rode draad as it stands on a line: "EIS-014 v3". */
export interface ThreadStation {
  label: string;
  /** `gap`: nothing at this station; `suspect`: the upstream end changed. Default `sound`. */
  state?: 'sound' | 'suspect' | 'gap';
}

/** The rode draad in one line, from the sentence to the paragraph in the report. */
export interface ThreadLine {
  type: 'thread';
  stations: readonly ThreadStation[];
}

/** A passage set apart by a bar: the explanation of a variance, a decision with its reason, an answer. */
export interface Callout {
  type: 'callout';
  title: string;
  paragraphs: readonly Paragraph[];
  thread?: ThreadLine;
}

export type Block = Paragraph | BulletList | FactList | ReportTable | WordDiff | ChartBlock | ThreadLine | Callout;
