import type { Story } from '../story';
import told from '../story/clarifications.json';

type Told = (typeof told)[number];
interface Asked {
  id: string;
  rowVersion: number;
}

/**
 * Nota van Inlichtingen 1: questions of parties, answers that a colleague read, two of which change a requirement. One
 * question points at another answer, one is answered outside the nota.
 */
export async function clarificationsChapter(story: Story): Promise<void> {
  const inkoper = story.person('inkoper');
  const asked: Asked[] = [];
  for (const one of told) {
    const question = await ask(story, one);
    asked.push(question);
    if (one.sameAs === undefined) await answer(story, question, one);
    else {
      const into = { intoId: asked[one.sameAs]!.id };
      await inkoper.post(`/clarification-questions/${question.id}/merge`, into, question.rowVersion);
    }
  }
  story.on('2021-11-29');
  const note = await inkoper.post('/clarification-notes', {
    tenderId: story.tenderId,
    introduction: 'Deze nota beantwoordt de vragen die tot en met 8 november 2021 zijn gesteld.',
  });
  const submitted = await inkoper.post(`/clarification-notes/${note.id}/submit`, {}, note.rowVersion);
  await story.agree('inkoper', submitted.approvalId);
}

async function ask(story: Story, { party, requirement, question, confidentialMotive }: Told): Promise<Asked> {
  const inkoper = story.person('inkoper');
  const requirementId = requirement === null ? null : story.requirements.get(requirement)!;
  return inkoper.post('/clarification-questions', {
    tenderId: story.tenderId,
    receivedOn: '2021-11-08',
    party,
    reference: requirementId === null ? 'Beschrijvend document, paragraaf 2.4' : '',
    requirementId,
    text: question,
    asksConfidentiality: confidentialMotive !== undefined,
    confidentialMotive,
  });
}

/** Written by one inkoper and approved by the other; a confidential answer goes to the party alone. */
async function answer(story: Story, { id, rowVersion }: Asked, one: Told): Promise<void> {
  const inkoper = story.person('inkoper');
  const path = `/clarification-questions/${id}`;
  const change =
    one.newText === null ? [] : [await changeOf(story, story.requirements.get(one.requirement!)!, one.newText)];
  let written = await inkoper.patch(path, { answer: one.answer, changes: change }, rowVersion);
  if (one.confidentialMotive !== undefined) {
    const decision = { granted: true, reason: 'Het raakt de handelsbelangen van de vraagsteller.' };
    written = await inkoper.post(`${path}/decide-confidentiality`, decision, written.rowVersion);
  }
  const submitted = await inkoper.post(`${path}/submit`, {}, written.rowVersion);
  await story.agree('inkoper', submitted.approvalId);
  if (one.confidentialMotive === undefined) return;
  const { rowVersion: approved } = await inkoper.get(path);
  await inkoper.post(`${path}/answer-apart`, {}, approved);
}

async function changeOf(story: Story, requirementId: string, text: string): Promise<object> {
  const { title, evidence } = await story.person('inkoper').get(`/requirements/${requirementId}`);
  return { requirementId, title, text, evidence };
}
