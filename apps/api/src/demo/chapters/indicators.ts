import type { Story } from '../story';
import type { RunningContract } from './running-contract';

interface Place {
  id: string;
  name: string;
}

/** How one indicator of the story goes: its norm, and per quarter the value that its numbers come near. */
interface Course {
  norm: string;
  redLimit: string;
  /** Denominator per municipality in the order of the programme; a count has none. */
  out?: readonly number[];
  /** Per quarter: a percentage, an average per case, or a count per municipality. */
  values: readonly number[];
}

const OF_CASES = [120, 260, 240];
const OF_STAFF = [900];

/** Eight quarters, invented; the last is the one that runs when the story is told late in the year. */
const COURSES: Record<string, Course> = {
  'UIT-1': { norm: '15', redLimit: '20', out: OF_CASES, values: [18, 17, 17, 16, 15, 15, 14, 14] },
  'UIT-2': { norm: '7.5', redLimit: '6.5', out: OF_CASES, values: [7.1, 7.2, 7.4, 7.5, 7.6, 7.6, 7.7, 7.7] },
  'UIT-3.1': { norm: '70', redLimit: '60', out: OF_CASES, values: [62, 63, 65, 66, 68, 69, 70, 71] },
  'UIT-3.2': { norm: '85', redLimit: '75', out: OF_CASES, values: [82, 83, 83, 84, 85, 86, 86, 87] },
  'UIT-3.3': { norm: '75', redLimit: '65', out: OF_CASES, values: [71, 72, 74, 74, 75, 77, 76, 78] },
  'UIT-3.4': { norm: '80', redLimit: '70', out: OF_CASES, values: [77, 78, 80, 81, 81, 82, 83, 83] },
  'EXT-1': { norm: '4', redLimit: '6', out: OF_CASES, values: [4.2, 4.4, 4.9, 5.4, 6.1, 6.6, 7.2, 7.0] },
  'EXT-2': { norm: '8', redLimit: '10', out: OF_CASES, values: [8.8, 8.6, 8.3, 8.1, 8.0, 7.8, 7.9, 7.7] },
  'EXT-5': { norm: '10', redLimit: '14', out: OF_CASES, values: [12, 12, 11.5, 11.5, 11, 11, 10.5, 10.5] },
  'EXT-7': { norm: '12', redLimit: '18', out: OF_CASES, values: [16, 15.5, 15, 14.5, 14, 13, 12.5, 12] },
  'EXT-10': { norm: '75', redLimit: '100', values: [26, 25, 24, 22, 23, 21, 20, 20] },
  'EXT-12': { norm: '6.5', redLimit: '8', out: OF_STAFF, values: [7.4, 7.2, 6.9, 6.6, 6.8, 6.5, 6.3, 6.4] },
};

/** In the smallest municipality too few complaints to show, in the last quarter that has ended. */
const SMALL = 4;

/** Twelve indicators with two years of history: provisional ones, one missing, one kept back, one red with its plans. */
export async function indicatorsChapter(story: Story, { id: contractId, firstYear }: RunningContract): Promise<void> {
  const manager = story.person('contractmanager');
  const today = new Date().toISOString().slice(0, 10);
  story.on(today);
  const periods = quartersSince(firstYear, today).slice(0, 8);
  const { items } = await manager.get(`/municipalities?programmeId=${story.programmeId}`);
  await manager.post('/indicator-templates/choose', { contractId, codes: Object.keys(COURSES) });
  const indicators = await manager.all(`/indicators?contractId=${contractId}`);
  for (const indicator of indicators.filter(({ templateCode }) => templateCode in COURSES)) {
    const { norm, redLimit } = COURSES[indicator.templateCode]!;
    const agreed = { norm, redLimit, validFrom: `${firstYear}-01-01`, reason: 'Afgesproken bij de start' };
    await manager.patch(`/indicators/${indicator.id}`, agreed, indicator.rowVersion);
    const rows = rowsOf(indicator, periods, items as Place[]);
    if (rows.length > 0) await manager.post('/indicator-values/batch', { rows });
  }
  const waiting = indicators.find(({ templateCode }) => templateCode === 'EXT-1');
  await planFor(story, waiting.id as string, periods, today);
  await listReliefs(story, contractId, firstYear);
}

