/** What may tell who a party is. */
export interface KnownParty {
  id: string;
  name: string;
  kvkNumber: string;
  contactName: string;
  contactEmail: string;
}

export interface Clue {
  partyId: string;
  /** As it stands in the text. */
  found: string;
  starts: number;
}

/** Words that say what kind of organisation it is, not which one. */
const LEGAL_FORMS =
  /\b(?:stichting|vereniging|co[öo]peratie(?:ve)?|b\.?\s?v\.?|n\.?\s?v\.?|v\.?o\.?f\.?|u\.?a\.?|holding|groep)(?=\s|$|[,.)])/giu;
/** Shorter remains of a name are ordinary words more often than a name. */
const SHORTEST = 4;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Between two words of a name any blank may stand; at its ends no letter or digit. */
const asPattern = (words: string): string =>
  `(?<![\\p{L}\\p{N}])${words.trim().split(/\s+/u).map(escaped).join('[\\s\\u00a0]+')}(?![\\p{L}\\p{N}])`;

/** The forms in which one party can be recognised, the longest first. */
function formsOf({ name, kvkNumber, contactName, contactEmail }: KnownParty): string[] {
  const bare = name
    .replace(LEGAL_FORMS, ' ')
    .replace(/[\s,.]+$/u, '')
    .trim();
  const surname = contactName.trim().split(/\s+/u).at(-1) ?? '';
  const domain = contactEmail.split('@')[1] ?? '';
  const forms = [name, kvkNumber, contactEmail, contactName];
  for (const part of [bare, surname, domain]) if (part.length >= SHORTEST) forms.push(part);
  return [...new Set(forms.map((form) => form.trim()).filter((form) => form.length > 1))].sort(
    (a, b) => b.length - a.length,
  );
}

/** Finds and hides what tells who a party is: name (with or without its legal form), KvK number, contact, mail address. */
export class PartyClues {
  private readonly pattern: RegExp | null;
  private readonly owners: string[] = [];

  constructor(parties: readonly KnownParty[]) {
    const forms = parties
      .flatMap((party) => formsOf(party).map((form) => ({ form, partyId: party.id })))
      .sort((a, b) => b.form.length - a.form.length);
    this.owners = forms.map(({ partyId }) => partyId);
    const source = forms.map(({ form }) => `(${asPattern(form)})`).join('|');
    this.pattern = forms.length > 0 ? new RegExp(source, 'giu') : null;
  }

  find(text: string): Clue[] {
    if (!this.pattern) return [];
    return [...text.matchAll(this.pattern)].map((match) => ({
      partyId: this.ownerOf(match),
      found: match[0],
      starts: match.index,
    }));
  }

  /** The text with each clue replaced, as in "[Partij B]". @param labelOf what stands for a party */
  hide(text: string, labelOf: (partyId: string) => string): string {
    if (!this.pattern) return text;
    return text.replace(this.pattern, (...args: unknown[]) => {
      const groups = args.slice(1, 1 + this.owners.length);
      return `[${labelOf(this.owners[groups.findIndex((group) => group !== undefined)]!)}]`;
    });
  }

  private ownerOf(match: RegExpMatchArray): string {
    return this.owners[match.slice(1).findIndex((group) => group !== undefined)]!;
  }
}
