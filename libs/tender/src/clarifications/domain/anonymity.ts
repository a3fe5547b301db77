/** Kinds of traces that could tell the other parties who asked (Aw 2.53: the nota goes to all). */
export type TraceOfParty =
  'PARTY_NAME' | 'PRODUCT_NAME' | 'KVK_NUMBER' | 'FIRST_PERSON' | 'EMAIL' | 'PHONE' | 'WEBSITE';

export interface AnonymityFinding {
  kind: TraceOfParty;
  /** Half-open, in UTF-16 units of the text as given, as JavaScript slices. */
  start: number;
  end: number;
  /** The words themselves. */
  excerpt: string;
}

/** A name that may not stand in a nota of this tender. */
export interface GuardedName {
  kind: 'PARTY' | 'PRODUCT';
  name: string;
}

const LEGAL_FORMS =
  /^(?:stichting|vereniging|cooperatie|cooperatief|maatschap|combinatie|de|het)\s+|[\s,]+(?:b\.?\s?v|n\.?\s?v|v\.?\s?o\.?\s?f|u\.?\s?a|i\.?\s?o)\.?$/giu;

/** What a name may be called in running text once the legal form is off; too common or too short says nothing. */
const COMMON = new Set([
  'jeugd',
  'jeugdhulp',
  'zorg',
  'gezin',
  'gemeente',
  'regio',
  'holding',
  'nederland',
  'groep',
  'partner',
  'aanbieder',
]);

