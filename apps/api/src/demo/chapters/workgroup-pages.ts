import type { Story } from '../story';
import assignments from '../story/assignments.json';

interface Told {
  code: string;
  assignment: string;
  minutes: string;
  decision: string;
  action: string;
  product: string;
  members: Member[];
}

interface Member {
  name: string | null;
  function: string;
  stakeholderGroup: string;
  organisation?: string;
  lead?: boolean;
}

const BIDDER = 'Stichting Voorbeeld Noord';

const GROUPS: Told[] = [
  {
    code: 'onderwijs',
    assignment: 'Beschrijf hoe jeugdhulp en school vanaf de start samenwerken, en wat daarvoor nodig is.',
    minutes:
      'De groep besprak wanneer een school hulp mag inschakelen.\n' +
      'Elke school wil één vast aanspreekpunt bij de aanbieder.\n' +
      'Leerlingen missen nu les door afspraken buiten de school; dat moet anders.',
    decision: 'De afsprakenkaart gaat naar het programmateam.',
    action: 'Afsprakenkaart afmaken met de opmerkingen van de scholen',
    product: 'Afsprakenkaart onderwijs en jeugdhulp',
    members: [
      { name: 'P. Voorbeeld', function: 'Beleidsmedewerker onderwijs', stakeholderGroup: 'Gemeente', lead: true },
      { name: 'Q. Voorbeeld', function: 'Intern begeleider', stakeholderGroup: 'Onderwijs' },
      { name: 'R. Voorbeeld', function: 'Teamleider', stakeholderGroup: 'Jeugdhulpaanbieders', organisation: BIDDER },
      { name: null, function: 'Ervaringsdeskundige ouder', stakeholderGroup: 'Cliënten' },
    ],
  },
  {
    code: 'wijkteams',
    assignment: 'Leg vast wie wat doet tussen wijkteam en aanbieder, van eerste vraag tot afsluiting.',
    minutes:
      'Wijkteams beginnen vaak opnieuw met vragen die al zijn gesteld.\n' +
      'De overdracht moet samen met het gezin aan tafel.\n' +
      'Nog open: wie het plan bijhoudt als de hulp wisselt.',
    decision: 'Het wijkteam houdt het plan bij tot de aanbieder het heeft overgenomen.',
    action: 'Voorbeeld van één plan per gezin uitwerken',
    product: 'Werkwijze één gezin, één plan',
    members: [
      { name: 'S. Voorbeeld', function: 'Manager wijkteam', stakeholderGroup: 'Wijkteams', lead: true },
      { name: 'T. Voorbeeld', function: 'Jongerenwerker', stakeholderGroup: 'Welzijn, preventie en jongerenwerk' },
      { name: null, function: 'Jongere uit de cliëntenraad', stakeholderGroup: 'Cliënten' },
    ],
  },
];

/** Sentences that nobody treated yet, two of which say the same. */
const OPEN: [group: string, sentence: string][] = [
  ['onderwijs', 'Een school hoort binnen een week wat er met een melding is gedaan.'],
  ['wijkteams', 'Het wijkteam hoort binnen een week wat er met een melding is gedaan.'],
  ['onderwijs', 'Ouders krijgen uitleg over de hulp in hun eigen taal.'],
];

/** The pages of the workgroups: what each was asked and who leads it; two of them whole, with who sits there, met and delivered. */
export async function workgroupPagesChapter(story: Story): Promise<void> {
  const inkoper = story.person('inkoper');
  const { programmeId } = story;
  const groups = await inkoper.all(`/workgroups?programmeId=${programmeId}`);
  const questions = await inkoper.all(`/workgroup-questions?programmeId=${programmeId}`);
  const idOf = (code: string): string => groups.find((one) => one.code === code)!.id;
  const { id: bidderId } = await inkoper.post(`/organisations?programmeId=${programmeId}`, {
    name: BIDDER,
    kind: 'Jeugdhulpaanbieder',
    possibleBidder: true,
  });
  for (const told of GROUPS) await tellGroup(story, idOf(told.code), told, bidderId);
  for (const told of assignments) await tellAssignment(story, idOf(told.code), told);
  for (const [group, sentence] of OPEN) {
    await inkoper.post('/contributions', {
      workgroupId: idOf(group),
      questionId: questions.find(({ number }) => number === 4)!.id,
      sentence,
    });
  }
  await tellThemes(story);
}

