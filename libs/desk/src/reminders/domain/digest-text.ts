import { LocalDate } from '@koersvast/kernel';
import { outsideWords } from '../../calendar/outside-words';
import { type Digest, type DigestLine, sizeOf } from './digest';

/** A mail that nobody reads to its end helps nobody. */
const MOST_LINES = 60;

const line = ({ entry, was }: DigestLine, base: string): string => {
  const moved = was ? ` (was ${LocalDate.format(was)})` : '';
  const url = entry.confidential ? '' : `\n    ${new URL(entry.url, base).href}`;
  return `- ${LocalDate.format(entry.on)}${moved}: ${outsideWords(entry)}${url}`;
};

function part(title: string, lines: readonly DigestLine[], base: string): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  const shown = lines.slice(0, MOST_LINES).map((one) => line(one, base));
  return [title, ...shown, ...(more > 0 ? [`- en nog ${more}; zie de agenda`] : []), ''];
}

/** Subject and words of the daily mail. */
export function digestText(digest: Digest, today: LocalDate, base: string): { subject: string; body: string } {
  const count = sizeOf(digest);
  const body = [
    'Goedemorgen,',
    '',
    `Dit staat voor u in de agenda op ${LocalDate.formatLong(today, { weekday: true })}.`,
    '',
    ...part('Vandaag', digest.today, base),
    ...part('Verplaatst', digest.moved, base),
    ...part('Binnenkort', digest.coming, base),
    `De hele agenda: ${new URL('/agenda', base).href}`,
    'Minder of andere herinneringen? Kies in de agenda “Herinneringen”.',
  ].join('\n');
  return { subject: `Koersvast: ${count} ${count === 1 ? 'herinnering' : 'herinneringen'}`, body };
}
