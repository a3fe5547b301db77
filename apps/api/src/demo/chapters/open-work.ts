import type { Story } from '../story';

/** What is still under way at the end of the story: a requirement for a next edition that waits for a decision. */
export async function openWorkChapter(story: Story): Promise<void> {
  const inkoper = story.person('inkoper');
  const decision = await inkoper.post(`/decisions?programmeId=${story.programmeId}`, {
    code: 'HULP-18-21',
    title: 'Hulp van 18 tot 21 jaar',
    ask: 'Loopt de integrale opdracht door na de achttiende verjaardag?',
    plannedFor: 'voorjaar 2022',
    questions: [
      {
        label: 'Doorlopende hulp tot 21 jaar',
        options: [{ label: 'Binnen de opdracht' }, { label: 'Buiten de opdracht' }],
      },
    ],
  });
  const [municipality] = await inkoper.all(`/municipalities?programmeId=${story.programmeId}`);
  const [question] = decision.questions;
  await inkoper.post(
    `/decisions/${decision.id}/choices`,
    {
      questionId: question.id,
      optionId: question.options[0].id,
      municipalityId: municipality.id,
      decidedOn: '2022-01-11',
      reference: `Collegebesluit ${municipality.name} (voorbeeld)`,
    },
    decision.rowVersion,
  );
  for (const [title, text] of WAITING) {
    const written = await inkoper.post('/requirements', {
      ...{ tenderId: story.tenderId, kind: 'REQUIREMENT', title, text, chapter: '2.6 Specialistische jeugdhulp' },
      rationale: 'Hulp stopt niet vanzelf op de achttiende verjaardag.',
    });
    await inkoper.post(`/requirements/${written.id}/decisions`, { decisionId: decision.id }, written.rowVersion);
  }
}

const WAITING: readonly [title: string, text: string][] = [
  [
    'Doorlopende hulp tot 21 jaar',
    'De opdrachtnemer zet hulp die vóór de achttiende verjaardag begon, op verzoek voort tot 21 jaar.',
  ],
  [
    'Plan voor wonen en inkomen',
    'De opdrachtnemer maakt met elke jongere van 17 jaar een plan voor wonen, werk en inkomen.',
  ],
];
