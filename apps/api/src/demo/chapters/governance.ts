import type { Story } from '../story';
import { dayFromNow, idOf } from './risks';
import type { RunningContract } from './running-contract';

interface Made {
  id: string;
  rowVersion: number;
}

interface Meeting extends Made {
  heldOn: string;
  items: { id: string; title: string; note: string; source: object | null }[];
}

interface Proposal {
  group: string;
  title: string;
  reason: string;
  source: object;
}

const ATTENDEES = [
  { name: 'Contractmanager gemeenten', email: 'contractmanager@koersvast.example' },
  { name: 'Directeur zorg van de partner', email: 'directeur@voorbeeld.example' },
  { name: 'Adviseur jeugd', email: null },
];

/** Meetings in a series, a question from a council and a dispute about the running contract. Everything is invented. */
export async function governanceChapter(story: Story, contract: RunningContract): Promise<void> {
  await meetings(story, contract);
  const obligationId = await anObligation(story, contract);
  await councilQuestion(story, contract, obligationId);
  await dispute(story, contract, obligationId);
  story.on(dayFromNow(0));
}

const anObligation = async (story: Story, { id }: RunningContract): Promise<string> =>
  (await story.person('contractmanager').get(`/obligations?contractId=${id}&limit=1`)).items[0].id as string;

/** A meeting each quarter: the first was held and minuted, the next two are planned, the nearest with an agenda. */
async function meetings(story: Story, { id }: RunningContract): Promise<void> {
  const manager = story.person('contractmanager');
  story.on(dayFromNow(-75));
  const series = await manager.post('/meeting-series', {
    ...{
      subjectKind: 'contract',
      subjectId: id,
      title: 'Contractoverleg per kwartaal',
      place: 'Stadskantoor Schiedam',
    },
    ...{ attendees: ATTENDEES, points: ['Opening en mededelingen', 'Verslag en acties', 'Rondvraag'] },
    rhythm: { unit: 'MONTH', every: 3, firstOn: dayFromNow(-70), until: dayFromNow(130) },
  });
  const all = (await manager.get(`/meetings?subjectKind=contract&subjectId=${id}&sort=heldOn&limit=50`)).items;
  const planned = (all as (Made & { seriesId: string })[]).filter((one) => one.seriesId === series.id);
  await held(story, planned[0]!.id, id);
  story.on(dayFromNow(-2));
  await withAgenda(story, planned[1]!.id);
}

async function held(story: Story, meetingId: string, contractId: string): Promise<void> {
  const manager = story.person('contractmanager');
  const meeting = (await manager.get(`/meetings/${meetingId}`)) as Meeting;
  story.on(meeting.heldOn);
  const [opening, actions] = meeting.items;
  const minuted = await manager.post(
    `/meetings/${meetingId}/minutes`,
    {
      text: 'Volgende keer in Vlaardingen.',
      points: [
        { agendaItemId: opening!.id, text: 'De directeur zorg meldt dat twee vacatures zijn vervuld.' },
        { agendaItemId: actions!.id, text: 'Het verslag is vastgesteld. De wachttijd blijft een zorg.' },
      ],
    },
    meeting.rowVersion,
  );
  const text = 'De partner levert voortaan per maand de wachtlijst, per gemeente.';
  const decision = { text, agendaItemId: actions!.id };
  await manager.post(`/meetings/${meetingId}/decisions`, decision, minuted.rowVersion);
  await manager.post('/actions', {
    ...{ subjectKind: 'contract', subjectId: contractId, meetingId, agendaItemId: actions!.id },
    ...{ title: 'Format voor de wachtlijst rondsturen', ownerId: await idOf(manager), dueOn: dayFromNow(10) },
  });
}

/** What asked to be spoken about, at most two of a kind, put between the fixed points. */
async function withAgenda(story: Story, meetingId: string): Promise<void> {
  const manager = story.person('contractmanager');
  const meeting = (await manager.get(`/meetings/${meetingId}`)) as Meeting;
  const { items: proposed } = await manager.get(`/meetings/${meetingId}/agenda-proposals`);
  const points = (proposed as Proposal[])
    .filter(({ group }, at, all) => all.filter((one, index) => one.group === group && index < at).length < 2)
    .map(({ title, reason, source }) => ({ title, note: reason, source }));
  const [opening, ...rest] = meeting.items;
  await manager.put(`/meetings/${meetingId}/agenda`, { items: [opening!, ...points, ...rest] }, meeting.rowVersion);
}

/** One question, agreed by a second person; the letter still has to leave. */
async function councilQuestion(story: Story, { id }: RunningContract, obligationId: string): Promise<void> {
  const manager = story.person('contractmanager');
  story.on(dayFromNow(-12));
  const query = `programmeId=${story.programmeId}`;
  const { items: municipalities } = await manager.get(`/municipalities?${query}`);
  for (const [at, workingDays] of [20, 20, 15].entries()) {
    await manager.post(`/council-questions/terms?${query}`, {
      ...{ municipalityId: municipalities[at].id, validFrom: dayFromNow(-400), workingDays },
      source: 'Reglement van orde (voorbeeld)',
    });
  }
  const answer =
    'De partner rapporteert elk kwartaal. Wij bespreken de wachttijd in het contractoverleg en publiceren haar in de tussenrapportage.';
  const question = await manager.post(`/council-questions?${query}`, {
    ...{ municipalityId: municipalities[0].id, contractId: id, title: 'Zicht op de wachttijd' },
    ...{ question: 'Hoe houdt het college zicht op de wachttijd voor jeugdhulp?', askedBy: 'Fractie Voorbeeld' },
    ...{ receivedOn: dayFromNow(-14), ownerId: await idOf(manager), answer },
  });
  const path = `/council-questions/${question.id}`;
  const cited = await manager.post(`${path}/cite`, { kind: 'obligation', id: obligationId }, question.rowVersion);
  await manager.post(`${path}/submit`, {}, cited.rowVersion);
  await story.approve('contractmanager', question.id as string);
  const title = 'Waarom er één partner is';
  const text =
    'De drie raden kozen voor één partner en één vooraf afgesproken budget, zodat hulp niet bij een loket eindigt.';
  await manager.post(`/standard-answers?${query}`, { title, text });
}

/** A dispute on its second step, whose answer is late. */
async function dispute(story: Story, { id }: RunningContract, obligationId: string): Promise<void> {
  const manager = story.person('contractmanager');
  story.on(dayFromNow(-40));
  const begun = await manager.post('/disputes', {
    ...{ contractId: id, kind: 'DISPUTE', title: 'Wanneer de wachttijd begint te tellen' },
    ...{ description: 'Partijen lezen de bepaling over de wachttijd verschillend.', ownerId: await idOf(manager) },
    ownPosition: 'De wachttijd telt vanaf de dag van de verwijzing.',
    otherPosition: 'De wachttijd telt vanaf het eerste gesprek.',
    people: 'Accountmanagers van beide partijen',
  });
  story.on(dayFromNow(-28));
  await manager.post(
    `/disputes/${begun.id}/escalate`,
    {
      ...{ outcome: 'Geen overeenstemming.', people: 'Contractmanager en directeur zorg' },
      reason: 'De kwartaalcijfers zijn zo niet vergelijkbaar.',
    },
    begun.rowVersion,
  );
  const from = { kind: 'obligation', id: obligationId };
  await manager.post('/trace-links', { type: 'DISPUTED_IN', from, to: { kind: 'dispute', id: begun.id } });
}
