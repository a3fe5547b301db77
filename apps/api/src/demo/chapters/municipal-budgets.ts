import { LocalDate } from '@koersvast/kernel';
import type { Story } from '../story';
import type { RunningContract } from './running-contract';

/** What a municipality budgets for the contract in the first year, in thousands; in the order of the municipalities. */
const CONTRACT = [17_080, 35_150, 27_200];
/** How much more each next year: another index at another moment than the contract itself. */
const GROWTH = 1.035;
const PROGRAMMES = ['Sociaal domein', 'Jeugd en onderwijs', 'Zorg voor jeugd'];

interface Line {
  /** Taakveld up to 2024 and from 2025. */
  taskField: [before: string, since: string];
  category: string;
  basis: 'CONTRACT' | 'JOINT_CONTRIBUTION' | 'PERSONAL_BUDGET' | 'SUBSIDY' | 'OWN';
  /** Part of what is budgeted for the contract. */
  part: number;
  text: string;
  programme?: '7';
  income?: true;
  vat?: 'COMPENSABLE';
}

/** The lines of each begroting; every amount is invented. */
const LINES: Line[] = [
  {
    taskField: ['6.72b', '6.752'],
    category: 'L3.4.1',
    basis: 'CONTRACT',
    part: 0.52,
    text: 'Jeugdhulp ambulant regionaal',
  },
  {
    taskField: ['6.73c', '6.762'],
    category: 'L3.4.1',
    basis: 'CONTRACT',
    part: 0.27,
    text: 'Jeugdhulp met verblijf regionaal',
  },
  {
    taskField: ['6.2', '6.22'],
    category: 'L3.4.1',
    basis: 'CONTRACT',
    part: 0.12,
    text: 'Toegang en eerstelijns jeugd',
  },
  {
    taskField: ['6.72a', '6.751'],
    category: 'L3.4.1',
    basis: 'CONTRACT',
    part: 0.09,
    text: 'Jeugdhulp ambulant lokaal',
  },
  {
    taskField: ['6.82a', '6.821'],
    category: 'L4.3.3',
    basis: 'JOINT_CONTRIBUTION',
    part: 0.085,
    text: 'Bijdrage jeugdbescherming (GRJR)',
  },
  { taskField: ['6.72d', '6.792'], category: 'L3.4.1', basis: 'PERSONAL_BUDGET', part: 0.031, text: 'Pgb jeugd' },
  { taskField: ['6.1', '6.1'], category: 'L4.3.8', basis: 'SUBSIDY', part: 0.024, text: 'Subsidie preventie' },
  { taskField: ['6.2', '6.92'], category: 'L1.1', basis: 'OWN', part: 0.018, text: 'Coördinatie en beleid jeugd' },
  {
    taskField: ['6.2', '6.92'],
    category: 'B4.3.3',
    basis: 'OWN',
    part: 0.006,
    text: 'Bijdrage in de uitvoeringskosten',
    income: true,
  },
  {
    taskField: ['7.1', '7.1'],
    category: 'L3.8',
    basis: 'OWN',
    part: 0.011,
    text: 'Jeugdgezondheid',
    programme: '7',
    vat: 'COMPENSABLE',
  },
];

interface Place {
  id: string;
  name: string;
  nth: number;
}

/** The begrotingen of three municipalities for three years, with amendments of college and raad. All of it is invented. */
export async function municipalBudgetsChapter(story: Story, contract: RunningContract): Promise<void> {
  const financien = story.person('financien');
  const programme = `programmeId=${story.programmeId}`;
  const municipalities: Place[] = (await financien.all(`/municipalities?${programme}`)).map(
    ({ id, name }: Place, nth: number) => ({ id, name, nth }),
  );
  story.on(`${contract.startYear - 1}-09-01`);
  for (const place of municipalities) await codeBook(story, place, contract);
  await financien.post(`/amendment-rules?${programme}`, {
    ...{ municipalityId: municipalities[1]!.id, validFrom: `${contract.startYear}-01-01`, collegeLimit: '250000.00' },
    ...{ structuralToCouncil: true, decisionReference: 'Financiële verordening artikel 6 (fictief)' },
  });
  const thisYear = contract.startYear + 2;
  for (const year of [contract.startYear, contract.startYear + 1, thisYear]) {
    const budgets = [];
    for (const place of municipalities) budgets.push(await budget(story, place, year, contract));
    await carriedOn(story, year, budgets, thisYear);
    if (year < thisYear) await pastAmendments(story, year, budgets);
  }
  await openAmendments(story, thisYear, contract);
  await nextYear(story, thisYear);
}

