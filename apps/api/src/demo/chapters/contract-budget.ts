import type { Story } from '../story';
import type { RunningContract } from './running-contract';

/** Percentages per municipality and per bouwsteen, in the order of the lists; both are invented. */
const MUNICIPALITIES = ['21.5', '44.25', '34.25'];
const BUILDING_BLOCKS = ['24', '18', '16', '14', '16', '12'];
/** The last figures that ship are of 2025; those of later years are invented, and their source says so. */
const FIGURES = { OVA: ['4.35', '4.02'], PPC: ['2.2', '2.05'] };
const FIRST_INVENTED = 2025;

/** The contract budget of two years: base and split, and for the second year the indexation. All amounts are fictitious. */
export async function contractBudgetChapter(
  story: Story,
  { id: contractId, firstYear }: RunningContract,
): Promise<void> {
  const keys = await addKeys(story, firstYear);
  await addFigures(story, firstYear + 1);
  story.on(`${firstYear - 1}-12-01`);
  await split(story, (await budget(story, contractId, firstYear, '85050000.00')).id, keys);
  story.on(`${firstYear}-12-01`);
  const second = await budget(story, contractId, firstYear + 1, '85050000.00');
  await story.person('financien').post(
    `/agreed-budgets/${second.id}/indexation`,
    {
      ...{ method: 'ADDITIVE', payWeight: '90', correctsLastYear: true },
      ...{ decisionReference: 'Collegebesluit indexatie (fictief)', validFromDate: `${firstYear + 1}-01-01` },
    },
    second.rowVersion,
  );
  await split(story, second.id, keys);
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
  return (await story.person('financien').post(`/agreed-budgets?programmeId=${story.programmeId}`, agreed)) as {
    id: string;
    rowVersion: number;
  };
}

/** Divides the last version of a budget over municipalities and bouwstenen. */
async function split(story: Story, id: string, keys: object): Promise<void> {
  const financien = story.person('financien');
  const { rowVersion } = await financien.get(`/agreed-budgets/${id}`);
  await financien.post(`/agreed-budgets/${id}/split`, keys, rowVersion);
}