/** Own labels under which the inkoper gathers sentences of several workgroups. */
async function tellThemes(story: Story): Promise<void> {
  const inkoper = story.person('inkoper');
  const { programmeId } = story;
  const said = await inkoper.all(`/contributions?programmeId=${programmeId}`);
  for (const [label, word] of [
    ['Samen met school', 'school'],
    ['Eén plan', 'plan'],
  ] as const) {
    const { id: themeId } = await inkoper.post(`/contribution-themes?programmeId=${programmeId}`, { label });
    const ids = said.filter(({ sentence }) => sentence.toLowerCase().includes(word)).map(({ id }) => id);
    await inkoper.post(`/contributions/theme?programmeId=${programmeId}`, { ids, themeId });
  }
}

interface Assigned {
  assignment: string;
  name: string;
  lead: string;
}

/** What a workgroup was asked, and who leads it. */
async function tellAssignment(story: Story, id: string, { assignment, name, lead }: Assigned): Promise<void> {
  const inkoper = story.person('inkoper');
  const { rowVersion } = await inkoper.get(`/workgroups/${id}/charter`);
  await inkoper.patch(`/workgroups/${id}/charter`, { assignment, phase: 'DELIVERING' }, rowVersion);
  await tellMember(story, id, { name, function: lead, stakeholderGroup: 'Gemeente', lead: true });
}

async function tellMember(story: Story, id: string, member: Member, bidderId?: string): Promise<void> {
  const { name, function: role, stakeholderGroup, organisation, lead } = member;
  await story.person('inkoper').post(`/workgroups/${id}/members`, {
    name,
    function: role,
    stakeholderGroup,
    forClients: name === null,
    isLead: lead ?? false,
    organisationId: organisation ? bidderId : null,
    email: name ? `${name[0]!.toLowerCase()}.voorbeeld@werkgroep.example` : null,
    joinedOn: '2021-03-01',
  });
}

async function tellGroup(story: Story, id: string, told: Told, bidderId: string): Promise<void> {
  const inkoper = story.person('inkoper');
  const base = `/workgroups/${id}`;
  const { rowVersion } = await inkoper.get(`${base}/charter`);
  await inkoper.patch(`${base}/charter`, { assignment: told.assignment, phase: 'DELIVERING' }, rowVersion);
  for (const member of told.members) await tellMember(story, id, member, bidderId);
  await tellSession(story, id, told);
  const product = await inkoper.post(`${base}/deliverables`, { title: told.product, dueOn: '2021-06-01' });
  const file = { name: `${told.product}.txt`, bytes: Buffer.from(`${told.product} (voorbeeld)`) };
  const handed = await inkoper.upload(`${base}/deliverables/${product.id}/hand-in`, file, {}, product.rowVersion);
  await inkoper.post(
    `${base}/deliverables/${product.id}/publish`,
    { publishedOn: '2021-06-10', publicationId: '218131' },
    handed.rowVersion,
  );
}

async function tellSession(story: Story, id: string, { minutes, decision, action }: Told): Promise<void> {
  const inkoper = story.person('inkoper');
  const subject = { subjectKind: 'workgroup', subjectId: id };
  const planned = await inkoper.post('/meetings', {
    ...subject,
    title: 'Derde bijeenkomst',
    heldOn: '2021-05-18',
    place: 'Stadskantoor',
    agenda: '1. Verslag\n2. Overdracht\n3. Wat wij opleveren',
  });
  const held = await inkoper.post(`/meetings/${planned.id}/minutes`, { text: minutes }, planned.rowVersion);
  await inkoper.post(`/meetings/${planned.id}/decisions`, { text: decision }, held.rowVersion);
  const { user } = await inkoper.get('/session');
  await inkoper.post('/actions', {
    ...subject,
    meetingId: planned.id,
    title: action,
    ownerId: user.id,
    dueOn: '2021-06-01',
  });
}