async function codeBook(
  story: Story,
  { id: municipalityId, nth }: Place,
  { id, startYear }: RunningContract,
): Promise<void> {
  const financien = story.person('financien');
  const programme = `programmeId=${story.programmeId}`;
  const own = { municipalityId, validFrom: `${startYear - 2}-01-01` };
  await financien.post(`/budget-programmes?${programme}`, { ...own, code: '6', name: PROGRAMMES[nth % 3] });
  await financien.post(`/budget-programmes?${programme}`, { ...own, code: '7', name: 'Gezondheid en milieu' });
  const programmes = await programmesOf(story, municipalityId);
  const shares = LINES.filter(({ basis }) => basis === 'CONTRACT').map(({ taskField, category, part }) => ({
    ...{
      budgetProgrammeId: programmes['6'],
      taskField: taskField[1],
      category,
      percentage: String(Math.round(part * 100)),
    },
  }));
  await financien.post(`/task-field-profiles?${programme}`, {
    ...{ municipalityId, contractId: id, validFrom: `${Math.max(startYear, 2025)}-01-01`, shares },
    decisionReference: 'Collegebesluit verdeling taakvelden (fictief)',
  });
}

async function programmesOf(story: Story, municipalityId: string): Promise<Record<string, string>> {
  const query = `programmeId=${story.programmeId}&municipalityId=${municipalityId}`;
  const { items } = await story.person('financien').get(`/budget-programmes?${query}`);
  return Object.fromEntries(items.map(({ code, id }: { code: string; id: string }) => [code, id]));
}

interface Budget {
  id: string;
  lines: { id: string; description: string; current: string }[];
}

async function budget(
  story: Story,
  { id: municipalityId, nth }: Place,
  year: number,
  contract: RunningContract,
): Promise<Budget> {
  const financien = story.person('financien');
  story.on(`${year - 1}-10-0${nth + 1}`);
  const programmes = await programmesOf(story, municipalityId);
  const whole = CONTRACT[nth % 3]! * GROWTH ** (year - contract.startYear);
  let made = await financien.post(`/municipal-budgets?programmeId=${story.programmeId}`, { municipalityId, year });
  for (const line of LINES) {
    const net = `${Math.round(whole * line.part)}000.00`;
    const ofContract = line.basis === 'CONTRACT';
    const body = {
      ...{ budgetProgrammeId: programmes[line.programme ?? '6'], taskField: line.taskField[year < 2025 ? 0 : 1] },
      ...{ category: line.category, side: line.income ? 'INCOME' : 'COST', legalBasis: line.basis, net },
      boundary: ofContract ? 'IN_CONTRACT' : line.basis === 'JOINT_CONTRIBUTION' ? 'GRJR' : 'MUNICIPAL_OTHER',
      ...(ofContract && { contractId: contract.id }),
      ...{ description: line.text, vatTreatment: line.vat ?? 'EXEMPT' },
      ...(line.vat && { vat: `${Math.round(whole * line.part * 0.21)}000.00` }),
    };
    made = await financien.post(`/municipal-budgets/${made.id}/lines`, body, made.rowVersion);
  }
  const decidedOn = `${year - 1}-11-0${nth + 3}`;
  story.on(decidedOn, '21:30');
  const decision = { decisionReference: `Raadsbesluit programmabegroting ${year} (fictief)`, decidedOn };
  return financien.post(`/municipal-budgets/${made.id}/adopt`, decision, made.rowVersion);
}

const lineOf = ({ lines }: Budget, text: string): string => lines.find(({ description }) => description === text)!.id;

/** Proposed by the first controller and agreed by the second. Answers what is offered. */
async function offered(story: Story, body: object) {
  const financien = story.person('financien');
  const made = await financien.post('/budget-amendments', body);
  return agreed(story, made.id);
}

async function agreed(story: Story, id: string) {
  const financien = story.person('financien');
  const { rowVersion } = await financien.get(`/budget-amendments/${id}`);
  await financien.post(`/budget-amendments/${id}/submit`, {}, rowVersion);
  await story.approve('financien', id);
  return (await financien.get(`/budget-amendments/${id}`)) as { id: string; rowVersion: number };
}

async function decided(
  story: Story,
  { id, rowVersion }: { id: string; rowVersion: number },
  decision: object,
): Promise<void> {
  await story
    .person('financien')
    .post(`/budget-amendments/${id}/decide`, { outcome: 'ADOPTED', ...decision }, rowVersion);
}

