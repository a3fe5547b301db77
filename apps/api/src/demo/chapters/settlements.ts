import { Money } from '@koersvast/kernel';
import type { Story } from '../story';
import type { RunningContract } from './running-contract';

/** Use per municipality in three years, invented: counts of youths, never less than ten. */
const USE = [
  [612, 1298, 985],
  [634, 1310, 1012],
  [655, 1294, 1047],
];
const POPULATION = [15_480, 33_920, 27_150];
/** What the build-up of the year is made of, in parts of a thousand; the last line takes what is left. */
const BUILDUP: [component: string, description: string, part: bigint, source: string][] = [
  ['PROFESSIONALS', 'Loonkosten van jeugdprofessionals', 585n, 'CAO Jeugdzorg en formatieraming (fictief)'],
  ['CLIENT_COSTS', 'Verblijf, vervoer en materiaal', 142n, 'Begroting van de partner (fictief)'],
  ['OVERHEAD', 'Management, huisvesting en ict', 121n, 'Jaarrekening van de partner (fictief)'],
  ['INDEXATION', 'Indexatie van het jaar', 38n, 'OVA en PPC'],
  ['PROFIT_RISK', 'Opslag voor risico', 24n, 'Onderhandelingsresultaat (fictief)'],
  ['EXECUTION_COSTS', 'Uitvoeringskosten', 90n, 'Overeenkomst, bijlage 4 (fictief)'],
];

interface Frame {
  agreed: string;
}

/**
 * Keys that follow numbers, what this year's budget is made of, and the settlements: the first year is settled for good,
 * the second provisionally, and for this year three scenarios wait. All amounts are invented.
 */
export async function settlementsChapter(story: Story, { id: contractId, startYear }: RunningContract): Promise<void> {
  const thisYear = startYear + 2;
  await keys(story, thisYear);
  await buildup(story, contractId, thisYear);
  story.on(`${startYear - 1}-12-20`);
  await story.person('financien').post(`/settlement-schemes?programmeId=${story.programmeId}`, {
    ...{ contractId, fromYear: startYear, decisionReference: 'Overeenkomst artikel 12 (fictief)' },
    rules: [
      { kind: 'BAND', width: '2', municipalityShare: '50' },
      { kind: 'RESERVE_CAP', cap: '2' },
    ],
  });
  await closings(story, startYear);
  await closings(story, startYear + 1);
  story.on(`${startYear + 1}-02-10`);
  const provisional = await scenarios(story, contractId, startYear, {
    Laag: -600_000,
    Verwacht: 1_870_000,
    Hoog: 2_900_000,
  });
  await settle(story, provisional, 'PROVISIONAL', `${startYear + 1}-02-20`, 'Jaaropgave van de partner (fictief)');
  story.on(`${startYear + 1}-05-28`);
  const audited = await scenarios(story, contractId, startYear, { 'Na controle': 1_742_350 });
  await settle(story, audited, 'DEFINITIVE', `${startYear + 1}-06-05`, 'Controleverklaring (fictief)');
  story.on(`${startYear + 2}-02-09`);
  const second = await scenarios(story, contractId, startYear + 1, { Verwacht: -940_000, Hoog: 310_000 });
  await settle(story, second, 'PROVISIONAL', `${startYear + 2}-02-16`, 'Jaaropgave van de partner (fictief)');
  story.on(new Date().toISOString().slice(0, 10));
  await scenarios(story, contractId, thisYear, { Laag: -1_200_000, Verwacht: 1_960_000, Hoog: 3_150_000 }, false);
}

