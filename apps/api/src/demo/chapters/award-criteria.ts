import type { Story } from '../story';

const SCALE = [
  [10, 'Uitmuntend', 'Overtreft wat gevraagd is, met overtuigend bewijs dat het werkt.'],
  [8, 'Goed', 'Beantwoordt alle aspecten concreet en samenhangend.'],
  [6, 'Voldoende', 'Beantwoordt de aspecten, maar blijft op onderdelen algemeen.'],
  [4, 'Matig', 'Laat een aspect open of is op onderdelen niet haalbaar.'],
  [2, 'Onvoldoende', 'Laat meer aspecten open of overtuigt niet.'],
] as const;

const CRITERIA = [
  { ref: 'a1', weight: '30.00', wishes: ['w5'] },
  { ref: 'a2', weight: '20.00', wishes: ['w6', 'w8'] },
  { ref: 'a3', weight: '20.00', wishes: ['w1', 'w7'] },
  { ref: 'a4', weight: '15.00', wishes: [] },
  { ref: 'a5', weight: '15.00', wishes: ['w2', 'w3', 'w4'] },
];

/** Five criteria on quality, together 100.00: with one fixed budget the price has no weight. */
export async function awardCriteriaChapter(story: Story): Promise<void> {
  const inkoper = story.person('inkoper');
  const scale = SCALE.map(([score, label, description]) => ({ score, label, description }));
  for (const { ref, weight, wishes } of CRITERIA) {
    const requirementIds = [ref, ...wishes].map((each) => story.requirements.get(each)!);
    const { title, text } = await inkoper.get(`/requirements/${requirementIds[0]}`);
    const criterion = await inkoper.post('/award-criteria', {
      tenderId: story.tenderId,
      parentId: null,
      kind: 'QUALITY',
      title,
      description: text,
      weight,
      scale,
      requirementIds,
    });
    story.criteria.set(ref, criterion.id);
  }
  await inkoper.put(
    `/tenders/${story.tenderId}/award-method`,
    {
      note: 'Beste prijs-kwaliteitverhouding op kwaliteit alleen: het budget staat vast, dus de prijs telt niet mee.',
      tieRule: 'Bij een gelijke eindscore gaat het criterium met de hoogste weging voor; daarna beslist het lot.',
    },
    (await inkoper.get(`/tenders/${story.tenderId}/award-method`)).rowVersion,
  );
}
