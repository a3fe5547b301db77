import { LocalDate } from '@koersvast/kernel';
import type { Story } from '../story';
import type { RunningContract } from './running-contract';

interface Party {
  id: string;
  name: string;
}

/** The organisation that carries the contract out, with invented functions: never a person, never a real decision. */
export async function organisationChapter(story: Story, { firstYear }: RunningContract): Promise<void> {
  const manager = story.person('contractmanager');
  const programme = `programmeId=${story.programmeId}`;
  const add = (path: string, body: object) => manager.post(`${path}?${programme}`, body);
  const municipalities: Party[] = await manager.all(`/municipalities?${programme}`);
  const joint = await add('/organisation-units', {
    ...{ name: 'Uitvoeringsorganisatie Jeugd (voorbeeld)', kind: 'JOINT_BODY', form: 'Openbaar lichaam (GR)' },
  });
  await staff(add, joint, municipalities);
  await divide(story, joint, municipalities);
  await govern(story, joint, municipalities, firstYear);
  await legalForm(story, municipalities, firstYear);
  await setUp(story, firstYear);
  await boundary(story, firstYear);
}

type Add = (path: string, body: object) => Promise<{ id: string; rowVersion: number }>;

async function staff(add: Add, joint: Party, municipalities: Party[]): Promise<void> {
  const team = (name: string, sort: number) =>
    add('/organisation-units', { name, kind: 'TEAM', parentId: joint.id, sort });
  const contract = await team('Contract en kwaliteit', 1);
  const finance = await team('Financiën en gegevens', 2);
  for (const [unitId, title, fte, filledFte] of [
    [joint.id, 'Directeur', '1', '1'],
    [contract.id, 'Contractmanager', '2', '1.5'],
    [contract.id, 'Adviseur kwaliteit', '1.5', '1'],
    [contract.id, 'Jurist', '0.6', '0.6'],
    [finance.id, 'Controller', '1', '1'],
    [finance.id, 'Data-analist', '1.2', '0.6'],
    [finance.id, 'Medewerker administratie', '2', '2'],
  ] as const) {
    await add('/organisation-functions', { unitId, title, fte, filledFte });
  }
  for (const { id: municipalityId } of municipalities) {
    await add('/organisation-functions', { municipalityId, title: 'Beleidsadviseur jeugd', fte: '1', filledFte: '1' });
    await add('/organisation-functions', {
      municipalityId,
      title: 'Financieel adviseur',
      fte: '0.4',
      filledFte: '0.4',
    });
  }
}

/** By the joint body, for the area of each task; the last ones are left to divide. */
const DIVISION: Record<string, [joint: string, municipality: string]> = {
  ...{
    CONTRACT: ['AR', 'C'],
    ADMINISTRATION: ['AR', 'I'],
    PAYMENT: ['AR', 'C'],
    DATA: ['AR', 'I'],
    QUALITY: ['AR', 'C'],
  },
  ...{ REPORTING: ['R', 'C'], COMPLAINTS: ['R', 'I'] },
};

async function divide(story: Story, joint: Party, municipalities: Party[]): Promise<void> {
  const manager = story.person('contractmanager');
  const programme = `programmeId=${story.programmeId}`;
  const standard = (await manager.get(`/organisation-tasks/standard?${programme}`)).items;
  await manager.post(`/organisation-tasks/choose?${programme}`, {
    codes: standard.map((task: { code: string }) => task.code),
  });
  for (const task of await manager.all(`/organisation-tasks?${programme}`)) {
    const [own, theirs] = DIVISION[task.area] ?? [];
    if (!own) continue;
    let { rowVersion } = task;
    const assign = async (body: object) => {
      ({ rowVersion } = await manager.post(`/organisation-tasks/${task.id}/assign`, body, rowVersion));
    };
    await assign({ unitId: joint.id, letters: own });
    for (const [at, { id: municipalityId }] of municipalities.entries()) {
      // Where the joint body only does it, one municipality answers for it on behalf of the three.
      await assign({ municipalityId, letters: own === 'R' && at === 0 ? 'A' : theirs });
    }
  }
}

