import { Money } from '@koersvast/kernel';
import { FIGURES, readableText } from './figure-token';
import { figureSheet } from './report-figures';
import { InputExplanation, InputParagraph, layoutOf, ReportInputs } from './report-inputs';
import { outlineOf } from './report-layout';
import { CAUSE_NAMES, NATURE_NAMES } from './variance-threshold';

export type TextChange = 'SAME' | 'CHANGED' | 'ADDED' | 'REMOVED';

export interface ComparedFigure {
  token: string;
  label: string;
  figure: string;
  before: string | null;
  after: string | null;
  difference: string | null;
}

export interface ComparedText {
  heading: string;
  change: TextChange;
  beforeCode: string | null;
  afterCode: string | null;
  before: string;
  after: string;
}

export interface ReportComparison {
  figures: ComparedFigure[];
  sameFigures: number;
  paragraphs: ComparedText[];
  explanations: ComparedText[];
}

/** What differs between two reports, from what each is made of: figures to the cent, and texts as a reader has them. */
export function compareReports(before: ReportInputs, after: ReportInputs): ReportComparison {
  const all = comparedFigures(before, after);
  const moved = all.filter((figure) => figure.before !== figure.after);
  return {
    figures: moved,
    sameFigures: all.length - moved.length,
    paragraphs: comparedParagraphs(before, after),
    explanations: comparedExplanations(before, after),
  };
}

function comparedFigures(before: ReportInputs, after: ReportInputs): ComparedFigure[] {
  const [earlier, later] = [figureSheet(before.figures), figureSheet(after.figures)];
  const codes = [...new Set([...later.keys(), ...earlier.keys()])];
  return codes.flatMap((code) =>
    FIGURES.map((figure): ComparedFigure => {
      const [was, is] = [earlier.get(code)?.figures[figure] ?? null, later.get(code)?.figures[figure] ?? null];
      return {
        token: `${code}.${figure}`,
        label: (later.get(code) ?? earlier.get(code))!.label,
        figure,
        before: was?.toString() ?? null,
        after: is?.toString() ?? null,
        difference: was && is ? differenceOf(was, is) : null,
      };
    }).filter((each) => each.before !== null || each.after !== null),
  );
}

const differenceOf = (was: Money, is: Money): string => is.minus(was).toString();

const changeOf = (before: string | null, after: string | null): TextChange => {
  if (before === null) return 'ADDED';
  if (after === null) return 'REMOVED';
  return before === after ? 'SAME' : 'CHANGED';
};

const compared = (heading: string, was: Found | null, is: Found | null): ComparedText => ({
  heading,
  change: changeOf(was?.text ?? null, is?.text ?? null),
  beforeCode: was?.code ?? null,
  afterCode: is?.code ?? null,
  before: was?.text ?? '',
  after: is?.text ?? '',
});

interface Found {
  code: string;
  text: string;
}

/**
 * Paragraphs go together when the later one goes on from the earlier; between reports that do not follow each other, by
 * their place: the first of a section with the first.
 */
function comparedParagraphs(before: ReportInputs, after: ReportInputs): ComparedText[] {
  const follows = after.report.succeeds?.code === before.report.code;
  const nth = (all: readonly InputParagraph[], of: InputParagraph): string => {
    const own = all.filter((each) => placeOf(each) === placeOf(of));
    return `${placeOf(of)}/${own.indexOf(of)}`;
  };
  const earlier = new Map(before.paragraphs.map((each) => [follows ? each.code : nth(before.paragraphs, each), each]));
  const headings = headingsOf(after, before);
  const heading = (each: InputParagraph) => headings.get(placeOf(each)) ?? each.section;
  const rows = after.paragraphs.map((each) => {
    const key = follows ? (each.originCode ?? '') : nth(after.paragraphs, each);
    const was = earlier.get(key) ?? null;
    earlier.delete(key);
    return compared(heading(each), was && found(was), found(each));
  });
  return [...rows, ...[...earlier.values()].map((each) => compared(heading(each), found(each), null))];
}

const found = ({ code, text, figures }: InputParagraph): Found => ({ code, text: readableText(text, figures) });

const placeOf = ({ section, municipalityId }: { section: string; municipalityId: string | null }): string =>
  `${section} ${municipalityId ?? ''}`;

/** Headings of both outlines; those of the later report win. */
function headingsOf(after: ReportInputs, before: ReportInputs): Map<string, string> {
  const entries = [before, after].flatMap((inputs) => outlineOf(layoutOf(inputs), inputs.figures.municipalities));
  return new Map(entries.map((entry) => [placeOf(entry), entry.heading]));
}

function comparedExplanations(before: ReportInputs, after: ReportInputs): ComparedText[] {
  const earlier = new Map(before.explanations.map((each) => [each.lineCode, each]));
  const rows = after.explanations.map((each) => {
    const was = earlier.get(each.lineCode) ?? null;
    earlier.delete(each.lineCode);
    return compared(each.lineCode, was && explained(was), explained(each));
  });
  return [...rows, ...[...earlier.values()].map((each) => compared(each.lineCode, explained(each), null))];
}

const explained = ({ lineCode, cause, nature, text, measure, owner, variance }: InputExplanation): Found => ({
  code: lineCode,
  text: `${Money.parse(variance).format({ plus: true })} · ${CAUSE_NAMES[cause]}, ${NATURE_NAMES[nature]}. ${text} Maatregel: ${measure} Eigenaar: ${owner}`,
});
