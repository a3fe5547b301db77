/** Numbers of nine digits that are something else by their form: hex identities, VAT numbers, euro amounts. */
const NOT_PERSONAL = [
  /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/giu,
  /(?<![0-9a-z])[0-9a-f]{32,}(?![0-9a-z])/giu,
  /\bNL\d{9}B\d{2}\b/giu,
  /€\s*[-\u2212+]?\s*[\d.]+(?:,\d{1,2})?(?!\d)/gu,
  /(?<![\d.])\d{1,3}(?:\.\d{3})+,\d{2}(?!\d)/gu,
  /(?<![\d.,])\d{9}[.,]\d{2}(?!\d)/gu,
];

/** What may stand between the groups of one number: a blank, point, dash or slash, the last three also amid blanks. */
const SEPARATOR = /^(?:\s|\s?[.\-\u2011\u2013/]\s?)$/u;

interface Group {
  digits: string;
  from: number;
  to: number;
  /** The separator that ties it to the group before it, or null when it starts anew. */
  tie: string | null;
}

interface Span {
  from: number;
  to: number;
}

/**
 * The 11-test of a burgerservicenummer [Besluit bsn; Logisch Ontwerp GBA]: nine digits, weights 9..2 and -1, the sum
 * divisible by 11, not all nil.
 */
export const isBsn = (digits: string): boolean => {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
};

const groupsOf = (text: string): Group[] => {
  const groups: Group[] = [];
  for (const match of text.matchAll(/\d+/gu)) {
    const between = text.slice(groups.at(-1)?.to ?? 0, match.index);
    const tie = groups.length > 0 && SEPARATOR.test(between) ? between.trim() || ' ' : null;
    groups.push({ digits: match[0], from: match.index, to: match.index + match[0].length, tie });
  }
  return groups;
};

/** `111222333` anywhere; `111.222.333` and `1112.22.333` anywhere; other groupings only when they stand alone. */
const looksPersonal = (window: Group[], alone: boolean): boolean => {
  const shape = window.map(({ digits }) => digits.length).join('-');
  if (['9', '3-3-3', '4-2-3'].includes(shape)) return true;
  return alone && window.length >= 3 && window.every(({ digits }) => digits.length <= 4);
};

/** The groups from `first` on that make nine digits with one kind of separator, or none. */
const windowAt = (groups: Group[], first: number): Group[] => {
  let length = 0;
  for (let last = first; last < groups.length && length < 9; last += 1) {
    const tie = groups[last]!.tie;
    if (last > first && (tie === null || tie !== groups[first + 1]!.tie)) return [];
    length += groups[last]!.digits.length;
    if (length === 9) return groups.slice(first, last + 1);
  }
  return [];
};

const findBsns = (text: string): Span[] => {
  const searched = NOT_PERSONAL.reduce((rest, form) => rest.replace(form, (hit) => 'x'.repeat(hit.length)), text);
  const groups = groupsOf(searched);
  return groups.flatMap((group, first) => {
    const window = windowAt(groups, first);
    if (window.length === 0 || !isBsn(window.map(({ digits }) => digits).join(''))) return [];
    const tie = window[1]?.tie;
    const alone = group.tie !== tie && groups[first + window.length]?.tie !== tie;
    return looksPersonal(window, alone) ? [{ from: group.from, to: window.at(-1)!.to }] : [];
  });
};

/** Nine digits in all, however they lie: most cells of a sheet have fewer, and need no closer look. */
const hasNineDigits = (text: string): boolean => {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign >= 0x30 && sign <= 0x39) digits += 1;
  }
  return digits >= 9;
};

/**
 * Whether a text holds what looks like a burgerservicenummer, also written with dots, blanks, dashes or slashes. One in
 * eleven other nine-digit numbers passes the 11-test too: the message asks, it does not accuse. Refuse such input, do
 * not store it and do not log it.
 */
export const containsBsn = (text: string): boolean => hasNineDigits(text) && findBsns(text).length > 0;

/** The text with each such number made unreadable: `Aanvulling J. 1•••••••2`, for messages and preview screens. */
export const maskBsn = (text: string): string => {
  let masked = '';
  let position = 0;
  for (const { from, to } of findBsns(text)) {
    if (from < position) continue;
    masked += `${text.slice(position, from)}${text[from]}•••••••${text[to - 1]}`;
    position = to;
  }
  return masked + text.slice(position);
};