async function govern(story: Story, joint: Party, municipalities: Party[], firstYear: number): Promise<void> {
  const manager = story.person('contractmanager');
  const programme = `programmeId=${story.programmeId}`;
  const body = async (content: object, seats: object[]): Promise<{ id: string }> => {
    const made = await manager.post(`/governance-bodies?${programme}`, content);
    for (const seat of seats) {
      await manager.post(`/governance-bodies/${made.id}/members`, { startsOn: `${firstYear}-01-01`, ...seat });
    }
    return made;
  };
  const each = (functionTitle: string, chair: boolean) =>
    municipalities.map(({ id: municipalityId }, at) => ({
      ...{ municipalityId, functionTitle, seat: chair && at === 0 ? 'CHAIR' : 'MEMBER' },
    }));
  const partner = { functionTitle: 'Bestuurder van de partner', seat: 'MEMBER' };
  const secretary = { unitId: joint.id, functionTitle: 'Contractmanager', seat: 'SECRETARY' };
  const political = await body(
    {
      ...{ name: 'Bestuurlijk overleg jeugd', level: 'POLITICAL', rhythm: 'QUARTERLY' },
      task: 'Stuurt op de doelen van de opdracht en bewaakt de samenwerking.',
      decides: 'Contractwijzigingen boven het ambtelijk mandaat, verlenging en afrekening.',
    },
    [...each('Wethouder jeugd', true), partner, secretary],
  );
  const management = await body(
    {
      ...{ name: 'Ambtelijk opdrachtgeversoverleg', level: 'MANAGEMENT', rhythm: 'MONTHLY', reportsToId: political.id },
      task: 'Bereidt het bestuurlijk overleg voor en volgt de maandcijfers.',
      decides: 'Uitvoering binnen het contract en de begroting.',
    },
    [...each('Beleidsadviseur jeugd', false), { ...secretary, seat: 'CHAIR' }],
  );
  await body(
    {
      ...{ name: 'Contractoverleg', level: 'OPERATIONAL', rhythm: 'MONTHLY', reportsToId: management.id },
      task: 'Bespreekt verplichtingen, indicatoren en knelpunten met de partner.',
    },
    [
      { ...secretary, seat: 'CHAIR' },
      { unitId: joint.id, functionTitle: 'Adviseur kwaliteit', seat: 'MEMBER' },
      { functionTitle: 'Contractverantwoordelijke van de partner', seat: 'MEMBER' },
    ],
  );
  const today = LocalDate.at(new Date());
  for (const [{ id }, title, heldOn] of [
    [political, 'Bestuurlijk overleg jeugd', LocalDate.addDays(today, -50)],
    [political, 'Bestuurlijk overleg jeugd', LocalDate.addDays(today, 34)],
    [management, 'Ambtelijk opdrachtgeversoverleg', LocalDate.addDays(today, -20)],
    [management, 'Ambtelijk opdrachtgeversoverleg', LocalDate.addDays(today, 9)],
  ] as const) {
    const subject = { subjectKind: 'programme', subjectId: story.programmeId };
    const meeting = await manager.post('/meetings', { ...subject, title, heldOn });
    await manager.post(`/governance-bodies/${id}/meetings`, { meetingId: meeting.id });
  }
}

/** Two municipalities chose the same, the third another form: what that looks like. */
async function legalForm(story: Story, municipalities: Party[], firstYear: number): Promise<void> {
  const manager = story.person('contractmanager');
  const programme = `programmeId=${story.programmeId}`;
  const codes = ['centrumgemeente', 'bedrijfsvoeringsorganisatie', 'openbaar-lichaam'];
  const { decision } = await manager.post(`/legal-forms/decision?${programme}`, {
    ...{ codes, plannedFor: `voorjaar ${firstYear}` },
  });
  const [question] = (await manager.get(`/decisions/${decision.id}`)).questions;
  for (const [at, { id: municipalityId }] of municipalities.entries()) {
    const { rowVersion } = await manager.get(`/decisions/${decision.id}`);
    const optionId = question.options[at === 2 ? 0 : 2].id;
    const facts = {
      decidedOn: `${firstYear}-03-${String(10 + at)}`,
      reference: `Z-${firstYear}-${210 + at} (voorbeeld)`,
    };
    const choice = { questionId: question.id, optionId, municipalityId, ...facts };
    await manager.post(`/decisions/${decision.id}/choices`, choice, rowVersion);
  }
}

