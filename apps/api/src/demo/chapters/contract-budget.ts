import { LocalDate } from '@koersvast/kernel';
import type { Story } from '../story';
import { payAdvances, planAdvances } from './advances';
import type { RunningContract } from './running-contract';

/** Percentages per municipality and per bouwsteen, in the order of the lists; both are invented. */
const MUNICIPALITIES = ['21.5', '44.25', '34.25'];
const BUILDING_BLOCKS = ['24', '18', '16', '14', '16', '12'];
/** The last figures that ship are of 2025; those of later years are invented, and their source says so. */
const FIGURES = { OVA: ['4.35', '4.02'], PPC: ['2.2', '2.05'] };
const FIRST_INVENTED = 2025;

interface Budget {
  id: string;
  rowVersion: number;
}

interface Step {
  kind: 'SCOPE_CHANGE' | 'VOLUME_CORRECTION';
  amount: string;
  /** Month and day from which it holds. */
  from: string;
  decision: string;
}

/** What each of the three years begins with, and what was agreed on the way. All amounts are fictitious. */
const YEARS: { base: string; steps: Step[] }[] = [
  {
    base: '80650000.00',
    steps: [{ kind: 'SCOPE_CHANGE', amount: '380000.00', from: '07-01', decision: 'Addendum praktijkondersteuners' }],
  },
  {
    base: '81030000.00',
    steps: [
      { kind: 'VOLUME_CORRECTION', amount: '640000.00', from: '10-01', decision: 'Volumecorrectie tot en met Q2' },
    ],
  },
  {
    base: '85670000.00',
    steps: [{ kind: 'SCOPE_CHANGE', amount: '-450000.00', from: '04-01', decision: 'Addendum flexibel netwerk' }],
  },
];

/** The contract budget of three years: base, indexation from the second year on, a change on the way, each divided. */
export async function contractBudgetChapter(
  story: Story,
  { id: contractId, startYear }: RunningContract,
): Promise<void> {
  const thisYear = startYear + YEARS.length - 1;
  story.on(`${startYear - 1}-11-15`);
  const keys = await addKeys(story, startYear);
  await addFigures(story, thisYear);
  for (const [index, { base, steps }] of YEARS.entries()) {
    const year = startYear + index;
    story.on(`${year - 1}-12-01`);
    const made = await budget(story, contractId, year, base);
    await split(story, made.id, keys);
    if (index > 0) await indexed(story, made.id, year, keys);
    const scheduleId = await planAdvances(story, made.id);
    for (const step of steps) await agree(story, { id: made.id, scheduleId }, year, step, keys);
    await payAdvances(story, scheduleId, LocalDate.min(LocalDate.of(year + 1, 1, 1), LocalDate.today()));
  }
}

async function indexed(story: Story, id: string, year: number, keys: object): Promise<void> {
  story.on(`${year - 1}-12-15`);
  const financien = story.person('financien');
  const terms = {
    ...{ method: 'ADDITIVE', payWeight: '90', correctsLastYear: true },
    ...{ decisionReference: 'Collegebesluit indexatie (fictief)', validFromDate: `${year}-01-01` },
  };
  const { rowVersion } = await financien.get(`/agreed-budgets/${id}`);
  await financien.post(`/agreed-budgets/${id}/indexation`, terms, rowVersion);
  await split(story, id, keys);
}

/** A step is agreed two weeks before it holds; of what has yet to come nothing is told. */
async function agree(
  story: Story,
  { id, scheduleId }: { id: string; scheduleId: string },
  year: number,
  step: Step,
  keys: object,
): Promise<void> {
  const { kind, amount, from, decision } = step;
  const validFromDate = `${year}-${from}`;
  if (validFromDate > new Date().toISOString().slice(0, 10)) return;
  const agreedOn = LocalDate.addDays(LocalDate.parse(validFromDate), -14);
  await payAdvances(story, scheduleId, agreedOn);
  story.on(agreedOn);
  const financien = story.person('financien');
  const { rowVersion } = await financien.get(`/agreed-budgets/${id}`);
  const body = { kind, amount, validFromDate, decisionReference: `${decision} (fictief)` };
  await financien.post(`/agreed-budgets/${id}/versions`, body, rowVersion);
  await split(story, id, keys);
}

async function addKeys(story: Story, year: number): Promise<object> {
  const financien = story.person('financien');
  const programme = `programmeId=${story.programmeId}`;
  const municipalities: { id: string }[] = await financien.all(`/municipalities?${programme}`);
  const blocks: { id: string }[] = await financien.all(`/building-blocks?${programme}`);
  const key = async (dimension: string, name: string, shares: object[]) => {
    const dated = { validFromDate: `${year}-01-01`, decisionReference: 'Bestuurlijk overleg (fictief)' };
    return (await financien.post(`/allocation-keys?${programme}`, { name, dimension, ...dated, shares })).id as string;
  };
  return {
    municipalityKeyId: await key(
      'MUNICIPALITY',
      'Verdeling over gemeenten (fictief)',
      municipalities.map(({ id }, index) => ({ municipalityId: id, percentage: MUNICIPALITIES[index] })),
    ),
    buildingBlockKeyId: await key(
      'BUILDING_BLOCK',
      'Indicatief over bouwstenen (fictief)',
      blocks.map(({ id }, index) => ({ buildingBlockId: id, percentage: BUILDING_BLOCKS[index] })),
    ),
  };
}

/** What the indexation of the year needs beyond the figures that ship. */
async function addFigures(story: Story, year: number): Promise<void> {
  const financien = story.person('financien');
  const add = (series: 'OVA' | 'PPC', of: number, kind: string, nth: number) =>
    financien.post(`/index-figures?programmeId=${story.programmeId}`, {
      ...{ series, year: of, kind, percentage: FIGURES[series][nth % 2] },
      source: 'Fictief cijfer voor de demo',
    });
  for (const series of ['OVA', 'PPC'] as const) {
    for (let of = FIRST_INVENTED; of <= year; of++) {
      if (of > FIRST_INVENTED) await add(series, of, 'FORECAST', 1);
      if (of < year) await add(series, of, 'DEFINITIVE', 0);
    }
  }
}

async function budget(story: Story, contractId: string, year: number, amount: string) {
  const agreed = { contractId, year, amount, decisionReference: `Raadsbesluiten ${year} (fictief)` };
  return (await story.person('financien').post(`/agreed-budgets?programmeId=${story.programmeId}`, agreed)) as Budget;
}

/** Divides the last version of a budget over municipalities and bouwstenen. */
async function split(story: Story, id: string, keys: object): Promise<void> {
  const financien = story.person('financien');
  const { rowVersion } = await financien.get(`/agreed-budgets/${id}`);
  await financien.post(`/agreed-budgets/${id}/split`, keys, rowVersion);
}
