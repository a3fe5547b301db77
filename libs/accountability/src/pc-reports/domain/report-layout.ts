import { DomainError } from '@koersvast/kernel';

/** What can stand in a section, besides the words of people: tables, charts and explanations of Koersvast itself. */
export const SECTION_PARTS = [
  'TEXT',
  'KEY_FIGURES',
  'CONTRACT_TABLE',
  'COURSE',
  'PROGRAMME_TABLE',
  'VARIANCE_CHART',
  'EXPLANATIONS',
] as const;
export type SectionPart = (typeof SECTION_PARTS)[number];

/** How amounts are shown; what is stored, summed and exported stays in cents. */
export const DISPLAY_UNITS = ['CENTS', 'THOUSANDS'] as const;
export type DisplayUnit = (typeof DISPLAY_UNITS)[number];

export interface LayoutSection {
  /** Names the section through all versions of a template: SUMMARY. */
  key: string;
  /** Without number. */
  heading: string;
  /** For who writes; never on paper. */
  guidance: string;
  /** Repeated for each municipality in the scope. */
  perMunicipality: boolean;
  /** Must have words before the report can be frozen. */
  required: boolean;
  /** In the order in which they stand. */
  parts: SectionPart[];
}

/** What a report looks like: the template that was chosen at its start, in the version of then. */
export interface ReportLayout {
  name: string;
  version: number;
  unit: DisplayUnit;
  sections: LayoutSection[];
}

const section = (key: string, heading: string, parts: SectionPart[], guidance: string): LayoutSection => ({
  key,
  heading,
  guidance,
  perMunicipality: false,
  required: false,
  parts,
});

/** What the product ships, for who chooses no template. */
export const STANDARD_LAYOUT: ReportLayout = {
  name: 'Standaard',
  version: 2,
  unit: 'CENTS',
  sections: [
    {
      ...section('SUMMARY', 'Samenvatting', ['TEXT', 'KEY_FIGURES'], 'Wat moet een raadslid na één alinea weten?'),
      required: true,
    },
    section(
      'FINANCIAL',
      'Financieel beeld',
      ['TEXT', 'CONTRACT_TABLE', 'COURSE'],
      'Waar wijkt de prognose af, en waardoor?',
    ),
    {
      ...section(
        'MUNICIPALITY',
        'Afwijkingen per gemeente',
        ['TEXT', 'PROGRAMME_TABLE', 'VARIANCE_CHART', 'EXPLANATIONS'],
        'Wat speelt er in deze gemeente, en wat doet zij eraan?',
      ),
      perMunicipality: true,
    },
    section('OUTLOOK', 'Vooruitblik en risico’s', ['TEXT'], 'Wat verwacht u, en welke risico’s raken het budget?'),
  ],
};

/** Layout of what was frozen before templates existed. */
export const FIRST_LAYOUT: ReportLayout = {
  ...STANDARD_LAYOUT,
  version: 1,
  sections: STANDARD_LAYOUT.sections.map((each) => ({
    ...each,
    parts: each.parts.filter((part) => part !== 'PROGRAMME_TABLE' && part !== 'VARIANCE_CHART'),
  })),
};

export interface OutlineMunicipality {
  id: string;
  name: string;
}

export interface OutlineEntry {
  /** Part of addresses: lower case, unique in the report. */
  id: string;
  section: string;
  municipalityId: string | null;
  /** With its number: "3.2 Vlaardingen". */
  heading: string;
  level: 1 | 2;
  guidance: string;
  required: boolean;
  parts: SectionPart[];
}

/** Letters, digits and dashes of a heading: "Vooruitblik en risico’s" is vooruitblik-en-risico-s. */
export const slugOf = (heading: string): string =>
  heading
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'onderdeel';

/** Addresses of the sections that ship, kept as they were. */
const SHIPPED_IDS: Record<string, string> = {
  SUMMARY: 'samenvatting',
  FINANCIAL: 'financieel-beeld',
  MUNICIPALITY: 'gemeente',
  OUTLOOK: 'vooruitblik',
};

/** The chapters of a report in their order, the same on screen and on paper; a chapter per municipality has one entry each. */
export function outlineOf(layout: ReportLayout, municipalities: readonly OutlineMunicipality[]): OutlineEntry[] {
  return layout.sections.flatMap((of, index): OutlineEntry[] => {
    const { key, heading, guidance, required, parts } = of;
    const id = SHIPPED_IDS[key] ?? slugOf(heading);
    const own = { section: key, guidance, required, parts };
    if (!of.perMunicipality) {
      return [{ ...own, id, municipalityId: null, heading: `${index + 1} ${heading}`, level: 1 }];
    }
    return municipalities.map(({ id: municipalityId, name }, nth) => ({
      ...own,
      id: `${id}-${nth + 1}`,
      municipalityId,
      heading: `${index + 1}.${nth + 1} ${name}`,
      level: 2,
    }));
  });
}

/** A section as somebody writes it: without key it is new. */
export type DraftSection = Omit<LayoutSection, 'key'> & { key?: string };

/**
 * The sections with a key each: who had one keeps it, so that texts go on in a next version; a new one gets it from its
 * heading.
 * @throws DomainError 422 with the place of what is wrong
 */
export function keyedSections(sections: readonly DraftSection[]): LayoutSection[] {
  const taken = new Set<string>();
  const headings = new Set<string>();
  const keyed = sections.map((of, index) => {
    const name = of.heading.toLowerCase();
    if (headings.has(name)) throw wrong('report-template.heading-twice', `/sections/${index}/heading`);
    headings.add(name);
    if (of.parts.length === 0) throw wrong('report-template.nothing-in-it', `/sections/${index}/parts`);
    if (new Set(of.parts).size < of.parts.length) {
      throw wrong('report-template.part-twice', `/sections/${index}/parts`);
    }
    if (of.required && !of.parts.includes('TEXT')) {
      throw wrong('report-template.required-text', `/sections/${index}/required`);
    }
    if (of.perMunicipality && of.parts.includes('COURSE')) {
      throw wrong('report-template.course-of-all', `/sections/${index}/parts`);
    }
    const key = of.key && !taken.has(of.key) ? of.key : freeKey(of.heading, taken);
    taken.add(key);
    return { ...of, key };
  });
  if (!keyed.some(({ parts }) => parts.includes('TEXT'))) throw wrong('report-template.no-text', '/sections');
  if (!keyed.some(({ parts }) => parts.includes('EXPLANATIONS'))) {
    throw wrong('report-template.no-explanations', '/sections');
  }
  return keyed;
}

function freeKey(heading: string, taken: ReadonlySet<string>): string {
  const base = `S_${slugOf(heading).toUpperCase().replaceAll('-', '_')}`.slice(0, 34);
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? base : `${base}_${n}`;
    if (!taken.has(key)) return key;
  }
}

const wrong = (code: string, pointer: string) => new DomainError(code, { fields: [{ pointer, code }] });
