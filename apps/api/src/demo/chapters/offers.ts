import { renderPdf } from '@koersvast/reports';
import { fillForm } from '@koersvast/sheets';
import type { Story } from '../story';
import offers from '../story/offers.json';
import criteria from '../story/requirements.json';

interface Told {
  ref: string;
  name: string;
  kvk: string;
  subcontractors: string[];
  promises: string[];
  contact: { name: string; email: string; address: string };
  /** By reference of the gunningscriterium. */
  answers: Record<string, string>;
  scores: Record<string, number>;
}

const ASSESSORS = [
  { role: 'inkoper', which: 2 },
  { role: 'contractmanager', which: 1 },
] as const;

const WORDS: Record<number, string> = {
  6: 'Beantwoordt de gevraagde aspecten, maar blijft op onderdelen algemeen.',
  8: 'Concreet en samenhangend, met een haalbare planning.',
  10: 'Overtreft wat gevraagd is: de werkwijze is elders aantoonbaar beproefd.',
};

/** Page of the plan on which the first criterion is answered: after the cover and the contents. */
const FIRST_PAGE = 3;

const titleOf = (ref: string): string => criteria.find((one) => one.ref === ref)!.title;

/** The plan that a bidder hands in: a paragraph per criterion and what is promised beyond the requirements. */
const planOf = (offer: Told): Promise<Buffer> =>
  renderPdf({
    kind: 'Inschrijving (voorbeeld)',
    title: `Plan van aanpak ${offer.name}`,
    subtitle: ['Integrale opdracht jeugdhulp'],
    organisation: offer.name,
    facts: [{ label: 'Inschrijver', value: offer.name }],
    fictitious: 'Verzonnen inschrijving, gemaakt om te laten zien hoe Koersvast werkt.',
    source: { asOf: null, knownOn: null, snapshot: null, template: 'voorbeeld 1.0' },
    hash: null,
    createdAt: '2021-12-13T09:00:00.000Z',
    sections: [
      ...Object.keys(offer.scores).map((ref) => ({
        id: ref,
        heading: titleOf(ref),
        level: 1 as const,
        blocks: offer.answers[ref]!.split('\n').map((text) => ({
          type: 'paragraph' as const,
          voice: 'people' as const,
          text,
        })),
      })),
      {
        id: 'toezeggingen',
        heading: 'Toezeggingen',
        level: 1,
        blocks: [{ type: 'list', items: offer.promises }],
      },
    ],
  });

/** The form that the Programma van Eisen makes for bidders. */
async function answerForm(story: Story, baselineId: string): Promise<Buffer> {
  const inkoper = story.person('inkoper');
  const { id } = await inkoper.post('/exports', {
    kind: 'requirement-answer-form',
    format: 'xlsx',
    programmeId: story.programmeId,
    tenderId: story.tenderId,
    parameters: { baselineId },
  });
  await story.work();
  return inkoper.download(`/exports/${id}/content`);
}

interface Numbers {
  requirements: { code: string; kind: string; title: string }[];
  /** Number in the form by title of the criterion. */
  criteria: Map<string, string>;
}

async function numbersOf(story: Story): Promise<Numbers> {
  const inkoper = story.person('inkoper');
  const criteria = (await inkoper.get(`/award-criteria?tenderId=${story.tenderId}`)).items as Record<string, string>[];
  return {
    requirements: (await inkoper.all(`/requirements?tenderId=${story.tenderId}`)) as Numbers['requirements'],
    criteria: new Map(criteria.map(({ title, outline }) => [title!, outline!])),
  };
}

/** A bidder agrees with every eis, offers every wens, and answers each criterion in its own words. */
const answersOf = (told: Told, { requirements, criteria }: Numbers): Map<string, string> =>
  new Map([
    ...requirements.map(({ code, kind, title }): [string, string] => [
      code,
      kind === 'EXCLUSION'
        ? 'Nee, niet van toepassing'
        : kind === 'WISH'
          ? `Wij bieden dit aan: ${title}.`
          : 'Ja, akkoord',
    ]),
    ...Object.entries(told.answers).map(([ref, words]): [string, string] => [criteria.get(titleOf(ref))!, words]),
  ]);

/** Three offers come in, sealed until two persons open them after closing time. */
export async function offersChapter(story: Story, baselineId: string): Promise<void> {
  const inkoper = story.person('inkoper');
  const form = await answerForm(story, baselineId);
  const numbers = await numbersOf(story);
  for (const told of offers as Told[]) {
    const offer = await inkoper.post('/offers', {
      tenderId: story.tenderId,
      receivedAt: '2021-12-14T09:30:00.000Z',
      bidderName: told.name,
      bidderKvk: told.kvk,
      partners: told.subcontractors.map((name) => ({ name, kvk: '', role: 'SUBCONTRACTOR' })),
      checklist: ['Eigen verklaring (UEA)', 'Akkoord met alle eisen', 'Plan van aanpak'].map((label) => ({
        label,
        present: true,
        note: '',
      })),
      note: '',
      contact: told.contact,
    });
    await inkoper.upload(
      `/offers/${offer.id}/files`,
      { name: 'plan-van-aanpak.pdf', bytes: await planOf(told) },
      { title: 'Plan van aanpak' },
    );
    await inkoper.upload(
      `/offers/${offer.id}/files`,
      { name: 'antwoordformulier.xlsx', bytes: await fillForm(form, answersOf(told, numbers)) },
      { title: 'Antwoordformulier' },
    );
    story.offers.set(told.ref, offer.id);
  }
  story.on('2021-12-14', '14:00');
  const opening = await inkoper.post('/offers/opening', {
    tenderId: story.tenderId,
    note: 'Digitale opening, met twee inkopers.',
  });
  await story.agree('inkoper', opening.approvalId);
}

