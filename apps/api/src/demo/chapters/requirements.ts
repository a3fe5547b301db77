import type { Story } from '../story';
import requirements from '../story/requirements.json';

interface Told {
  ref: string;
  kind: string;
  buildingBlock: string | null;
  title: string;
  text: string;
  rationale: string;
  evidence: string;
  sources: string[];
}

/** Headings of the paper: by kind, and for what the assignment asks by building block. */
const KIND_CHAPTERS: Record<string, string> = {
  EXCLUSION: '1.1 Uitsluiting',
  SUITABILITY: '1.2 Geschiktheid',
  SELECTION: '1.3 Selectie',
  AWARD: '4 Gunning',
  EXECUTION_TERM: '5 Uitvoering en exit',
};
const BLOCK_CHAPTERS: Record<string, string> = {
  'netwerk-rondom-kind': '2.1 Netwerk rondom het kind',
  'positie-onderwijs': '2.2 Onderwijs',
  'wijkteam-2023': '2.3 Wijkteam',
  praktijkondersteuner: '2.4 Praktijkondersteuner',
  'flexibel-netwerk': '2.5 Flexibel netwerk',
  'specialistische-jeugdhulp': '2.6 Specialistische jeugdhulp',
};

const chapterOf = ({ kind, buildingBlock }: Told): string =>
  KIND_CHAPTERS[kind] ?? BLOCK_CHAPTERS[buildingBlock ?? ''] ?? '3 Sturing en verantwoording';

/** The facultative grounds of art. 2.87 Aanbestedingswet 2012 among the exclusions of the story. */
const FACULTATIVE = new Set(['u4', 'u5']);

/** The Programma van Eisen: written from the input, reviewed and adopted. */
export async function requirementsChapter(story: Story): Promise<void> {
  const inkoper = story.person('inkoper');
  const blocks = await inkoper.all(`/building-blocks?programmeId=${story.programmeId}`);
  let position = 0;
  for (const told of requirements as Told[]) {
    position += 10;
    let record = await inkoper.post('/requirements', {
      tenderId: story.tenderId,
      kind: told.kind,
      title: told.title,
      text: told.text,
      rationale: told.rationale,
      evidence: told.evidence,
      buildingBlockId: blocks.find(({ code }) => code === told.buildingBlock)?.id ?? null,
      contributionIds: told.sources.map((ref) => story.contributions.get(ref)!),
      chapter: chapterOf(told),
      position,
      ...qualities(told),
    });
    story.requirements.set(told.ref, record.id);
    // The building block of the last chapter waits: a tender under way has work in every state.
    for (const step of told.kind === 'SELECTION' ? [] : ['submit', 'adopt'])
      record = await inkoper.post(`/requirements/${record.id}/${step}`, {}, record.rowVersion);
  }
  for (const [ref, relation, other] of LINKS) {
    const otherId = story.requirements.get(other)!;
    await inkoper.post(`/requirements/${story.requirements.get(ref)!}/links`, { relation, otherId });
  }
}

/** What requirements are to each other. A nota changes e14 and e21 later on, so that what depends on them shows as doubtful. */
const LINKS: readonly [ref: string, relation: string, other: string][] = [
  ['e02', 'REFINES', 'e01'],
  ['e07', 'DEPENDS_ON', 'e06'],
  ['e11', 'DEPENDS_ON', 'e09'],
  ['e15', 'DEPENDS_ON', 'e14'],
  ['e23', 'REFINES', 'e21'],
];

/** What bidders hand in with their offer, against what they show when asked or when they perform. */
const ON_REQUEST = new Set(['REQUIREMENT', 'EXECUTION_TERM']);
const SCORED = new Set(['WISH', 'AWARD', 'SELECTION']);

function qualities({ ref, kind, evidence }: Told): object {
  const evidenceMoment = ON_REQUEST.has(kind) ? 'ON_REQUEST' : 'WITH_OFFER';
  if (SCORED.has(kind)) return { evidenceMoment };
  const tested = { evidenceMoment, testable: true, testMethod: evidence };
  return kind === 'EXCLUSION'
    ? { ...tested, exclusionGround: FACULTATIVE.has(ref) ? 'FACULTATIVE' : 'MANDATORY' }
    : tested;
}
