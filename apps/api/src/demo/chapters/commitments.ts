import { LocalDate } from '@koersvast/kernel';
import type { Story } from '../story';
import type { RunningContract } from './running-contract';

/** What was committed within the contract this year: title, supplier, municipality, amount, and what an invoice used. */
const COMMITMENTS: [title: string, supplier: string, municipality: number, amount: string, used?: string][] = [
  ['Extra plaatsen crisisopvang', 'Stichting Voorbeeld Noord', 0, '185000.00', '62500.00'],
  ['Praktijkondersteuners bij huisartsen', 'Voorbeeld Huisartsengroep', 1, '240000.00', '118400.00'],
  ['Proef met gezinscoaches', 'Stichting Voorbeeld Oost', 2, '96000.00'],
  ['Onderzoek naar wachttijden', 'Onderzoeksbureau Voorbeeld', 1, '48500.00', '48500.00'],
  ['Scholing in de toegang', 'Voorbeeld Academie', 0, '32750.00', '11200.00'],
  ['Vervoer naar dagbehandeling', 'Voorbeeld Vervoer', 2, '127000.00', '54300.00'],
  ['Cliëntondersteuning', 'Stichting Voorbeeld Zuid', 1, '88000.00', '22000.00'],
  ['Kwaliteitstoets bij onderaannemers', 'Onderzoeksbureau Voorbeeld', 0, '27500.00'],
  ['Overbruggingszorg na verhuizing', 'Stichting Voorbeeld West', 2, '64000.00', '9800.00'],
];

interface Place {
  programme: string;
  contractId: string;
  municipalities: { id: string }[];
  year: number;
}

/** Rules of the beheerder, ten commitments of which one went above a rule, and two weeks of aansluiting. */
export async function commitmentsChapter(story: Story, { id: contractId, startYear }: RunningContract): Promise<void> {
  const year = startYear + 2;
  const programme = `programmeId=${story.programmeId}`;
  const municipalities = await story.person('financien').all(`/municipalities?${programme}`);
  const place = { programme, contractId, municipalities, year };
  story.on(`${year}-01-05`);
  await rules(story, place);
  await commit(story, place);
  await override(story, place);
  await aansluiting(story, place);
}

async function rules(story: Story, { programme, municipalities, year }: Place): Promise<void> {
  const rule = (measured: string, action: string, thresholdPercentage: string, decisionReference: string, of = {}) =>
    story.person('beheerder').post(`/budget-rules?${programme}`, {
      ...{ measured, action, thresholdPercentage, decisionReference, validFromDate: `${year}-01-01`, ...of },
    });
  await rule('OVERALL', 'WARN', '5', 'Bestuurlijk overleg januari (fictief)');
  await rule('MUNICIPALITY', 'WARN', '95', 'Financiële verordening (fictief)');
  await rule('MUNICIPALITY', 'STOP', '100', 'Financiële verordening (fictief)');
  // One municipality wants to see what is spent beside the contract year sooner: there the override comes about.
  const strict = municipalities[1 % municipalities.length]!.id;
  await rule('MUNICIPALITY', 'STOP', '1.5', 'Collegebesluit nadere opdrachten (fictief)', { municipalityId: strict });
}

async function commit(story: Story, place: Place): Promise<void> {
  const financien = story.person('financien');
  for (const [index, [title, supplier, municipality, amount, used]] of COMMITMENTS.entries()) {
    story.on(`${place.year}-01-${String(10 + index)}`);
    const made = await enter(story, place, { title, supplier, municipality, amount, number: index + 1 });
    if (!used) continue;
    const on = `${place.year}-02-${String(10 + index)}`;
    story.on(on);
    const use = { amount: used, on, description: `Factuur ${place.year}-${String(index + 11)}` };
    const after = await financien.post(`/commitments/${made.id}/uses`, use, made.rowVersion);
    if (index !== 4) continue;
    const cancel = { on, reason: 'De laatste bijeenkomst is niet doorgegaan' };
    await financien.post(`/commitments/${made.id}/cancel-rest`, cancel, after.rowVersion);
  }
}

async function override(story: Story, place: Place): Promise<void> {
  story.on(`${place.year}-02-20`);
  const overrideReason =
    'De opvang sluit per 1 maart; zonder overbrugging staan plaatsen leeg. De raden zijn ingelicht.';
  const of = { title: 'Overbrugging gesloten opvang', supplier: 'Stichting Voorbeeld Noord', municipality: 1 };
  const made = await enter(story, place, { ...of, amount: '395000.00', number: 10, overrideReason });
  if (made.approvalId) await story.agree('financien', made.approvalId as string);
}

interface Entry {
  title: string;
  supplier: string;
  municipality: number;
  amount: string;
  number: number;
  overrideReason?: string;
}

function enter(story: Story, { programme, contractId, municipalities, year }: Place, entry: Entry) {
  const { municipality, number, ...words } = entry;
  return story.person('financien').post(`/commitments?${programme}`, {
    ...{ ...words, contractId, year, municipalityId: municipalities[municipality % municipalities.length]!.id },
    ...{
      decisionReference: `Collegebesluit ${year}-${String(number)} (fictief)`,
      externalNumber: `${year}-0${String(number)}`,
    },
    ...{ startsOn: `${year}-01-01`, endsOn: `${year}-12-31` },
  });
}

const CAUSES: Record<string, string> = {
  STATED_ADVANCED: 'De partner besteedt naar het seizoen; het voorschot is elke maand een twaalfde.',
  ADVANCED_BOOKED: 'Het grootboek boekt facturen op de maand van levering; het voorschot loopt vooruit.',
};

/** Two weeks in February: the first is done with every difference explained; of the second one is still open. */
async function aansluiting(story: Story, { programme, contractId, year }: Place): Promise<void> {
  const financien = story.person('financien');
  const first = LocalDate.of(year, 2, 1);
  const sunday = LocalDate.addDays(first, 7 - LocalDate.weekday(first));
  for (const [index, week] of [sunday, LocalDate.addDays(sunday, 7)].entries()) {
    story.on(LocalDate.addDays(week, 1));
    let row = await financien.post(`/reconciliations?${programme}`, { contractId, weekEndsOn: week });
    const open = row.found.filter(({ kind }: { kind: string | null }) => !kind) as Found[];
    for (const rule of Object.keys(CAUSES)) {
      const ids = open.filter((one) => one.rule === rule).map(({ id }) => id);
      if (ids.length === 0 || (index === 1 && rule === 'ADVANCED_BOOKED')) continue;
      const kind = rule === 'STATED_ADVANCED' ? 'SPENT_OTHERWISE' : 'OTHER_PERIOD';
      const body = { differenceIds: ids, kind, explanation: CAUSES[rule]! };
      row = await financien.post(`/reconciliations/${row.id}/explanations`, body, row.rowVersion);
    }
    if (row.open === 0) await financien.post(`/reconciliations/${row.id}/complete`, {}, row.rowVersion);
  }
}

interface Found {
  id: string;
  rule: string;
}
