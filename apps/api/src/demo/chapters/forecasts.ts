import type { Story } from '../story';
import type { RunningContract } from './running-contract';

interface ForecastLine {
  municipalityId: string;
  municipality: string;
  buildingBlockId: string;
  spent: string | null;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** The season of the first year, the chosen methods of this year with one amount typed by hand, and signals. Invented. */
export async function forecastsChapter(story: Story, contract: RunningContract): Promise<void> {
  await season(story, contract);
  await choices(story, contract);
  await signals(story);
}

async function season(story: Story, { id: contractId, startYear, firstYear }: RunningContract): Promise<void> {
  story.on(`${firstYear}-01-20`);
  const financien = story.person('financien');
  const asked = `contractId=${contractId}&years=${startYear}`;
  const { percentages } = await financien.get(`/seasonal-profiles/proposal?${asked}`);
  if (!percentages) throw new Error(`not every month of ${startYear} is known: there is no season to take over`);
  await financien.post('/seasonal-profiles', {
    ...{ contractId, validFromDate: `${firstYear}-01-01`, fromYears: [startYear], percentages },
    reason: `Verloop van de bestedingen in ${startYear}, het eerste jaar.`,
  });
}

async function choices(story: Story, { id: contractId, firstYear }: RunningContract): Promise<void> {
  const year = firstYear + 1;
  const day = `${year}-07-20`;
  if (day > today()) return;
  story.on(day);
  const financien = story.person('financien');
  const forecast = await financien.get(
    `/forecasts?programmeId=${story.programmeId}&contractId=${contractId}&year=${year}`,
  );
  const lines = forecast.rows as ForecastLine[];
  const choose = (over: object) =>
    financien.post('/forecasts/choices', { contractId, year, validFromDate: forecast.asOfDate, follows: 0, ...over });
  await choose({ method: 'SEASONAL', reason: 'In de zomer is er minder zorg; doortrekken schat te hoog.' });
  const [, second] = [...new Set(lines.map(({ municipalityId }) => municipalityId))];
  await choose({
    municipalityId: second,
    method: 'PARTNER',
    reason: 'De partner kent de wachtlijst van deze gemeente.',
  });
  const { municipalityId, buildingBlockId, spent } = lines[4]!;
  const amount = `${Math.round(Number(spent) * 1.9)}.00`;
  const reason = 'Een inhaalslag in het voorjaar komt niet terug; met de partner besproken (fictief).';
  await choose({ municipalityId, buildingBlockId, method: 'MANUAL', amount, reason });
}

/** What the books give reason for today, and one that may wait. */
async function signals(story: Story): Promise<void> {
  story.on(today());
  const financien = story.person('financien');
  await financien.post(`/signals/evaluate?programmeId=${story.programmeId}`, {});
  const open: { id: string; kind: string; rowVersion: number }[] = await financien.all(
    `/signals?programmeId=${story.programmeId}&state=OPEN`,
  );
  const waiting = open.find(({ kind }) => kind === 'EXPECTED_SHARE');
  if (!waiting) return;
  const until = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
  const reason = 'De opgave van de zomer komt deze maand; dan zien wij of het verschil blijft.';
  await financien.post(`/signals/${waiting.id}/snooze`, { until, reason }, waiting.rowVersion);
}
