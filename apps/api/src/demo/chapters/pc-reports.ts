import type { Story } from '../story';
import type { RunningContract } from './running-contract';

interface Place {
  id: string;
  name: string;
}

const MEASURES: Record<string, string> = {
  VOLUME: 'Wekelijkse doorstroomtafel met de partner; verslag in het volgende rapport.',
  PRICE: 'Tarief besproken in het contractgesprek; uitkomst meenemen in de indexatie.',
  DISTRIBUTION: 'Verdeling over taakvelden herzien bij de volgende begrotingswijziging.',
};
const REASONS: Record<string, string> = {
  VOLUME: 'Er kwamen meer gezinnen binnen dan waarop de begroting rekende, vooral in het voorjaar.',
  PRICE: 'De prijs per traject ligt hoger dan begroot door langere inzet van behandelaren.',
  DISTRIBUTION: 'Een deel van de kosten is op een ander taakveld geboekt dan begroot.',
};
const CAUSES = Object.keys(REASONS);

/**
 * Reports of the demo: a berap and jaarstukken of the first year, signed, of which the berap went through colleges and one
 * council; and a draft of this year with a figure that moved, a remark and somebody who still has to write.
 */
export async function pcReportsChapter(
  story: Story,
  { id: contractId, startYear, firstYear }: RunningContract,
): Promise<void> {
  const financien = story.person('financien');
  const places: Place[] = await financien.all(`/municipalities?programmeId=${story.programmeId}`);
  await aTemplate(story);
  story.on(`${startYear}-09-08`);
  const interim = await signedReport(story, {
    ...{ contractId, year: startYear, period: 'INTERIM_1', asOfDate: `${startYear}-06-30` },
    knownAt: `${startYear}-09-01T08:00:00Z`,
  });
  story.on(`${startYear}-10-14`);
  await adopted(story, interim, places, startYear);
  story.on(`${firstYear}-04-20`);
  await signedReport(story, {
    ...{ contractId, year: startYear, period: 'ANNUAL', asOfDate: `${startYear}-12-31` },
    knownAt: `${firstYear}-04-15T08:00:00Z`,
  });
  story.end();
  story.on(`${firstYear + 1}-09-18`);
  await aDraft(story, contractId, firstYear + 1, places);
  await workPlans(story, firstYear + 1, places);
}

/** The begroting of next year and the jaarstukken of this one, planned back from the councils; somebody was asked to write. */
async function workPlans(story: Story, year: number, places: Place[]): Promise<void> {
  const financien = story.person('financien');
  const manager = (await story.person('contractmanager').get('/session')).user.id as string;
  const plan = (of: number, document: string, about: number, councilOn: string) =>
    financien.post(`/pc-plans?programmeId=${story.programmeId}`, {
      ...{ municipalityId: places[of]!.id, document, year: about, councilOn },
    });
  const budget = await plan(0, 'BUDGET', year + 1, `${year}-12-10`);
  await plan(1, 'BUDGET', year + 1, `${year}-12-15`);
  await plan(0, 'ANNUAL', year, `${year + 1}-07-01`);
  await plan(1, 'FRAMEWORK', year + 2, `${year + 1}-06-23`);
  await financien.post(`/pc-plans/${budget.id}/tasks`, {
    ...{ step: 'TEXT', title: 'Tekst jeugdhulp ambulant', userId: manager, dueOn: budget.steps[1].dueOn },
  });
  const set = (step: string, rowVersion: number) =>
    financien.post(`/pc-plans/${budget.id}/steps/${step}/complete`, {}, rowVersion);
  await set('FIGURES', budget.rowVersion);
}

/** A layout of one's own: short, in thousands, with the begroting of each municipality up front. */
async function aTemplate(story: Story): Promise<void> {
  const section = (heading: string, parts: string[], over: object = {}) => ({
    ...{ heading, guidance: '', perMunicipality: false, required: false, parts },
    ...over,
  });
  await story.person('financien').post(`/report-templates?programmeId=${story.programmeId}`, {
    ...{ name: 'Berap voor de raad', unit: 'THOUSANDS', note: 'Eerste versie' },
    sections: [
      section('In het kort', ['TEXT', 'KEY_FIGURES'], { required: true, guidance: 'Ten hoogste één alinea.' }),
      section('Begroting en afwijkingen', ['PROGRAMME_TABLE', 'TEXT', 'EXPLANATIONS'], { perMunicipality: true }),
      section('Het contract', ['TEXT', 'CONTRACT_TABLE', 'COURSE']),
      section('Vooruitblik', ['TEXT']),
    ],
  });
}

async function begin(story: Story, over: object): Promise<string> {
  const body = { thresholdAmount: '750000.00', thresholdPercentage: '10', ...over };
  return (await story.person('financien').post(`/pc-reports?programmeId=${story.programmeId}`, body)).id as string;
}

