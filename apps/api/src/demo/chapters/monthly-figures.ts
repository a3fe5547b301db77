import type { Story } from '../story';
import type { RunningContract } from './running-contract';

/** Per figure of the monthly set: what it starts at and what a month adds; per municipality where there are three. */
interface MonthlyCourse {
  start: readonly number[];
  step: number;
  /** Of an average or a share: the denominator. */
  out?: readonly number[];
}

/** Invented. In the order of the municipalities of the programme, or one figure for the partner. */
const COURSES: Record<string, MonthlyCourse> = {
  'MND-1': { start: [48, 110, 95], step: 1.5 },
  'MND-2': { start: [5.2, 5.8, 5.5], step: 0.1, out: [48, 110, 95] },
  'MND-3': { start: [31, 74, 66], step: 0.4 },
  'MND-4': { start: [12, 26, 22], step: 0.2 },
  'MND-5': { start: [28, 70, 61], step: 0.5 },
  'MND-6': { start: [97.5], step: 0.3, out: [88_600_000] },
  'MND-7': { start: [22, 51, 47], step: -0.3 },
  'MND-8': { start: [11, 19, 16], step: 0.1 },
  'MND-9': { start: [14], step: 0.5 },
  'MND-10': { start: [6.1], step: 0.05, out: [26_400] },
  'MND-11': { start: [12], step: 0 },
  'MND-12': { start: [13], step: 0.2 },
  'MND-13': { start: [1], step: 0.1 },
  'MND-14': { start: [2], step: 0.2 },
};
const MONTHS = 13;

/** The monthly set of the contract, measured over the last year: what the sheet for the meeting of the boards is made of. */
export async function monthlyFiguresChapter(
  story: Story,
  { id: contractId, firstYear }: RunningContract,
): Promise<void> {
  const manager = story.person('contractmanager');
  const today = new Date().toISOString().slice(0, 10);
  story.on(today);
  const months = endedMonths(today).filter((month) => month >= `${firstYear}-01`);
  if (months.length === 0) return;
  const { items: places } = await manager.get(`/municipalities?programmeId=${story.programmeId}`);
  await manager.post('/indicator-templates/choose', { contractId, codes: Object.keys(COURSES) });
  const indicators = await manager.all(`/indicators?contractId=${contractId}&frequency=MONTH`);
  for (const { id: indicatorId, templateCode, unit, perMunicipality } of indicators) {
    const course = COURSES[templateCode as string];
    if (!course) continue;
    const at: ({ id: string } | null)[] = perMunicipality ? places : [null];
    const rows = months.flatMap((period, index) =>
      at.map((place, which) => ({
        ...{ indicatorId, period, municipalityId: place?.id ?? null, provisional: index === months.length - 1 },
        ...measured(unit, course.start[which]! + course.step * index, course.out?.[which]),
      })),
    );
    await manager.post('/indicator-values/batch', { rows });
  }
}

function measured(unit: string, near: number, out: number | undefined) {
  if (out === undefined) return { value: String(Math.round(near)) };
  const numerator = Math.round(unit === 'PERCENT' ? (near * out) / 100 : near * out);
  return { numerator: String(numerator), denominator: String(out) };
}

/** The last months that have ended, the earliest first: 'yyyy-mm'. */
function endedMonths(today: string): string[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return Array.from({ length: MONTHS }, (_, at) => {
    const ended = year * 12 + month - 2 - (MONTHS - 1 - at);
    return `${Math.floor(ended / 12)}-${String((ended % 12) + 1).padStart(2, '0')}`;
  });
}
