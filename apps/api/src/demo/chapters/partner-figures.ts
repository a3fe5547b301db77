import { renderPdf } from '@koersvast/reports';
import { fillForm } from '@koersvast/sheets';
import type { Story } from '../story';
import type { RunningContract } from './running-contract';

const DAY = 86_400_000;

/** The last four quarters that ended, oldest first. */
function lastQuarters(): { year: number; quarter: number }[] {
  const now = new Date();
  const current = now.getFullYear() * 4 + Math.floor(now.getMonth() / 3);
  return [4, 3, 2, 1].map((back) => ({ year: Math.floor((current - back) / 4), quarter: ((current - back) % 4) + 1 }));
}

const dayAfter = ({ year, quarter }: { year: number; quarter: number }, days: number): string =>
  new Date(Date.UTC(year, quarter * 3, 1) + (days - 1) * DAY).toISOString().slice(0, 10);

/** What the partner reports: its money per quarter for a few people, and four quarterly workbooks. Everything is invented. */
export async function partnerFiguresChapter(story: Story, { id, firstYear }: RunningContract): Promise<void> {
  await continuity(story, id, firstYear);
  await indicators(story, id, firstYear);
  const quarters = lastQuarters();
  for (const [index, quarter] of quarters.entries()) await request(story, id, quarter, index);
}

/** Healthy at first, thinner in the second year: an amber quarter that was judged, then one that waits. */
const FIGURES: [liquidity: string | null, solvency: string | null, result: string | null, signal: string][] = [
  ['1.42', '31.20', '410000.00', 'NONE'],
  ['1.39', '30.90', '720000.00', 'NONE'],
  ['1.36', '30.10', '905000.00', 'NONE'],
  ['1.33', '29.40', '1120000.00', 'NONE'],
  ['1.24', '27.80', '180000.00', 'NONE'],
  ['1.14', '26.10', '-240000.00', 'EARLY'],
  ['1.08', '24.30', '-690000.00', 'EARLY'],
];

async function continuity(story: Story, contractId: string, firstYear: number): Promise<void> {
  const manager = story.person('contractmanager');
  const path = `/contracts/${contractId}/continuity`;
  const me = (await manager.get('/session')).user.id as string;
  const controller = (await story.person('financien').get('/session')).user.id as string;
  story.on(`${firstYear}-02-01`);
  await manager.post(`${path}/members`, { userId: me, watches: true });
  await manager.post(`${path}/members`, { userId: controller, watches: false });
  const today = new Date().toISOString().slice(0, 10);
  for (const [index, [liquidity, solvency, result, partnerSignal]] of FIGURES.entries()) {
    const when = { year: firstYear + Math.floor(index / 4), quarter: (index % 4) + 1 };
    if (dayAfter(when, 35) > today) break;
    story.on(dayAfter(when, 35));
    const quarter = `${when.year}-Q${when.quarter}`;
    const revenue = `${22_300_000 * when.quarter}.00`;
    await manager.post(`${path}/reports`, {
      ...{ quarter, liquidity, solvency, result, revenue, partnerSignal, basedOn: 0 },
      note: partnerSignal === 'EARLY' ? 'De partner meldt oplopende kosten van inhuur.' : '',
    });
    const file = { name: `Kwartaalcijfers ${quarter}.pdf`, bytes: await paper(quarter) };
    await manager.upload(`${path}/documents`, file, { quarter, description: 'Kwartaalcijfers van de partner' });
    if (index === 5) {
      const text = 'Gesprek met de bestuurder gevoerd; herstelplan voor inhuur afgesproken, maandelijks bespreken.';
      await manager.post(`${path}/judgements`, { quarter, step: 1, text });
    }
  }
}

/** Two that come with the workbook only. */
async function indicators(story: Story, contractId: string, firstYear: number): Promise<void> {
  story.on(`${firstYear}-01-10`);
  const manager = story.person('contractmanager');
  const common = { contractId, frequency: 'QUARTER', direction: 'HIGHER_IS_BETTER', source: 'Kwartaaluitvraag' };
  await manager.post('/indicators', {
    ...{ ...common, name: 'Actueel hulpplan', definition: 'Trajecten waarvan het plan niet ouder is dan zes maanden.' },
    ...{
      unit: 'PERCENT',
      numerator: 'Trajecten met een actueel plan',
      denominator: 'Alle lopende trajecten',
      norm: '90',
    },
  });
  await manager.post('/indicators', {
    ...{ ...common, name: 'Gesprekken met de cliëntenraad', definition: 'Gehouden gesprekken in het kwartaal.' },
    ...{ unit: 'COUNT', minimumCellSize: 1, norm: '2' },
  });
}

async function request(
  story: Story,
  contractId: string,
  when: { year: number; quarter: number },
  index: number,
): Promise<void> {
  const manager = story.person('contractmanager');
  story.on(dayAfter(when, 5));
  const quarter = `${when.year}-Q${when.quarter}`;
  const open = index === 3;
  const soon = new Date(Date.now() + 6 * DAY).toISOString().slice(0, 10);
  const body = { quarter, dueOn: open ? soon : dayAfter(when, 21), recipient: '' };
  const made = await manager.post(`/contracts/${contractId}/quarterly-requests`, body);
  const sent = await manager.post(`/quarterly-requests/${made.id}/hand-over`, {}, made.rowVersion);
  if (open) return;
  const book = await workbook(story, made.id as string);
  story.on(dayAfter(when, index === 1 ? 24 : 18));
  const first = await submit(
    story,
    made.id,
    book,
    sent.rowVersion,
    figuresOf(when, index, made.amountsAsked / 3),
    index > 0,
  );
  const last = index === 0 ? await correct(story, made.id, book, first.rowVersion, when, made.amountsAsked / 3) : first;
  await accept(story, made.id, last);
}

