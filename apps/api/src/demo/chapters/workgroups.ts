import type { Story } from '../story';
import contributions from '../story/contributions.json';

interface Told {
  ref: string;
  workgroup: string;
  question: number;
  sentence: string;
  outcome: string;
  reason: string;
}

/** What the thirteen workgroups wrote, and what the inkoper did with each sentence. */
export async function workgroupsChapter(story: Story): Promise<void> {
  const inkoper = story.person('inkoper');
  const groups = await inkoper.all(`/workgroups?programmeId=${story.programmeId}`);
  const questions = await inkoper.all(`/workgroup-questions?programmeId=${story.programmeId}`);
  const idOf = (items: { id: string }[], fits: (item: never) => boolean): string => items.find(fits as never)!.id;
  for (const told of contributions as Told[]) {
    const entered = await inkoper.post('/contributions', {
      workgroupId: idOf(groups, ({ code }: { code: string }) => code === told.workgroup),
      questionId: idOf(questions, ({ number }: { number: number }) => number === told.question),
      sentence: told.sentence,
    });
    story.contributions.set(told.ref, entered.id);
    await inkoper.post(
      `/contributions/${entered.id}/treat`,
      { outcome: told.outcome, reason: told.reason },
      entered.rowVersion,
    );
  }
}