async function setUp(story: Story, firstYear: number): Promise<void> {
  const manager = story.person('contractmanager');
  const programme = `programmeId=${story.programmeId}`;
  const { items } = await manager.get(`/setup-steps/standard?${programme}`);
  await manager.post(`/setup-steps/choose?${programme}`, { codes: items.map((step: { code: string }) => step.code) });
  const steps = await manager.all(`/setup-steps?${programme}`);
  const today = LocalDate.at(new Date());
  const milestones = await manager.all(`/milestones?${programme}`);
  const later = milestones.find(({ label }) => label === 'Besluit over de eerste verlenging');
  for (const [at, { id, rowVersion }] of steps.entries()) {
    const done = at < 9;
    const dueOn = done ? `${firstYear + 1}-0${1 + (at % 3)}-28` : LocalDate.addDays(today, (at - 10) * 21);
    // The last one hangs on a milestone and moves with it.
    const day = at === steps.length - 1 && later ? { milestoneId: later.id } : { dueOn };
    await manager.patch(`/setup-steps/${id}`, { ...day, state: done ? 'DONE' : 'OPEN' }, rowVersion);
  }
}

async function boundary(story: Story, firstYear: number): Promise<void> {
  const manager = story.person('contractmanager');
  const programme = `programmeId=${story.programmeId}`;
  const blocks: Party[] = await manager.all(`/building-blocks?${programme}`);
  const startsOn = `${firstYear}-01-01`;
  const put = (content: object) => manager.post(`/care-boundaries?${programme}`, { startsOn, ...content });
  for (const { id: buildingBlockId } of blocks) {
    await put({ buildingBlockId, placement: 'IN_CONTRACT', basis: 'Contract, omvang van de opdracht (voorbeeld)' });
  }
  for (const product of ['Jeugdbescherming', 'Jeugdreclassering', 'Veilig Thuis']) {
    await put({ product, placement: 'GRJR', basis: 'Regionale afspraken (voorbeeld)' });
  }
  const municipal = await put({
    ...{ product: 'Jongerenwerk', placement: 'MUNICIPAL_OTHER', basis: 'Subsidie van de gemeente (voorbeeld)' },
  });
  const move = {
    placement: 'IN_CONTRACT',
    basis: 'Besluit over verbreding (voorbeeld)',
    startsOn: `${firstYear + 3}-01-01`,
  };
  await manager.post(`/care-boundaries/${municipal.id}/move`, move, municipal.rowVersion);
}

/**
 * Mandates for contract changes and the agreed budget, entered by the administrator. They come last, for they bind everybody;
 * the second contractmanager may approve up to a million and the change that still waits is above that.
 */
export async function mandatesChapter(story: Story, { firstYear }: RunningContract): Promise<void> {
  const admin = story.person('beheerder');
  const manager = story.person('contractmanager');
  const programme = `programmeId=${story.programmeId}`;
  const { items } = await manager.get(`/organisation-units?kind=JOINT_BODY&${programme}`);
  const grant = (body: object) =>
    admin.post(`/mandates?${programme}`, {
      ...{
        unitId: items[0].id,
        startsOn: `${firstYear}-01-01`,
        decisionReference: `Mandaatbesluit ${firstYear} (voorbeeld)`,
      },
      ...body,
    });
  const first = await grant({ matter: 'modification', holderRole: 'contractmanager', limit: '500000.00' });
  const next = { limit: '1000000.00', decisionReference: `Mandaatbesluit ${firstYear + 1} (voorbeeld)` };
  await admin.post(`/mandates/${first.id}/replace`, { ...next, startsOn: `${firstYear + 1}-01-01` }, first.rowVersion);
  await grant({
    matter: 'agreed-budget',
    holderRole: 'financien',
    limit: '90000000.00',
    conditions: 'Na advies van de controller.',
  });
}