async function accept(story: Story, id: string, received: { rowVersion: number; findings: Finding[] }): Promise<void> {
  const manager = story.person('contractmanager');
  const findingIds = received.findings.filter(({ explanation }) => explanation === null).map((one) => one.id);
  if (findingIds.length > 0) {
    const explanation = 'Nagevraagd bij de partner; klopt zo.';
    await manager.post(`/quarterly-requests/${id}/explain`, { findingIds, explanation });
  }
  await manager.post(`/quarterly-requests/${id}/accept`, {}, received.rowVersion);
}

interface Finding {
  id: string;
  explanation: string | null;
}

/** The definitive figures, with one amount put right. */
async function correct(
  story: Story,
  id: string,
  book: Buffer,
  rowVersion: number,
  when: { year: number; quarter: number },
  cellCount: number,
) {
  story.on(dayAfter(when, 40));
  const cells = new Map<string, number>([...figuresOf(when, 0, cellCount), [`c0:${monthName(when, 2)}`, 389_500.25]]);
  return submit(story, id, book, rowVersion, cells, true, 'Definitief na de afsluiting; één bedrag hersteld.');
}

async function submit(
  story: Story,
  id: string,
  book: Buffer,
  rowVersion: number,
  cells: Map<string, number>,
  final: boolean,
  reason?: string,
) {
  const answers = new Map([
    ['1', final ? 'Definitief' : 'Voorlopig'],
    ['2', '88900000'],
  ]);
  const bytes = await fillForm(book, answers, cells);
  const fields: Record<string, string> = reason ? { reason } : {};
  const file = { name: 'uitvraag-terug.xlsx', bytes };
  return story.person('contractmanager').upload(`/quarterly-requests/${id}/submissions`, file, fields, rowVersion);
}

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const monthName = ({ year, quarter }: { year: number; quarter: number }, month: number): string =>
  `${MONTHS[(quarter - 1) * 3 + month]} ${year}`;

/** As the budget is divided, and how busy each month is. */
const MUNICIPALITIES = [0.215, 0.4425, 0.3425];
const BUILDING_BLOCKS = [0.24, 0.18, 0.16, 0.14, 0.16, 0.12];
const SEASON = [1.02, 0.98, 1.06, 1.03, 1.01, 1.02, 0.93, 0.86, 1.04, 1.08, 1.06, 0.91];

/** @param cellCount municipalities times building blocks */
function figuresOf(when: { year: number; quarter: number }, index: number, cellCount: number): Map<string, number> {
  const cells = new Map<string, number>([
    ['v0:Teller', 402 + 9 * index],
    ['v0:Noemer', 465],
    ['v1:Waarde', 2 + (index % 2)],
  ]);
  const blocks = cellCount / MUNICIPALITIES.length;
  for (let cell = 0; cell < cellCount; cell += 1) {
    const share = MUNICIPALITIES[Math.floor(cell / blocks)]! * (BUILDING_BLOCKS[cell % blocks] ?? 1 / blocks);
    // Specialised care, the last bouwsteen, runs over its budget.
    const pressure = cell % blocks === blocks - 1 ? 1.09 : 0.985 + 0.005 * (cell % 4);
    for (const month of [0, 1, 2]) {
      const amount = 7_350_000 * share * pressure * SEASON[(when.quarter - 1) * 3 + month]!;
      // One building block jumps in the third workbook, so that there is something to explain.
      cells.set(`c${cell}:${monthName(when, month)}`, Math.round(amount * (index === 2 && cell === 4 ? 1.4 : 1)));
    }
  }
  return cells;
}

async function workbook(story: Story, requestId: string): Promise<Buffer> {
  const manager = story.person('contractmanager');
  const { programmeId } = story;
  const body = { kind: 'quarterly-workbook', programmeId, format: 'xlsx', parameters: { requestId } };
  const { id } = await manager.post('/exports', body);
  await story.work();
  return manager.download(`/exports/${id}/content`);
}

const paper = (quarter: string): Promise<Buffer> =>
  renderPdf({
    ...{ kind: 'Kwartaalcijfers (voorbeeld)', title: `Kwartaalcijfers ${quarter}`, subtitle: ['Voorbeeld'] },
    ...{ organisation: 'Stichting Voorbeeld Noord', facts: [], hash: null, createdAt: '2026-01-05T09:00:00.000Z' },
    fictitious: 'Verzonnen cijfers, gemaakt om te laten zien hoe Koersvast werkt.',
    source: { asOf: null, knownOn: null, snapshot: null, template: 'voorbeeld 1.0' },
    sections: [
      {
        ...{ id: 'a', heading: 'Balans', level: 1 },
        blocks: [{ type: 'paragraph', voice: 'people', text: 'De cijfers zijn verzonnen.' }],
      },
    ],
  });
