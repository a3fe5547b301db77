import type { Story } from '../story';

/** The tender as it is announced: regime, value, term, the motivations that the law asks for, and the clocks. */
export async function tenderChapter(story: Story): Promise<void> {
  const inkoper = story.person('inkoper');
  const tender = await inkoper.get(`/tenders/${story.tenderId}`);
  await inkoper.patch(
    `/tenders/${story.tenderId}`,
    {
      description: 'Alle jeugdhulp van drie gemeenten bij één partner, voor één budget dat vooraf is afgesproken.',
      procedureRegime: 'SAS',
      cpvCodes: ['85311300', '85312000'],
      totalPrice: '480000000.00',
      termMonths: 72,
      extensionCount: 2,
      extensionMonths: 24,
      optionsValue: '160000000.00',
      clusteringMotivation:
        'Gezinnen hebben vaak meer dan één vorm van hulp nodig. Samenvoegen geeft één partij die over alle vormen heen kan kiezen wat helpt.',
      noLotsMotivation:
        'Percelen zouden de grenzen tussen vormen van hulp terugbrengen die deze opdracht wil weghalen. Kleine aanbieders kunnen meedoen als onderaannemer of in een combinatie.',
      submissionOn: '2021-12-14',
      submissionTime: '12:00',
      standstillDays: 20,
      standstillOrigin: 'TENDER_DOC',
      standstillRolls: true,
      standstillClause: 'Paragraaf 6.3 van het beschrijvend document.',
      challengeDays: 20,
      offerValidityDays: 90,
    },
    tender.rowVersion,
  );
}