const write = (story: Story, id: string, section: string, text: string) =>
  story.person('financien').post(`/pc-reports/${id}/paragraphs`, { section, text });

/** Explains what is above the threshold; causes take turns. */
async function explain(story: Story, id: string, leaveOut = 0): Promise<void> {
  const { items } = await story.person('financien').get(`/pc-reports/${id}/explanations`);
  for (const [index, line] of (items as { key: string; lineId: string | null; rowVersion: number }[]).entries()) {
    if (index >= items.length - leaveOut) continue;
    const cause = CAUSES[index % CAUSES.length]!;
    const path = line.lineId ? `explanations/${line.lineId}` : `programme-explanations/${line.key}`;
    const words = { owner: 'Controller (fictief)', text: REASONS[cause], measure: MEASURES[cause] };
    const nature = index % 2 === 0 ? 'INCIDENTAL' : 'STRUCTURAL';
    await story.person('financien').put(`/pc-reports/${id}/${path}`, { cause, nature, ...words }, line.rowVersion);
  }
}

async function signedReport(story: Story, over: object): Promise<string> {
  const id = await begin(story, over);
  await write(
    story,
    id,
    'SUMMARY',
    'Van het afgesproken bedrag van {{figure:TOTAAL.agreed}} is {{figure:TOTAAL.spent}} besteed. De prognose is {{figure:TOTAAL.forecast}}: een afwijking van {{figure:TOTAAL.variance}}.',
  );
  await write(story, id, 'OUTLOOK', 'De druk op specialistische hulp houdt aan. Elk kwartaal volgt een nieuwe weging.');
  await explain(story, id);
  const { rowVersion } = await story.person('financien').get(`/pc-reports/${id}`);
  const frozen = await story.person('financien').post(`/pc-reports/${id}/freeze`, {}, rowVersion);
  await story.agree('financien', frozen.approvalId as string);
  return id;
}

/** Two colleges and one council; the second college with other words. */
async function adopted(story: Story, id: string, places: Place[], year: number): Promise<void> {
  const record = (of: number, body: string, decidedOn: string, over: object = {}) =>
    story.person('financien').post(`/pc-reports/${id}/adoptions`, {
      ...{ municipalityId: places[of]!.id, body, outcome: 'ADOPTED', decidedOn, note: '' },
      reference: `Z-${String(year).slice(2)}-${110 + of} (fictief)`,
      ...over,
    });
  await record(0, 'COLLEGE', `${year}-09-16`);
  await record(0, 'COUNCIL', `${year}-10-09`);
  await record(1, 'COLLEGE', `${year}-09-23`, {
    outcome: 'DEVIATING',
    note: 'Zonder de maatregel over het tarief; het college wacht het contractgesprek af.',
  });
}

async function aDraft(story: Story, contractId: string, year: number, places: Place[]): Promise<void> {
  const financien = story.person('financien');
  const id = await begin(story, { contractId, year, period: 'INTERIM_2', asOfDate: `${year}-03-31` });
  const summary = await write(
    story,
    id,
    'SUMMARY',
    'De prognose voor het hele jaar is {{figure:TOTAAL.forecast}}; dat wijkt {{figure:TOTAAL.variance}} af van wat is afgesproken.',
  );
  // A later stand: the figures in the summary moved.
  const { rowVersion } = await financien.get(`/pc-reports/${id}`);
  await financien.patch(`/pc-reports/${id}`, { asOfDate: `${year}-06-30` }, rowVersion);
  await explain(story, id, 1);
  const manager = (await story.person('contractmanager').get('/session')).user.id as string;
  const writer = (await financien.get('/session')).user.id as string;
  await financien.post(`/pc-reports/${id}/contributors`, {
    ...{ userId: manager, section: 'OUTLOOK', dueOn: `${year}-12-01` },
  });
  await story.person('financien', 2).post(`/pc-reports/${id}/remarks`, {
    ...{ subjectKind: 'PARAGRAPH', subjectKey: summary.id, mentionIds: [writer] },
    text: 'Noem hier ook het effect van de afrekening; de raad van vorig jaar vroeg daarnaar.',
  });
  await story.person('contractmanager').post(`/pc-reports/${id}/remarks`, {
    ...{ subjectKind: 'TABLE', subjectKey: 'gemeente-bouwsteen', mentionIds: [writer] },
    text: 'De prognose van bouwsteen 3 volgt nog het tempo van voor de zomer. Klopt dat?',
  });
  for (const { id: municipalityId } of places) {
    await financien.put(`/pc-reports/${id}/plan/${municipalityId}`, { councilOn: `${year}-12-17` }, 0);
  }
}