const PATTERNS: { kind: TraceOfParty; pattern: RegExp }[] = [
  { kind: 'EMAIL', pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu },
  {
    kind: 'WEBSITE',
    pattern: /(?<![@\p{L}\p{N}.])(?:https?:\/\/|www\.)[^\s,;)]+[^\s,;).]/giu,
  },
  // 06-12345678, 010 123 45 67, +31 6 1234 5678, 0031…; never a run of digits inside a longer number.
  { kind: 'PHONE', pattern: /(?<![\d.,])(?:(?:\+|00)31[\s.-]?(?:\(0\))?[\s.-]?|\(?0)[1-9](?:\)?[\s.-]?\d){8}(?!\d)/gu },
  {
    kind: 'KVK_NUMBER',
    pattern: /\b(?:kvk|kamer van koophandel)[\s:.-]*(?:nummer|nr\.?)?[\s:.-]*\d{2}[\s.]?\d{3}[\s.]?\d{3}\b/giu,
  },
  { kind: 'KVK_NUMBER', pattern: /(?<![\d.,-])\d{8}(?![\d.,-]?\d)/gu },
  {
    kind: 'FIRST_PERSON',
    pattern:
      /\b(?:wij|we|ik)\s+als\s+(?!(?:gemeenten?|opdrachtgevers?|aanbestedende|regio|inkooporganisatie)\b)[\p{L}\p{N}'’-]+(?:\s+[\p{L}\p{N}'’-]+){0,3}/giu,
  },
  {
    kind: 'FIRST_PERSON',
    pattern:
      /\b(?:ons|onze|mijn)\s+(?:eigen\s+|huidige\s+)?(?:bedrijf|organisatie|onderneming|stichting|instelling|vestiging(?:en)?|locaties?|kantoor|cliënten|medewerkers|personeel|moederbedrijf|dochter(?:bedrijf|onderneming)?|product(?:en)?|methode|methodiek|software|platform|systeem|contract(?:en)?|inschrijving|offerte)\b/giu,
  },
  {
    kind: 'FIRST_PERSON',
    pattern: /\b(?:wij|we)\s+(?:zijn|leveren|bieden|hebben|werken|voeren)\b(?:\s+[\p{L}\p{N}'’-]+){0,2}/giu,
  },
  {
    kind: 'FIRST_PERSON',
    pattern:
      /\b(?:als|zijnde)\s+(?:de\s+)?(?:huidige|zittende|bestaande)\s+(?:aanbieder|opdrachtnemer|partij|leverancier|partner)\b/giu,
  },
];

/** Patterns that belong to the authority itself when it answers: "wij hebben", "onze gemeente". */
const ONLY_IN_QUESTIONS: ReadonlySet<TraceOfParty> = new Set<TraceOfParty>(['FIRST_PERSON']);
/** In an answer only these first persons give a party away; "wij hebben de eis verruimd" is the authority. */
const QUOTED_PARTY =
  /\b(?:wij|we|ik)\s+als\b|\b(?:ons|mijn)\s+(?:bedrijf|onderneming)\b|\b(?:huidige|zittende|bestaande)\s+(?:aanbieder|opdrachtnemer|partij|leverancier|partner)\b/iu;

/** One sign per sign of the text, without accents and capitals, so that positions stay. */
const plain = (text: string): string =>
  [...text]
    .map((sign) => {
      const bare = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return bare.length === sign.length ? bare : sign;
    })
    .join('');

/** The ways in which a name may be written: whole, and without its legal form when that still says who it is. */
export function spellings(name: string): string[] {
  const whole = plain(name).replace(/\s+/gu, ' ').trim();
  let core = whole;
  for (let before = ''; before !== core;) {
    before = core;
    core = core.replace(LEGAL_FORMS, '').trim();
  }
  const found = core.length >= 4 && !COMMON.has(core) ? [whole, core] : [whole];
  return [...new Set(found.filter((one) => one.length >= 2))];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function nameFindings(text: string, names: readonly GuardedName[]): AnonymityFinding[] {
  const haystack = plain(text);
  return names.flatMap(({ kind, name }) =>
    spellings(name).flatMap((spelling) => {
      // Blanks, hyphens and points between the words may differ, and a genitive s may follow.
      const parts = spelling.split(/[\s.-]+/u).filter(Boolean);
      // Most names do not occur at all: looking for their first word is a hundred times quicker than a pattern.
      if (parts.length === 0 || !haystack.includes(parts[0]!)) return [];
      const words = parts.map(escaped).join('[\\s.-]*');
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?:['’]?s)?(?![\\p{L}\\p{N}])`, 'giu');
      return [...haystack.matchAll(pattern)].map((match) =>
        finding(kind === 'PARTY' ? 'PARTY_NAME' : 'PRODUCT_NAME', text, match.index, match[0].length),
      );
    }),
  );
}

const finding = (kind: TraceOfParty, text: string, start: number, length: number): AnonymityFinding => ({
  kind,
  start,
  end: start + length,
  excerpt: text.slice(start, start + length),
});

/** The longest finding of those that overlap, in reading order. */
function withoutOverlap(findings: AnonymityFinding[]): AnonymityFinding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: AnonymityFinding[] = [];
  for (const one of sorted) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push(one);
    else if (one.end > last.end && one.end - one.start > last.end - last.start) kept[kept.length - 1] = one;
  }
  return kept;
}

/**
 * Traces in a text that could tell who asked: names of parties and products, KvK numbers, first person, e-mail,
 * telephone and web addresses. `voice` is whose text it is: in an answer "wij" is the authority.
 */
export function findTraces(
  text: string,
  names: readonly GuardedName[],
  voice: 'question' | 'answer',
): AnonymityFinding[] {
  const byPattern = PATTERNS.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((match) => finding(kind, text, match.index, match[0].length)),
  ).filter(({ kind, excerpt }) => voice === 'question' || !ONLY_IN_QUESTIONS.has(kind) || QUOTED_PARTY.test(excerpt));
  return withoutOverlap([...nameFindings(text, names), ...byPattern]);
}

/** The text with every trace of a party made unreadable, for who may not know who asked. */
export function masked(text: string, findings: readonly AnonymityFinding[]): string {
  return [...findings]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)}[afgeschermd]${left.slice(end)}`, text);
}
