/** Bullets and numbers that lists from mail and Word begin with: `-`, `•`, `*`, `1.`, `a)`. */
const BULLET = /^\s*(?:[-–—•*·▪◦]\s+|\(?\d{1,3}[.)]\s+|\(?[a-z][.)]\s+)/i;

/** Longest sentence that is kept as one contribution. */
export const LONGEST = 4000;
/** Most lines at once: more is an import. */
export const MOST_LINES = 200;

/** Lines of a pasted text as sentences: without bullets, without empty lines, spaces made one. */
export function pastedLines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/\s+/g, ' ').replace(BULLET, '').trim())
    .filter((line) => line.length > 0);
}

/** What two sentences have in common when they say the same in the same words: case, spaces and a last stop apart. */
export const sameWords = (sentence: string): string =>
  sentence
    .toLocaleLowerCase('nl')
    .replace(/\s+/g, ' ')
    .replace(/[.!?;,\s]+$/, '');

/** Per line the number (from 1) of the earlier line that says the same; null when it is the first. */
export function earlierTwins(lines: readonly string[]): (number | null)[] {
  const first = new Map<string, number>();
  return lines.map((line, at) => {
    const key = sameWords(line);
    const twin = first.get(key);
    if (twin === undefined) first.set(key, at + 1);
    return twin ?? null;
  });
}
