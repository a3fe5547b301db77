import { DomainError } from '@koersvast/kernel';

/** The record for which a point stands on the agenda. */
export interface PointSource {
  kind: string;
  recordId: string;
  code: string;
  /** Path in the web app. */
  url: string;
}

export interface AgendaPoint {
  /** Of a point that stands there already. */
  id?: string;
  title: string;
  note: string;
  source: PointSource | null;
}

/** What was said at one point. */
export interface PointMinutes {
  agendaItemId: string;
  text: string;
}

/** More points nobody gets through. */
export const MOST_POINTS = 100;

/**
 * What goes from an agenda when it is put down anew; a point that was minuted, decided on or got an action stays.
 * @throws DomainError 422 a point of another meeting, twice the same, or one that has to stay
 */
export function removedPoints(
  standing: readonly { id: string; used: boolean }[],
  wanted: readonly AgendaPoint[],
): string[] {
  const ids = wanted.flatMap(({ id }) => (id ? [id] : []));
  if (new Set(ids).size < ids.length) throw refusal('agenda.twice');
  if (ids.some((id) => !standing.some((one) => one.id === id))) throw refusal('agenda.unknown');
  const removed = standing.filter(({ id }) => !ids.includes(id));
  if (removed.some(({ used }) => used)) throw refusal('agenda.used');
  return removed.map(({ id }) => id);
}

const refusal = (code: string) => new DomainError(code, { fields: [{ pointer: '/items', code }] });

/** The minutes as one text, for the search and for who reads them in one piece. */
export const minutesText = (points: readonly { title: string; text: string }[], general: string): string =>
  [
    ...points
      .map(({ title, text }, at) => ({ head: `${at + 1}. ${title}`, text: text.trim() }))
      .filter(({ text }) => text)
      .map(({ head, text }) => `${head}\n${text}`),
    general.trim(),
  ]
    .filter(Boolean)
    .join('\n\n');
