import type { Story } from '../story';

/** PvE 1.0: frozen by one inkoper, agreed by another, and the tender goes out with it. */
export async function baselineChapter(story: Story): Promise<string> {
  const inkoper = story.person('inkoper');
  const adopted = await inkoper.all(
    `/requirements?programmeId=${story.programmeId}&tenderId=${story.tenderId}&state=ADOPTED`,
  );
  const baseline = await inkoper.post('/requirement-baselines', {
    tenderId: story.tenderId,
    name: 'PvE 1.0',
    note: 'Zoals gepubliceerd op TenderNed op 4 oktober 2021.',
  });
  await story.approve('inkoper', baseline.id);
  await story.work();
  for (const { id } of adopted) {
    const { rowVersion, state } = await inkoper.get(`/requirements/${id}`);
    if (state === 'ADOPTED') await inkoper.post(`/requirements/${id}/publish`, {}, rowVersion);
  }
  const tender = await inkoper.get(`/tenders/${story.tenderId}`);
  await inkoper.post(`/tenders/${story.tenderId}/publish`, {}, tender.rowVersion);
  return baseline.id as string;
}
