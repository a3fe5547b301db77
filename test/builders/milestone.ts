import type { ApiClient } from '../support/api-client';
import type { BuiltProgramme } from './programme';

/** A milestone on a day, made over the API. */
export async function aMilestone(client: ApiClient, programme: BuiltProgramme, label: string, date: string, over = {}) {
  const answer = await client.post(`/milestones?programmeId=${programme.id}`, { label, date, ...over });
  if (answer.status !== 201) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
