import { renderPdf } from '@koersvast/reports';
import obligations from '../story/obligations.json';
import type { Story } from '../story';
import type { RunningContract } from './running-contract';

interface Contract {
  id: string;
  startsOn: string;
  rowVersion: number;
}

interface Made {
  id: string;
  rowVersion: number;
}

interface Period extends Made {
  dueOn: string;
  state: string;
}

/** When an obligation of the story asks something, by the letter of its rule. */
const RULES: Record<string, (year: number) => object> = {
  N: () => ({ dueRule: 'NONE' }),
  M: (year) => recurring(`${year}-01-31`, 1, 5),
  Q: (year) => recurring(`${year}-03-31`, 3, 10),
  H: (year) => recurring(`${year}-06-30`, 6, 20),
  Y: (year) => recurring(`${year}-12-31`, 12, 60),
  E: () => ({ dueRule: 'EVENT', dueEvent: 'OTHER', dueEventName: 'Melding', dueDays: 7 }),
  S: () => ({ dueRule: 'EVENT', dueEvent: 'START', dueDays: 180 }),
  X: () => ({ dueRule: 'EVENT', dueEvent: 'END', dueDays: 90 }),
  O: (year) => ({ dueRule: 'ON_DATE', dueOn: `${year + 3}-03-31` }),
};

const recurring = (dueOn: string, dueEveryMonths: number, dueDays: number) => ({
  ...{ dueRule: 'RECURRING', dueOn, dueEveryMonths, dueDays },
  dueDayUnit: 'WORKING',
});

/** Of sixty, the last few stay what they are: two proposals, one rejected, one merged, one ended. */
const PROPOSED = [58, 59];
const REJECTED = 57;
const MERGED = 56;
const ENDED = 52;

/** Two years of a running contract: its terms, sixty obligations in every state, and what was handed in and judged. */
export async function contractYearChapter(story: Story, { id, firstYear: year }: RunningContract): Promise<void> {
  const contract = (await story.person('contractmanager').get(`/contracts/${id}`)) as Contract;
  story.on(`${year}-01-10`);
  await fillTerms(story, contract);
  await planTransition(story, contract, year);
  const made = await addObligations(story, contract.id, year);
  await workThrough(story, made, year);
}

/** Parties, documents, clauses and options as the agreement has them; names are invented. */
async function fillTerms(story: Story, { id, rowVersion, startsOn }: Contract): Promise<void> {
  const manager = story.person('contractmanager');
  await manager.patch(
    `/contracts/${id}`,
    {
      ...{ validFrom: startsOn, reason: 'Overgenomen uit de getekende overeenkomst' },
      ...{
        noticeMonths: 6,
        accessDecider: 'MUNICIPALITY',
        accessBasis: 'Integrale verordening, mandaat aan de toegang',
      },
      parties: [
        party('PRINCIPAL', 'Gemeente Maassluis', 'Wethouder jeugd'),
        party('PRINCIPAL', 'Gemeente Vlaardingen', 'Wethouder jeugd'),
        party('PRINCIPAL', 'Gemeente Schiedam', 'Wethouder jeugd'),
        party('CONTRACTOR', 'Stichting Voorbeeld Noord', 'Bestuurder'),
      ],
      renewals: [1, 2].map((number) => ({ number, months: 12, decideMonths: 9, announceMonths: 6 })),
      documents: ['Overeenkomst', 'Nota van Inlichtingen', 'Programma van Eisen', 'Inschrijving'].map(
        (title, index) => ({
          ...{ rank: index + 1, title, datedOn: null },
        }),
      ),
      clauses: [
        { number: '4.1', heading: 'Rapportage', text: 'Binnen tien werkdagen na elk kwartaal.' },
        { number: '9.3', heading: 'Indexatie', text: 'De waarde volgt elk jaar de afgesproken index.' },
        { number: '14.2', heading: 'Herziening', text: 'Partijen herzien de opdracht alleen binnen deze clausule.' },
      ],
    },
    rowVersion,
  );
  for (const [name, services] of [
    ['Stichting Voorbeeld West', 'Crisisdienst in de avond en nacht'],
    ['Stichting Voorbeeld Oost', 'Gezinshuizen'],
  ]) {
    await manager.post(`/contracts/${id}/subcontractors`, { name, services, startsOn, consentOn: startsOn });
  }
}

const party = (role: string, name: string, signatoryFunction: string) => ({
  ...{ role, name, kvk: null, signatory: 'Naam op de overeenkomst', signatoryFunction, signedOn: null },
});