/** Of each past year: a transfer by the college in spring, and a change by the raad in autumn; once one was rejected. */
async function pastAmendments(story: Story, year: number, budgets: Budget[]): Promise<void> {
  for (const [nth, of] of budgets.entries()) {
    story.on(`${year}-05-1${nth}`);
    const transfer = await offered(story, {
      ...{ municipalBudgetId: of.id, title: 'Van ambulant naar verblijf', kind: 'TRANSFER', duration: 'INCIDENTAL' },
      reason:
        'Er is meer verblijf nodig dan geraamd en minder ambulante hulp. De verschuiving blijft binnen het programma.',
      rows: [
        { lineId: lineOf(of, 'Jeugdhulp ambulant regionaal'), change: '-180000.00' },
        { lineId: lineOf(of, 'Jeugdhulp met verblijf regionaal'), change: '180000.00' },
      ],
    });
    story.on(`${year}-06-1${nth}`);
    await decided(story, transfer, {
      decisionReference: `Collegebesluit 1e bijstelling ${year} (fictief)`,
      decidedOn: `${year}-06-1${nth}`,
    });
    story.on(`${year}-09-1${nth}`);
    const raise = await offered(story, {
      ...{ municipalBudgetId: of.id, title: 'Najaarsnota jeugdhulp', kind: 'CHANGE', duration: 'STRUCTURAL' },
      reason: 'De indexatie van het contract is hoger dan waarmee de begroting rekende.',
      rows: [
        { lineId: lineOf(of, 'Jeugdhulp ambulant regionaal'), change: `${240 + nth * 60}000.00` },
        { lineId: lineOf(of, 'Toegang en eerstelijns jeugd'), change: `${40 + nth * 10}000.00` },
      ],
    });
    const decidedOn = `${year}-11-1${nth}`;
    story.on(decidedOn);
    await decided(story, raise, {
      ...{ decisionReference: `Raadsbesluit najaarsnota ${year} (fictief)`, decidedOn },
      ...(nth === 2 && year % 2 === 0 && { outcome: 'REJECTED' }),
    });
  }
}

/**
 * What the raad decided structurally after it adopted the next year: taken over as an amendment of that year; this year one
 * was set aside and one still waits.
 */
async function carriedOn(story: Story, year: number, budgets: Budget[], thisYear: number): Promise<void> {
  const financien = story.person('financien');
  for (const [nth, { id }] of budgets.entries()) {
    const { items } = await financien.get(`/municipal-budgets/${id}/structural-carries`);
    const open = (items as Carry[]).find(({ state }) => state === 'OPEN');
    if (!open || (year === thisYear && nth === 2)) continue;
    story.on(`${year}-02-1${nth}`);
    const { rowVersion } = await financien.get(`/municipal-budgets/${id}`);
    const path = `/municipal-budgets/${id}/structural-carries`;
    const { budgetAmendmentId } = open;
    if (year === thisYear && nth === 1) {
      const reason = 'De indexatie zat al in de primitieve begroting van dit jaar.';
      await financien.post(path, { budgetAmendmentId, decision: 'DISMISS', reason }, rowVersion);
      continue;
    }
    const answer = await financien.post(path, { budgetAmendmentId, decision: 'TAKE' }, rowVersion);
    const taken = (answer.items as Carry[]).find((one) => one.budgetAmendmentId === budgetAmendmentId)!;
    const proposal = await agreed(story, taken.resultAmendmentId!);
    const decidedOn = `${year}-03-1${nth}`;
    story.on(decidedOn, '21:00');
    await decided(story, proposal, { decisionReference: `Raadsbesluit doorwerking ${year} (fictief)`, decidedOn });
  }
}

interface Carry {
  state: string;
  budgetAmendmentId: string;
  resultAmendmentId: string | null;
}

/** The begroting of next year, begun from this one: a draft whose lines say where they come from. */
async function nextYear(story: Story, year: number): Promise<void> {
  const financien = story.person('financien');
  const { items } = await financien.get(`/municipal-budgets?programmeId=${story.programmeId}&year=${year}`);
  await financien.post(`/municipal-budgets/${items[0].id}/next-year`, {});
}

/** This year: a joint proposal on which two of three decided, and one that is still being written. */
async function openAmendments(story: Story, year: number, contract: RunningContract): Promise<void> {
  const financien = story.person('financien');
  const ago = (days: number) => LocalDate.addDays(LocalDate.today(), -days);
  story.on(ago(45));
  const { ids } = await financien.post(`/budget-amendments/from-difference?programmeId=${story.programmeId}`, {
    ...{ contractId: contract.id, year, duration: 'STRUCTURAL', joint: true },
  });
  const parts = [];
  for (const id of ids as string[]) parts.push(await agreed(story, id));
  for (const [nth, part] of parts.slice(0, 2).entries()) {
    const decidedOn = ago(20 - nth * 8);
    story.on(decidedOn, '21:00');
    await decided(story, part, {
      decisionReference: `Raadsbesluit begrotingswijziging jeugd ${nth + 1} (fictief)`,
      decidedOn,
    });
  }
  story.on(ago(3));
  const { items } = await financien.get(`/municipal-budgets?programmeId=${story.programmeId}&year=${year}`);
  const first: Budget = await financien.get(`/municipal-budgets/${items[0].id}`);
  await financien.post('/budget-amendments', {
    ...{ municipalBudgetId: first.id, title: 'Meer preventie, minder pgb', kind: 'TRANSFER', duration: 'INCIDENTAL' },
    reason: 'Het pgb wordt minder gebruikt dan geraamd; de ruimte gaat naar preventie in de wijk.',
    rows: [
      { lineId: lineOf(first, 'Pgb jeugd'), change: '-60000.00' },
      { lineId: lineOf(first, 'Subsidie preventie'), change: '60000.00' },
    ],
  });
}
