import type { Story } from '../story';

/**
 * PvE 0.9 to talk about with the colleges, then what came of that, and PvE 1.0: agreed by another inkoper and by the
 * contract manager, published, and the tender goes out with it. Answers the id of PvE 1.0.
 */
export async function baselineChapter(story: Story): Promise<string> {
  await interim(story);
  story.on('2021-10-04');
  const inkoper = story.person('inkoper');
  const frozen = await freeze(story, 'PvE 1.0', 'PUBLICATION', 'Zoals gepubliceerd op TenderNed op 4 oktober 2021.');
  await story.work();
  const { rowVersion } = await inkoper.get(`/requirement-baselines/${frozen}`);
  await inkoper.post(`/requirement-baselines/${frozen}/publish`, {}, rowVersion);
  const tender = await inkoper.get(`/tenders/${story.tenderId}`);
  await inkoper.post(`/tenders/${story.tenderId}/publish`, {}, tender.rowVersion);
  return frozen;
}

async function freeze(story: Story, name: string, purpose: string, note: string): Promise<string> {
  const body = { tenderId: story.tenderId, name, purpose, note };
  const { id, approvals } = await story.person('inkoper').post('/requirement-baselines', body);
  for (const approval of approvals) await story.agree(approval.role, approval.id);
  return id as string;
}

/** What was frozen halfway differs from what went out: one requirement lapsed, one moved and one reads otherwise. */
async function interim(story: Story): Promise<void> {
  const inkoper = story.person('inkoper');
  const step = (id: string, name: string, rowVersion: number, reason?: string) =>
    inkoper.post(`/requirements/${id}/${name}`, { reason }, rowVersion);
  const written = await inkoper.post('/requirements', {
    tenderId: story.tenderId,
    kind: 'REQUIREMENT',
    title: 'Maandelijks voortgangsgesprek per gezin',
    text: 'De opdrachtnemer bespreekt met elk gezin maandelijks de voortgang en legt dat vast.',
    rationale: 'Korte lijnen met het gezin.',
    evidence: 'Beschrijving van de werkwijze.',
    evidenceMoment: 'ON_REQUEST',
    testable: true,
    testMethod: 'Steekproef uit de verslagen.',
    chapter: '2.1 Netwerk rondom het kind',
  });
  const submitted = await step(written.id, 'submit', written.rowVersion);
  const adopted = await step(written.id, 'adopt', submitted.rowVersion);
  story.on('2021-09-20');
  await freeze(story, 'PvE 0.9', 'INTERIM', 'Tussenstand voor het gesprek met de drie colleges.');
  story.on('2021-09-27');
  await step(
    written.id,
    'withdraw',
    adopted.rowVersion,
    'De colleges vinden maandelijks vastleggen te zwaar voor gezinnen.',
  );
  const moved = story.requirements.get('e22')!;
  const { rowVersion } = await inkoper.get(`/requirements/${moved}`);
  await inkoper.patch(`/requirements/${moved}`, { chapter: '2.1 Netwerk rondom het kind' }, rowVersion);
  const reworded = story.requirements.get('e12')!;
  const before = await inkoper.get(`/requirements/${reworded}`);
  const changed = await inkoper.patch(
    `/requirements/${reworded}`,
    {
      text: `${before.text} Is dat niet haalbaar, dan hoort de praktijk dat dezelfde dag.`,
      changeReason: 'Op verzoek van de colleges.',
    },
    before.rowVersion,
  );
  await step(reworded, 'adopt', changed.rowVersion);
}