/** What was done before the start, and how many young people came over. */
async function planTransition(story: Story, { id }: Contract, year: number): Promise<void> {
  const manager = story.person('contractmanager');
  const { steps } = await manager.post(`/contracts/${id}/transition`);
  for (const step of steps as Made[]) {
    await manager.patch(
      `/transition-steps/${step.id}`,
      { state: 'DONE', doneOn: `${year - 1}-12-01` },
      step.rowVersion,
    );
  }
  for (const [category, amount] of [
    ['Ambulante hulp', 340],
    ['Dagbehandeling', 42],
    ['Verblijf', 7],
  ]) {
    const provider = 'Stichting Voorbeeld Zuid';
    await manager.post(`/contracts/${id}/transition/counts`, { provider, category, amount });
  }
}

/** Adds the sixty, and decides on them. Answers those that bind, with their rule. */
async function addObligations(story: Story, contractId: string, year: number) {
  const manager = story.person('contractmanager');
  const made: (Made & { rule: string })[] = [];
  for (const { rule, ...words } of obligations) {
    made.push({ rule, ...(await manager.post('/obligations', { contractId, ...words, ...RULES[rule]!(year) })) });
  }
  const binding = made.filter((_, index) => ![...PROPOSED, REJECTED, MERGED].includes(index));
  const items = binding.map(({ id, rowVersion }) => ({ id, rowVersion }));
  await manager.post('/obligations/bulk-confirm', { items });
  const reason = 'Dit regelt de wet al; een eigen afspraak voegt niets toe.';
  await manager.post(`/obligations/${made[REJECTED]!.id}/reject`, { reason }, 1);
  await manager.post(`/obligations/${made[MERGED]!.id}/merge`, { intoId: made[44]!.id }, 1);
  return binding.map((one) => ({ ...one, ended: one.id === made[ENDED]!.id }));
}

/** Most was done on time; some late, partly, refused, on hold, escalated, or waiting for a judgement. */
async function workThrough(
  story: Story,
  binding: (Made & { rule: string; ended: boolean })[],
  year: number,
): Promise<void> {
  const manager = story.person('contractmanager');
  const today = new Date().toISOString().slice(0, 10);
  for (const [index, { id, ended }] of binding.entries()) {
    const { items } = await manager.get(`/obligation-periods?obligationId=${id}&to=${today}&limit=200`);
    const past = items as Period[];
    for (const [at, period] of past.entries()) await judge(story, period, past.length - at, index);
    if (ended) {
      const { rowVersion } = await manager.get(`/obligations/${id}`);
      const body = { endedOn: `${year + 1}-07-01`, reason: 'Vervallen met het addendum over de verordening.' };
      await manager.post(`/obligations/${id}/end`, body, rowVersion);
    }
  }
}

/** @param fromEnd 1 for the last period that was due */
async function judge(story: Story, period: Period, fromEnd: number, index: number): Promise<void> {
  const manager = story.person('contractmanager');
  const path = `/obligation-periods/${period.id}`;
  const say = (state: string, note: string, more = {}) =>
    manager.post(`${path}/judge`, { state, note, ...more }, period.rowVersion);
  story.on(period.dueOn, '09:00');
  if (fromEnd > 1) {
    await say('FULFILLED', '', { fulfilledOn: period.dueOn });
  } else if (index % 7 === 0) {
    await manager.upload(
      `${path}/evidence`,
      { name: 'rapportage.pdf', bytes: await report() },
      { description: 'Rapportage' },
    );
  } else if (index % 7 === 1) {
    await say('PARTLY', 'De cijfers van één gemeente ontbreken.');
  } else if (index % 7 === 2) {
    await say('REJECTED', 'De onderbouwing ontbreekt; opnieuw aanleveren.');
  } else if (index % 7 === 3) {
    await manager.post(`${path}/escalate`, { reason: 'Ondanks rappel niet ontvangen.' }, period.rowVersion);
  } else if (index % 7 === 4) {
    await say('ON_HOLD', 'In overleg over de vorm van de rapportage.');
  } else if (index % 7 === 5) {
    await say('FULFILLED', '', { fulfilledOn: period.dueOn });
  }
}

const report = (): Promise<Buffer> =>
  renderPdf({
    ...{
      kind: 'Rapportage (voorbeeld)',
      title: 'Kwartaalrapportage',
      subtitle: ['Voorbeeld'],
      organisation: 'Stichting Voorbeeld Noord',
    },
    ...{ facts: [], fictitious: 'Verzonnen rapportage, gemaakt om te laten zien hoe Koersvast werkt.' },
    source: { asOf: null, knownOn: null, snapshot: null, template: 'voorbeeld 1.0' },
    ...{ hash: null, createdAt: '2026-01-05T09:00:00.000Z' },
    sections: [
      {
        id: 'a',
        heading: 'Stand',
        level: 1,
        blocks: [{ type: 'paragraph', voice: 'people', text: 'Alles liep volgens plan.' }],
      },
    ],
  });