/** Tests the offers against the requirements, scores them apart, and agrees on one motivated score each. */
export async function assessmentChapter(story: Story, baselineId: string): Promise<void> {
  const inkoper = story.person('inkoper');
  const assessment = await inkoper.post('/assessments', {
    tenderId: story.tenderId,
    baselineId,
    tieRule: 'HEAVIEST_CRITERION',
    tieSource: 'Paragraaf 5.4 van het beschrijvend document',
  });
  await takeAnswers(story, assessment.criteria);
  await admitAll(story);
  const colleagues = await inkoper.all(`/colleagues?programmeId=${story.programmeId}`);
  const criterionIds = assessment.criteria.map(({ id }: { id: string }) => id);
  for (const { role, which } of ASSESSORS) {
    const { user } = await story.person(role, which).get('/session');
    const userId = colleagues.find(({ id }) => id === user.id)!.id;
    await inkoper.post(`/assessments/${assessment.id}/assessors`, { userId, criterionIds });
  }
  await scoreAll(story, assessment);
  await agreeAll(story, assessment);
}

/** What the bidders answered is read in, and each criterion points at its page of the plan. */
async function takeAnswers(story: Story, all: { id: string; title: string }[]): Promise<void> {
  const inkoper = story.person('inkoper');
  for (const told of offers as Told[]) {
    const id = story.offers.get(told.ref)!;
    const { files } = await inkoper.get(`/offers/${id}`);
    const fileOf = (title: string): string => files.find((file: { title: string }) => file.title === title)!.fileId;
    await inkoper.post(`/offers/${id}/answers`, { fileId: fileOf('Antwoordformulier'), leaveOut: false });
    const { rowVersion } = await inkoper.get(`/offers/${id}`);
    const passages = all.map(({ id: criterionId }, index) => ({
      criterionId,
      fileId: fileOf('Plan van aanpak'),
      page: FIRST_PAGE + index,
      note: '',
    }));
    await inkoper.put(`/offers/${id}/passages`, { passages }, rowVersion);
  }
}

const STAGES = ['EXCLUSION', 'SUITABILITY', 'EXECUTION_TERM', 'REQUIREMENT'];

/** In the order of the law: who falls under a ground of exclusion is not held against the rest. */
async function admitAll(story: Story): Promise<void> {
  const inkoper = story.person('inkoper');
  for (const id of story.offers.values()) {
    for (const stage of STAGES) {
      const { items } = await inkoper.get(`/offers/${id}/checks`);
      const { rowVersion } = await inkoper.get(`/offers/${id}`);
      const ofStage = items.filter(({ kind }: { kind: string }) => kind === stage);
      const requirementIds = ofStage.map(({ requirementId }: { requirementId: string }) => requirementId);
      await inkoper.post(`/offers/${id}/confirm-claims`, { requirementIds }, rowVersion);
    }
    const { rowVersion } = await inkoper.get(`/offers/${id}`);
    await inkoper.post(`/offers/${id}/admit`, {}, rowVersion);
  }
}

interface Assessment {
  id: string;
  criteria: { id: string; title: string }[];
  declaration: { version: string };
}

const scoreOf = (offer: Told, criterion: { title: string }): number =>
  Object.entries(offer.scores).find(([ref]) => titleOf(ref) === criterion.title)![1];

/** Every assessor signs, scores every criterion of every offer with a reason, and hands in. */
async function scoreAll(story: Story, { id, criteria: all, declaration }: Assessment): Promise<void> {
  for (const { role, which } of ASSESSORS) {
    const assessor = story.person(role, which);
    await assessor.post(`/assessments/${id}/declaration`, { version: declaration.version });
    for (const criterion of all) {
      for (const told of offers as Told[]) {
        const score = scoreOf(told, criterion);
        const body = { criterionId: criterion.id, offerId: story.offers.get(told.ref)!, score, reason: WORDS[score]! };
        await assessor.put(`/assessments/${id}/scores`, body, 0);
      }
      await assessor.post(`/assessments/${id}/hand-in`, { criterionId: criterion.id });
    }
  }
}

/** One motivated score per criterion and offer, in a session with both assessors. */
async function agreeAll(story: Story, { id, criteria: all }: Assessment): Promise<void> {
  const inkoper = story.person('inkoper');
  story.on('2022-01-20');
  const { sessions } = await inkoper.post(`/assessments/${id}/sessions`, {
    heldOn: '2022-01-20',
    present: 'Inkoper 2 en Contractmanager 1, met Inkoper 1 als voorzitter',
    minutes: 'Per criterium zijn de scores en redenen naast elkaar gelegd.',
  });
  for (const criterion of all)
    for (const told of offers as Told[]) {
      const score = scoreOf(told, criterion);
      const body = {
        criterionId: criterion.id,
        offerId: story.offers.get(told.ref)!,
        sessionId: sessions[0].id,
        score,
        motivation: WORDS[score]!,
        advantage: score === 10 ? 'De werkwijze is elders aantoonbaar beproefd.' : '',
      };
      await inkoper.put(`/assessments/${id}/consensus`, body, 0);
    }
}
