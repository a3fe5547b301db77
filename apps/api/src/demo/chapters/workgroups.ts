import type { Story } from '../story';
import contributions from '../story/contributions.json';

interface Told {
  ref: string;
  workgroup: string;
  question: number;
  sentence: string;
  outcome: string;
  reason: string;
  toTrack?: number;
  toWorkgroup?: string;
  /** Somebody has to answer: the contractmanager. */
  addressee?: boolean;
}

interface Places {
  groups: { id: string; code: string }[];
  questions: { id: string; number: number }[];
  tracks: { id: string; number: number }[];
  decisionId: string;
  contractmanagerId: string;
}

/** What the thirteen workgroups wrote, and what the inkoper did with each sentence. */
export async function workgroupsChapter(story: Story): Promise<void> {
  const inkoper = story.person('inkoper');
  const places = await placesOf(story);
  const group = (code: string) => places.groups.find((one) => one.code === code)!.id;
  for (const told of contributions as Told[]) {
    const entered = await inkoper.post('/contributions', {
      workgroupId: group(told.workgroup),
      questionId: places.questions.find(({ number }) => number === told.question)!.id,
      sentence: told.sentence,
    });
    story.contributions.set(told.ref, entered.id);
    const { outcome, reason } = told;
    await inkoper.post(
      `/contributions/${entered.id}/treat`,
      {
        outcome,
        reason,
        ...(outcome === 'AWAITS_DECISION' && { decisionId: places.decisionId }),
        ...(told.toTrack && { trackId: places.tracks.find(({ number }) => number === told.toTrack)!.id }),
        ...(told.toWorkgroup && { workgroupId: group(told.toWorkgroup) }),
        ...(told.addressee && { addresseeId: places.contractmanagerId }),
      },
      entered.rowVersion,
    );
  }
}

async function placesOf(story: Story): Promise<Places> {
  const inkoper = story.person('inkoper');
  const of = (list: string) => inkoper.all(`/${list}?programmeId=${story.programmeId}`);
  const [decision] = await of('decisions');
  return {
    groups: await of('workgroups'),
    questions: await of('workgroup-questions'),
    tracks: (await inkoper.get(`/programmes/${story.programmeId}`)).tracks,
    decisionId: decision.id,
    contractmanagerId: (await story.person('contractmanager').get('/session')).user.id,
  };
}
