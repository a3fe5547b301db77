import risks from '../story/risks.json';
import type { Story } from '../story';
import type { StoryClient } from '../story-client';
import type { RunningContract } from './running-contract';

type Score = [chance: number, impact: number, low: string | null, high: string | null, reason: string];
type Measure = [title: string, days: number, note: string];

interface Told {
  strategy: string;
  scores: Score[];
  measures: Measure[];
  take?: string;
  closed?: [outcome: string, reason: string];
}

interface Made {
  id: string;
  rowVersion: number;
  measures: { id: string; title: string; rowVersion: number }[];
}

export const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Whose account this is, for who owns something. */
export const idOf = async (person: StoryClient): Promise<string> => (await person.get('/session')).user.id as string;

/** Six risks of the running contract: scored anew, measured against, one in the forecast, one that can no longer happen. */
export async function risksChapter(story: Story, contract: RunningContract): Promise<string[]> {
  const ids: string[] = [];
  for (const { scores, measures, take, closed, ...words } of risks as unknown as (Told & Record<string, unknown>)[]) {
    let risk = await scored(story, contract, words, scores);
    for (const measure of measures) risk = await measured(story, risk, measure);
    if (take) {
      risk = await story.person('financien').post(`/risks/${risk.id}/take`, { reason: take }, risk.rowVersion);
    }
    if (closed) {
      const [outcome, reason] = closed;
      await story.person('contractmanager').post(`/risks/${risk.id}/close`, { outcome, reason }, risk.rowVersion);
    }
    ids.push(risk.id);
  }
  return ids;
}

/** The first score makes the risk, the others follow at even distances until a month ago. */
async function scored(story: Story, { id, firstYear }: RunningContract, words: object, scores: Score[]): Promise<Made> {
  const manager = story.person('contractmanager');
  let risk: Made | undefined;
  for (const [at, [chance, impact, low, high, reason]] of scores.entries()) {
    story.on(dayFromNow(-30 - (scores.length - 1 - at) * 75));
    const effectYear = low === null ? null : firstYear + 1;
    const score = { chance, impact, low, high, effectYear, reason, reviewOn: dayFromNow(20) };
    risk = risk
      ? await manager.post(`/risks/${risk.id}/score`, score, risk.rowVersion)
      : await manager.post('/risks', { contractId: id, ...words, ...score, ownerId: await idOf(manager) });
  }
  return risk!;
}

/** A measure with a note was done; the others wait for their day. */
async function measured(story: Story, risk: Made, [title, days, note]: Measure): Promise<Made> {
  const manager = story.person('contractmanager');
  const body = { title, ownerId: await idOf(manager), dueOn: dayFromNow(days) };
  const after = await manager.post(`/risks/${risk.id}/measures`, body, risk.rowVersion);
  if (!note) return after as Made;
  const made = (after as Made).measures.find((one) => one.title === title)!;
  return manager.post(`/risks/measures/${made.id}/finish`, { note }, made.rowVersion) as Promise<Made>;
}
