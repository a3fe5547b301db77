import type { Answer, ApiClient } from '../support/api-client';
import type { TestApp } from '../support/test-app';
import type { BuiltProgramme } from './programme';
import { anAdoptedRequirement, anApprovedBaseline } from './tender';

/** Closed before any moment that a test freezes. */
export const DEADLINE = '2026-11-16T11:00:00Z';
export const IN_TIME = '2026-11-16T09:30:00Z';

/** The body of an answer that has to be `status`; else the test stops with the answer in hand. */
export function ok<T>(answer: Answer<T>, status = 200): T {
  if (answer.status !== status)
    throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const SCALE = [
  { score: 0, label: 'Onvoldoende', description: 'Beantwoordt de vraag niet.' },
  { score: 4, label: 'Matig', description: 'Beantwoordt de vraag ten dele.' },
  { score: 7, label: 'Goed', description: 'Beantwoordt de vraag en overtuigt.' },
  { score: 10, label: 'Uitstekend', description: 'Overtuigt op elk punt en voegt iets toe.' },
];

export interface ClosedTender {
  tenderId: string;
  baselineId: string;
}

/** A tender past its closing, with an approved baseline of each kind and two criteria of 60 and 40 %. */
export async function aClosedTender(
  test: TestApp,
  programme: BuiltProgramme,
  inkoper: ApiClient,
  second: ApiClient,
): Promise<ClosedTender> {
  const tenderId = programme.tender.id;
  await test.asSystem(() =>
    test.unitOfWork.query(
      `update tender set submission_deadline = $2, standstill_days = 20, standstill_origin = 'TENDER_DOC',
              standstill_clause = 'Paragraaf 5.4', challenge_days = 20 where id = $1`,
      [tenderId, DEADLINE],
    ),
  );
  const kinds: [string, string][] = [
    ['EXCLUSION', 'Geen fraude'],
    ['SUITABILITY', 'Ervaring met jeugdhulp'],
    ['EXECUTION_TERM', 'Rapporteert elk kwartaal'],
    ['REQUIREMENT', 'Warme overdracht'],
  ];
  const over = {
    rationale: 'Nodig.',
    evidence: 'Verklaring',
    testable: true,
    testMethod: 'Lezen',
    evidenceMoment: 'WITH_OFFER',
  };
  for (const [kind, title] of kinds) {
    await anAdoptedRequirement(inkoper, programme, {
      ...over,
      kind,
      title,
      ...(kind === 'EXCLUSION' ? { exclusionGround: 'MANDATORY' } : {}),
    } as object);
  }
  for (const [title, weight] of [
    ['Visie op de opdracht', '60.00'],
    ['Team', '40.00'],
  ]) {
    ok(await inkoper.post('/award-criteria', { tenderId, kind: 'QUALITY', title, weight, scale: SCALE }), 201);
  }
  // After the criteria: offers are scored on what was frozen.
  const { id: baselineId } = await anApprovedBaseline(inkoper, second, programme);
  return { tenderId, baselineId };
}

/** An invented bidder's offer, registered in time. */
export async function anOffer(inkoper: ApiClient, tenderId: string, bidderName: string, over: object = {}) {
  return ok(
    await inkoper.post('/offers', {
      tenderId,
      receivedAt: IN_TIME,
      bidderName,
      bidderKvk: '12345678',
      partners: [],
      checklist: [{ label: 'Inschrijving ondertekend', present: true, note: '' }],
      note: '',
      ...over,
    }),
    201,
  );
}

/** Two persons open the offers of a tender. */
export async function openOffers(inkoper: ApiClient, second: ApiClient, tenderId: string) {
  const asked = ok(await inkoper.post('/offers/opening', { tenderId, note: 'Op het gemeentehuis' }), 201);
  ok(await second.post(`/approvals/${asked.approvalId}/approve`, {}, { ifMatch: 1 }));
}

export async function anAssessment(inkoper: ApiClient, { tenderId, baselineId }: ClosedTender, over: object = {}) {
  return ok(
    await inkoper.post('/assessments', {
      tenderId,
      baselineId,
      tieRule: 'HEAVIEST_CRITERION',
      tieSource: 'Inkoopdocument, paragraaf 4.6',
      ...over,
    }),
    201,
  );
}

/** Tests an offer stage by stage, everything met, and admits it. */
export async function admit(inkoper: ApiClient, offerId: string) {
  const path = `/offers/${offerId}`;
  for (const stage of ['EXCLUSION', 'SUITABILITY', 'EXECUTION_TERM', 'REQUIREMENT']) {
    const { items } = ok(await inkoper.get(`${path}/checks`));
    const requirementIds = items.filter((one: any) => one.kind === stage).map((one: any) => one.requirementId);
    const { rowVersion } = ok(await inkoper.get(path));
    const finding = { requirementIds, verdict: 'MEETS', evidence: 'UEA, deel III' };
    ok(await inkoper.post(`${path}/checks`, finding, { ifMatch: rowVersion }));
  }
  const { rowVersion } = ok(await inkoper.get(path));
  return ok(await inkoper.post(`${path}/admit`, {}, { ifMatch: rowVersion }));
}

/** Appoints somebody for criteria and lets that person sign. */
export async function anAssessor(inkoper: ApiClient, assessment: any, who: ApiClient, criterionIds?: string[]) {
  const ids = criterionIds ?? assessment.criteria.map((one: any) => one.id);
  ok(await inkoper.post(`/assessments/${assessment.id}/assessors`, { userId: who.userId, criterionIds: ids }), 201);
  const { version } = assessment.declaration;
  ok(await who.post(`/assessments/${assessment.id}/declaration`, { version }), 201);
}

/** Scores the offers on a criterion and hands in. */
export async function score(who: ApiClient, assessmentId: string, criterionId: string, scores: Record<string, number>) {
  for (const [offerId, points] of Object.entries(scores)) {
    const body = { criterionId, offerId, score: points, reason: `Reden van ${who.userId} voor ${points}` };
    ok(await who.put(`/assessments/${assessmentId}/scores`, body, { ifMatch: 0 }));
  }
}

export const handIn = (who: ApiClient, assessmentId: string, criterionId: string) =>
  who.post(`/assessments/${assessmentId}/hand-in`, { criterionId });

/** One agreed score with the words that the letters will cite. */
export async function agree(inkoper: ApiClient, assessmentId: string, sessionId: string, over: any) {
  const { criterionId, offerId, score: points, ...words } = over;
  return ok(
    await inkoper.put(
      `/assessments/${assessmentId}/consensus`,
      {
        criterionId,
        offerId,
        sessionId,
        score: points,
        motivation: `Gezamenlijk oordeel ${points}`,
        advantage: '',
        ...words,
      },
      { ifMatch: 0 },
    ),
  );
}

export interface AssessedTender extends ClosedTender {
  assessmentId: string;
  criteria: any[];
  offers: any[];
}

/** Opened, tested and scored by two assessors, with agreed scores: the first offer wins, the last was set aside. */
export async function anAssessedTender(
  test: TestApp,
  programme: BuiltProgramme,
  inkoper: ApiClient,
  second: ApiClient,
): Promise<AssessedTender> {
  const closed = await aClosedTender(test, programme, inkoper, second);
  const offers = [
    await anOffer(inkoper, closed.tenderId, 'Stichting Voorbeeld Noord', { bidderKvk: '10000001' }),
    await anOffer(inkoper, closed.tenderId, 'Coöperatie Voorbeeld Zuid', { bidderKvk: '10000002' }),
    await anOffer(inkoper, closed.tenderId, 'Voorbeeld West B.V.', { bidderKvk: '10000003' }),
  ];
  const plan = { name: 'plan-van-aanpak.pdf', bytes: Buffer.from('%PDF-1.4 verzonnen plan') };
  ok(await inkoper.upload(`/offers/${offers[0]!.id}/files`, plan, { title: 'Plan van aanpak' }), 201);
  await openOffers(inkoper, second, closed.tenderId);
  const assessment = await anAssessment(inkoper, closed);
  await admit(inkoper, offers[0]!.id);
  await admit(inkoper, offers[1]!.id);
  const { rowVersion } = ok(await inkoper.get(`/offers/${offers[2]!.id}`));
  const motivation = 'Voldoet niet aan de eis van warme overdracht.';
  ok(await inkoper.post(`/offers/${offers[2]!.id}/set-aside`, { motivation }, { ifMatch: rowVersion }));
  for (const who of [inkoper, second]) await anAssessor(inkoper, assessment, who);
  const { sessions } = ok(
    await inkoper.post(`/assessments/${assessment.id}/sessions`, { heldOn: '2026-11-18', present: 'Beide inkopers' }),
    201,
  );
  for (const [index, { id }] of assessment.criteria.entries()) {
    for (const who of [inkoper, second]) {
      await score(who, assessment.id, id, { [offers[0]!.id]: 10, [offers[1]!.id]: 7 });
      ok(await handIn(who, assessment.id, id));
    }
    await agree(inkoper, assessment.id, sessions[0].id, {
      criterionId: id,
      offerId: offers[0]!.id,
      score: index === 0 ? 10 : 7,
      motivation: `Geheim oordeel over de winnaar ${index + 1}`,
      advantage: `Voordeel van de winnaar ${index + 1}: vaste gezichten.`,
    });
    await agree(inkoper, assessment.id, sessions[0].id, {
      criterionId: id,
      offerId: offers[1]!.id,
      score: 7,
      motivation: `Oordeel over Zuid ${index + 1}`,
    });
  }
  return { ...closed, assessmentId: assessment.id, criteria: assessment.criteria, offers };
}
