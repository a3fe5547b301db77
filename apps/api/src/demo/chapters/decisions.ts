import type { Story } from '../story';

/** What the three colleges chose, question by question; the joint decision takes effect at the latest of the three. */
const CHOICES: Record<string, string> = {
  Wijkteams: 'Huidige organisaties (scenario 1)',
  'Praktijkondersteuner huisarts': 'Niet in integrale opdracht',
  'Flexibel team': 'Integrale opdracht',
  'Jeugdhulp in het onderwijs': 'Wel in integrale opdracht',
};
const DAYS = ['2021-06-22', '2021-06-29', '2021-07-06'];

/** The Contourenbesluit: what belongs to the integrated assignment, decided alike by three municipalities. */
export async function decisionsChapter(story: Story): Promise<void> {
  const inkoper = story.person('inkoper');
  const municipalities = await inkoper.all(`/municipalities?programmeId=${story.programmeId}`);
  const [{ id }] = await inkoper.all(`/decisions?programmeId=${story.programmeId}`);
  for (const [label, chosen] of Object.entries(CHOICES))
    for (const [index, municipality] of municipalities.entries()) {
      const decision = await inkoper.get(`/decisions/${id}`);
      const question = decision.questions.find((one: { label: string }) => one.label === label);
      const option = question.options.find((one: { label: string }) => one.label === chosen);
      await inkoper.post(
        `/decisions/${id}/choices`,
        {
          questionId: question.id,
          optionId: option.id,
          municipalityId: municipality.id,
          decidedOn: DAYS[index],
          reference: `Collegebesluit ${municipality.name} (voorbeeld)`,
        },
        decision.rowVersion,
      );
    }
}