async function keys(story: Story, year: number): Promise<void> {
  const financien = story.person('financien');
  const programme = `programmeId=${story.programmeId}`;
  const municipalities: { id: string }[] = await financien.all(`/municipalities?${programme}`);
  const numbers = (of: number, values: number[]) =>
    municipalities.map(({ id }, index) => ({ municipalityId: id, year: of, quantity: String(values[index]) }));
  const use = (weight: string) => ({
    ...{ method: 'USE_BASED', weight, unit: 'COUNT', source: 'Gebruik per gemeente (fictief)' },
    quantities: USE.flatMap((values, index) => numbers(year - 3 + index, values)),
  });
  story.on(`${year - 1}-12-10`);
  const dated = {
    dimension: 'MUNICIPALITY',
    validFromDate: `${year}-01-01`,
    decisionReference: 'Bestuurlijk overleg (fictief)',
  };
  await financien.post(`/allocation-keys?${programme}`, {
    ...{ ...dated, name: 'Naar gebruik, drie jaren (fictief)', method: 'USE_BASED', components: [use('100')] },
  });
  const population = {
    ...{ method: 'POPULATION', weight: '40', unit: 'COUNT', source: 'Jeugdigen op 1 januari (fictief)' },
    ...{ measuredOn: `${year - 1}-01-01`, quantities: numbers(year - 1, POPULATION) },
  };
  await financien.post(`/allocation-keys?${programme}`, {
    ...{ ...dated, name: 'Solidair: gebruik en jeugdigen (fictief)', method: 'SOLIDARITY_MIX' },
    components: [use('60'), population],
  });
}

async function buildup(story: Story, contractId: string, year: number): Promise<void> {
  const financien = story.person('financien');
  const budgets: { id: string; contractId: string; agreed: string; rowVersion: number }[] = await financien.all(
    `/agreed-budgets?programmeId=${story.programmeId}&year=${year}`,
  );
  const budget = budgets.find((one) => one.contractId === contractId)!;
  const agreed = Money.parse(budget.agreed);
  const parts = BUILDUP.slice(0, -1).map(([, , part]) => Money.fromCents((agreed.cents * part) / 1000n));
  const amounts = [...parts, agreed.minus(Money.sum(parts))];
  const lines = BUILDUP.map(([component, description, , source], index) => ({
    ...{ component, description, source, amount: amounts[index]!.toString() },
  }));
  await financien.post(`/agreed-budgets/${budget.id}/buildup`, { lines }, budget.rowVersion);
}

async function closings(story: Story, year: number): Promise<void> {
  const financien = story.person('financien');
  const programme = `programmeId=${story.programmeId}`;
  const municipalities: { id: string }[] = await financien.all(`/municipalities?${programme}`);
  for (const [index, { id: municipalityId }] of municipalities.entries()) {
    const closesOn = `${year + 1}-03-${15 + index * 5}`;
    await financien.post(`/accounts-closings?${programme}`, {
      ...{ municipalityId, year, closesOn, source: 'Planning jaarrekening (fictief)' },
    });
  }
}

/** Keeps scenarios by their difference with the budget; answers the one that is decided: the second, or the only one. */
async function scenarios(
  story: Story,
  contractId: string,
  year: number,
  differences: Record<string, number>,
  decide = true,
): Promise<string> {
  const financien = story.person('financien');
  const programme = `programmeId=${story.programmeId}`;
  const frame: Frame = await financien.get(`/settlement-frames?${programme}&contractId=${contractId}&year=${year}`);
  const kept: { id: string; rowVersion: number }[] = [];
  for (const [name, euros] of Object.entries(differences)) {
    const spent = Money.parse(frame.agreed)
      .plus(Money.fromCents(BigInt(euros) * 100n))
      .toString();
    const body = { contractId, year, name, spentSource: 'TYPED', spent };
    kept.push(await financien.post(`/settlement-scenarios?${programme}`, body));
  }
  const chosen = kept.length > 2 ? kept[1]! : kept[0]!;
  await financien.post(`/settlement-scenarios/${chosen.id}/propose`, {}, chosen.rowVersion);
  if (decide) await story.approve('financien', chosen.id);
  return chosen.id;
}

async function settle(story: Story, scenarioId: string, kind: string, establishedOn: string, evidence: string) {
  story.on(establishedOn);
  const body = { scenarioId, kind, establishedOn, evidence };
  await story.person('financien').post(`/settlements?programmeId=${story.programmeId}`, body);
}
