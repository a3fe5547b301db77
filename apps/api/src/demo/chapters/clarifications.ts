import type { Story } from '../story';
import told from '../story/clarifications.json';

/** Nota van Inlichtingen 1: questions of parties, answers that a colleague read, two of which change a requirement. */
export async function clarificationsChapter(story: Story): Promise<void> {
  const inkoper = story.person('inkoper');
  for (const { party, requirement, question, answer, newText } of told) {
    const requirementId = requirement === null ? null : story.requirements.get(requirement)!;
    const code = requirementId === null ? null : (await inkoper.get(`/requirements/${requirementId}`)).code;
    const asked = await inkoper.post('/clarification-questions', {
      tenderId: story.tenderId,
      receivedOn: '2021-11-08',
      party,
      reference: code ?? 'Beschrijvend document, paragraaf 2.4',
      requirementId,
      text: question,
    });
    const written = await inkoper.patch(
      `/clarification-questions/${asked.id}`,
      { answer, ...(newText !== null && { changes: [await changeOf(story, requirementId!, newText)] }) },
      asked.rowVersion,
    );
    const submitted = await inkoper.post(`/clarification-questions/${asked.id}/submit`, {}, written.rowVersion);
    await story.agree('inkoper', submitted.approvalId);
  }
  story.on('2021-11-29');
  const note = await inkoper.post('/clarification-notes', {
    tenderId: story.tenderId,
    introduction: 'Deze nota beantwoordt de vragen die tot en met 8 november 2021 zijn gesteld.',
  });
  const submitted = await inkoper.post(`/clarification-notes/${note.id}/submit`, {}, note.rowVersion);
  await story.agree('inkoper', submitted.approvalId);
}

async function changeOf(story: Story, requirementId: string, text: string): Promise<object> {
  const { title, evidence } = await story.person('inkoper').get(`/requirements/${requirementId}`);
  return { requirementId, title, text, evidence };
}