/** The quarters from the first of a year up to and including the running one. */
function quartersSince(year: number, today: string): string[] {
  const last = (Number(today.slice(0, 4)) - year) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  return Array.from({ length: last + 1 }, (_, at) => `${year + Math.floor(at / 4)}-Q${(at % 4) + 1}`);
}

interface Chosen {
  id: string;
  templateCode: string;
  unit: string;
  perMunicipality: boolean;
}

function rowsOf({ id: indicatorId, templateCode, unit, perMunicipality }: Chosen, periods: string[], places: Place[]) {
  const { out, values } = COURSES[templateCode]!;
  const [running, ended] = [periods.length - 1, periods.length - 2];
  const at: (Place | null)[] = perMunicipality ? places : [null];
  return periods.flatMap((period, index) => {
    if (templateCode === 'UIT-2' && index === ended) return [];
    // Of the running quarter only the partner's own first count of the waiting times is there.
    if (index === running && !['EXT-1', 'EXT-2', 'EXT-12'].includes(templateCode)) return [];
    return at.map((place, which) => ({
      ...{ indicatorId, period, municipalityId: place?.id ?? null },
      ...partsOf(unit, out?.[which], values[index]! + (which - 1) * 0.4, index === ended && which === 0),
      provisional: index >= ended && (index === running || templateCode === 'UIT-3.1'),
    }));
  });
}

/** Whole cases near the wanted outcome; a count is small where the story keeps one back. */
function partsOf(unit: string, out: number | undefined, near: number, isSmall: boolean) {
  if (out === undefined) return { value: String(isSmall ? SMALL : Math.round(near)) };
  const numerator = Math.round(unit === 'PERCENT' ? (near * out) / 100 : near * out);
  return { numerator: String(numerator), denominator: String(out) };
}

/** Waiting got too long: an earlier plan that is late by now, and one for the last quarter. */
async function planFor(story: Story, indicatorId: string, periods: string[], today: string): Promise<void> {
  const manager = story.person('contractmanager');
  const { series } = await manager.get(`/indicators/${indicatorId}`);
  const red = (series as { period: string; light: string; endsOn: string }[]).filter(
    ({ light, period }) => light === 'RED' && period !== periods.at(-1),
  );
  const owner = await manager.get('/session');
  const plan = (period: string, words: object, dueOn: string) =>
    manager.post('/indicator-plans', { indicatorId, period, ownerId: owner.user.id, dueOn, ...words });
  const [earlier, last] = [red.at(-2), red.at(-1)];
  if (earlier) {
    const day = after(earlier.endsOn, 20);
    story.on(day);
    const words = { cause: 'Twee intakers minder sinds het voorjaar.', measure: 'Intakes op zaterdag, tijdelijk.' };
    const { id, rowVersion } = await plan(earlier.period, words, after(day, 30));
    await manager.post(`/indicator-plans/${id}/follow-up`, { text: 'Eén zaterdag per maand gestart.' }, rowVersion);
    story.on(today);
  }
  if (!last) return;
  const words = { cause: 'Meer aanmeldingen dan intakes.', measure: 'Een extra intaketeam voor drie maanden.' };
  await plan(last.period, words, after(today, 45));
}

const after = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

async function listReliefs(story: Story, contractId: string, year: number): Promise<void> {
  const manager = story.person('contractmanager');
  for (const [title, reason, minutesEach, timesPerQuarter] of [
    ['Tijd per gesprek', 'De opdracht is taakgericht; minuten worden niet betaald.', 4, 5200],
    ['Start- en stopberichten per traject', 'Er is geen toewijzing waarop zij zouden volgen.', 6, 640],
    ['Tevredenheid na elk gesprek', 'Eén vraag aan het einde zegt genoeg.', 3, 2100],
  ] as const) {
    const words = { title, reason, minutesEach, timesPerQuarter, agreedOn: `${year}-01-01` };
    await manager.post('/registration-reliefs', { contractId, ...words });
  }
}
