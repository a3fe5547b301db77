import { DomainError, Money } from '@koersvast/kernel';

/** Figures of the budget board, and of the begroting of a municipality, that a text may cite. */
export const FIGURES = [
  'agreed',
  'expected',
  'spent',
  'original',
  'amendments',
  'current',
  'realised',
  'open',
  'forecast',
  'variance',
] as const;
export type Figure = (typeof FIGURES)[number];

/** A figure as it is now: of a budget line, a line of a begroting (TV-…), a municipality (GEM-…) or the whole report (TOTAAL). */
export interface FigureSource {
  /** What the token names: BR-2027-006, GEM-vlaardingen, TOTAAL. */
  code: string;
  label: string;
  /** Set when it is a budget line: citing it ties the rode draad. */
  lineId: string | null;
  lineVersionId: string | null;
  /** Null where the budget board does not know it; never nil. */
  figures: Readonly<Partial<Record<Figure, Money | null>>>;
}

export type FigureSheet = ReadonlyMap<string, FigureSource>;

/** A figure as the text holds it. Amounts as API strings, null for not known. */
export interface WrittenFigure {
  /** BR-2027-006.forecast */
  token: string;
  /** What the text shows. */
  written: string | null;
  /** The figure when a person last read the text: another one now makes the text stale. */
  read: string | null;
}

export type TextPart = { text: string } | { token: string; source: string; figure: Figure };

const TOKEN = new RegExp(`\\{\\{figure:([A-Za-z0-9-]{1,60})\\.(${FIGURES.join('|')})\\}\\}`, 'g');

/** A text in the order of reading: plain runs and live figures. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ token: `${match[1]}.${match[2]}`, source: match[1]!, figure: match[2] as Figure });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

const refsOf = (text: string) => {
  const refs = partsOf(text).filter((part) => 'token' in part);
  return [...new Map(refs.map((ref) => [ref.token, ref])).values()];
};

/** The budget lines that a text cites, each once. */
export const citedLines = (text: string, sheet: FigureSheet): FigureSource[] =>
  [...new Set(refsOf(text).map((ref) => ref.source))].flatMap((code) => {
    const source = sheet.get(code);
    return source?.lineId ? [source] : [];
  });

const now = (token: string, sheet: FigureSheet): string | null => {
  const [source, figure] = token.split('.') as [string, Figure];
  return sheet.get(source)?.figures[figure]?.toString() ?? null;
};

/**
 * The figures of a text that is written now. A token that the text already had keeps its value, so that saving other
 * words never changes a figure in silence; a new one takes the value of now.
 * @throws DomainError 422 when a token is malformed or names nothing on the board.
 */
export function writtenFigures(text: string, sheet: FigureSheet, before: readonly WrittenFigure[]): WrittenFigure[] {
  const loose = partsOf(text).find((part) => 'text' in part && /\{\{|\}\}/.test(part.text));
  if (loose) throw refusal('pc-report.bad-token', {});
  return refsOf(text).map(({ token, source }) => {
    const kept = before.find((figure) => figure.token === token);
    if (kept) return kept;
    if (!sheet.has(source)) throw refusal('pc-report.unknown-figure', { source });
    const value = now(token, sheet);
    return { token, written: value, read: value };
  });
}

const refusal = (code: string, params: Record<string, string>) =>
  new DomainError(code, { params, fields: [{ pointer: '/text', code, params }] });

/** Takes the figures of now into the text. */
export const refreshed = (figures: readonly WrittenFigure[], sheet: FigureSheet): WrittenFigure[] =>
  figures.map(({ token }) => ({ token, written: now(token, sheet), read: now(token, sheet) }));

/** Keeps the figures as written: a person read the text again beside the figures of now. */
export const confirmed = (figures: readonly WrittenFigure[], sheet: FigureSheet): WrittenFigure[] =>
  figures.map((figure) => ({ ...figure, read: now(figure.token, sheet) }));

export interface StaleFigure {
  token: string;
  written: string | null;
  now: string | null;
}

/** Figures that moved since a person last read the text. */
export const staleFigures = (figures: readonly WrittenFigure[], sheet: FigureSheet): StaleFigure[] =>
  figures.flatMap(({ token, written, read }) => {
    const current = now(token, sheet);
    return current === read ? [] : [{ token, written, now: current }];
  });

/** Figures that were kept on purpose although the board says otherwise: the paper tells so. */
export const keptFigures = (figures: readonly WrittenFigure[]): StaleFigure[] =>
  figures.flatMap(({ token, written, read }) => (written === read ? [] : [{ token, written, now: read }]));

/** As people read it: `€ 1.234,50`, a variance with its sign and V or N, "leeg" when not known. */
export function figureText(figure: Figure, value: string | null): string {
  if (value === null) return 'leeg';
  const amount = Money.parse(value);
  if (figure !== 'variance') return amount.format();
  const favour = amount.isZero() ? '' : amount.isPositive() ? '\u00a0V' : '\u00a0N';
  return `${amount.format({ plus: true })}${favour}`;
}

/** The text as it is read, each token replaced by the value as written. */
export const readableText = (text: string, figures: readonly WrittenFigure[]): string =>
  partsOf(text)
    .map((part) =>
      'text' in part
        ? part.text
        : figureText(part.figure, figures.find((figure) => figure.token === part.token)?.written ?? null),
    )
    .join('');
