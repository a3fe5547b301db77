import { Money } from '@koersvast/kernel';
import { FigureSheet, staleFigures, WrittenFigure } from './figure-token';
import { ExplainableLine, explainableLines, ReportFigures, totalsAgree } from './report-figures';
import type { OutlineEntry } from './report-layout';
import { ExplanationContent, mustBeExplained, openFields, Threshold } from './variance-threshold';

export interface CheckedParagraph {
  id: string;
  code: string;
  section: string;
  municipalityId: string | null;
  figures: readonly WrittenFigure[];
  /** What changed upstream of the budget lines that it cites, e.g. "EIS-014 versie 3". */
  suspectCauses: readonly string[];
}

export interface GivenExplanation extends ExplanationContent {
  /** Id of the budget line, or the code of the line of a begroting. */
  key: string;
  /** The variance that was explained, API string. */
  variance: string;
}

/** What is asked: a code of the text catalogue with its parameters, and where a person mends it. */
export interface Blocker {
  code: string;
  params: Record<string, string | number>;
  /** The way out: what to open, and of which record. */
  way: { open: 'paragraph' | 'thread' | 'explanation' | 'section' | 'budget'; id: string };
}

export const CHECKS = ['budget', 'totals', 'summary', 'figures', 'joints', 'explanations'] as const;
export type CheckCode = (typeof CHECKS)[number];

export interface ReportCheck {
  code: CheckCode;
  met: boolean;
  blockers: Blocker[];
}

export interface CheckedReport {
  figures: ReportFigures;
  outline: readonly OutlineEntry[];
  sheet: FigureSheet;
  paragraphs: readonly CheckedParagraph[];
  explanations: readonly GivenExplanation[];
  threshold: Threshold;
}

/** What is needed for freezing, in the order in which one would do it. Every unmet check names its way out. */
export function checksOf(report: CheckedReport): ReportCheck[] {
  const found: Record<CheckCode, Blocker[]> = {
    budget: report.figures.lines.some((line) => line.lineId) ? [] : [open('no-budget', {}, 'budget', '')],
    totals: totalsAgree(report.figures)
      ? []
      : [open('totals-differ', { amount: Money.parse(report.figures.undivided).format() }, 'budget', '')],
    summary: report.outline.filter(({ required }) => required).flatMap((entry) => silent(entry, report.paragraphs)),
    figures: report.paragraphs.flatMap((each) => stale(each, report.sheet)),
    joints: report.paragraphs.flatMap(suspect),
    explanations: linesToExplain(report.figures, report.threshold).flatMap((line) =>
      unexplained(line, report.explanations),
    ),
  };
  return CHECKS.map((code) => ({ code, met: found[code].length === 0, blockers: found[code] }));
}

/** Lines of the contract budget and of begrotingen whose variance is above the threshold, in the order of the tables. */
export const linesToExplain = (
  figures: Pick<ReportFigures, 'lines' | 'programmes'>,
  threshold: Threshold,
): (ExplainableLine & { variance: string })[] =>
  explainableLines(figures).filter(
    (line): line is ExplainableLine & { variance: string } =>
      line.variance !== null && mustBeExplained(Money.parse(line.variance), Money.parse(line.base), threshold),
  );

const open = (code: string, params: Blocker['params'], way: Blocker['way']['open'], id: string): Blocker => ({
  code: `pc-report.blocker.${code}`,
  params,
  way: { open: way, id },
});

function silent({ id, section, municipalityId, heading }: OutlineEntry, paragraphs: readonly CheckedParagraph[]) {
  const written = paragraphs.some((each) => each.section === section && each.municipalityId === municipalityId);
  return written ? [] : [open('no-words', { heading }, 'section', id)];
}

const stale = ({ id, code, figures }: CheckedParagraph, sheet: FigureSheet): Blocker[] => {
  const count = staleFigures(figures, sheet).length;
  return count === 0 ? [] : [open(count === 1 ? 'stale-figure' : 'stale-figures', { code, count }, 'paragraph', id)];
};

const suspect = ({ id, code, suspectCauses }: CheckedParagraph): Blocker[] =>
  suspectCauses.map((cause) => open('suspect-joint', { code, cause }, 'thread', id));

function unexplained(
  line: ExplainableLine & { variance: string },
  explanations: readonly GivenExplanation[],
): Blocker[] {
  const params = { code: line.code, line: `${line.municipality}, ${line.label}` };
  const given = explanations.find((each) => each.key === line.key);
  if (!given) return [open('not-explained', params, 'explanation', line.key)];
  if (openFields(given).length > 0) return [open(`no-${openFields(given)[0]}`, params, 'explanation', line.key)];
  if (given.variance === line.variance) return [];
  const moved = { was: Money.parse(given.variance).format(), now: Money.parse(line.variance).format() };
  return [open('variance-moved', { ...params, ...moved }, 'explanation', line.key)];
}
