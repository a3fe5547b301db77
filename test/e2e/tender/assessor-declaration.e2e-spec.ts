import { aClosedTender, admit, anAssessment, anOffer, ok, openOffers } from '../../builders/assessment';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-963 */
describe('an assessor', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let second: ApiClient;
  let expert: ApiClient;
  let assessment: any;
  let offerId: string;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-20T12:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    second = await test.signedInAs('inkoper', { programmeId: programme.id });
    expert = await test.signedInAs('lezer', { programmeId: programme.id });
    const closed = await aClosedTender(test, programme, inkoper, second);
    offerId = (await anOffer(inkoper, closed.tenderId, 'Stichting Voorbeeld Noord')).id;
    await openOffers(inkoper, second, closed.tenderId);
    assessment = await anAssessment(inkoper, closed);
    await admit(inkoper, offerId);
  });
  afterAll(() => test.close());

  const path = () => `/assessments/${assessment.id}`;
  const appoint = (who: ApiClient) =>
    inkoper.post(`${path()}/assessors`, {
      userId: who.userId,
      criterionIds: assessment.criteria.map((one: any) => one.id),
    });
  const declare = (who: ApiClient, over: object = {}) =>
    who.post(`${path()}/declaration`, { version: assessment.declaration.version, ...over });
  const work = async (who: ApiClient) =>
    ok(await who.get('/my-work'))
      .groups.flatMap((group: any) => group.items)
      .filter((one: any) => one.kind === 'assessment');

  it('has a role on the tender', async () => {
    const outsider = await test.signedInAs('werkgroeplid', {
      programmeId: programme.id,
      workgroupId: programme.workgroups[0]!.id,
    });
    expect((await appoint(outsider)).body.code).toBe('assessment.no-role');
  });

  it('sees no offer before signing, and every offer after', async () => {
    ok(await appoint(expert), 201);
    expect((await expert.get(`/offers/${offerId}`)).status).toBe(404);
    expect(await work(expert)).toMatchObject([{ reason: 'Teken eerst de verklaring' }, {}]);
    const score = { criterionId: assessment.criteria[0].id, offerId, score: 7, reason: 'Goed' };
    const early = await expert.put(`${path()}/scores`, score, { ifMatch: 0 });
    expect([early.status, early.body.code]).toEqual([403, 'assessment.declare-first']);
    expect((await declare(expert, { version: '2025-9' })).body.code).toBe('assessment.declaration-changed');
    const signed = ok(await declare(expert), 201);
    expect(signed.assessors).toMatchObject([{ state: 'DECLARED', declaredAt: '2026-11-20T12:00:00.000Z' }]);
    expect(ok(await expert.get(`/offers/${offerId}`)).bidderName).toBe('Stichting Voorbeeld Noord');
    expect((await declare(expert)).body.code).toBe('assessment.assessor-DECLARED');
  });

  it('who is inkoper sees nothing either from the appointment until the signature', async () => {
    expect(ok(await second.get(`/offers/${offerId}`)).sealed).toBe(false);
    ok(await appoint(second), 201);
    expect(ok(await second.get(`/offers/${offerId}`))).toMatchObject({ sealed: true, bidderName: null });
  });

  it('who declares an interest is out for good, with the words for the inkoper alone', async () => {
    ok(await declare(second, { interest: 'Mijn zus werkt bij een inschrijver.' }), 201);
    expect(ok(await second.get(`/offers/${offerId}`)).sealed).toBe(true);
    const seen = async (who: ApiClient) =>
      ok(await who.get(path())).assessors.find((one: any) => one.userId === second.userId);
    expect(await seen(inkoper)).toMatchObject({ state: 'CONFLICTED', interest: 'Mijn zus werkt bij een inschrijver.' });
    expect(await seen(expert)).toMatchObject({ state: 'CONFLICTED', interest: null });
    expect((await appoint(second)).body.code).toBe('assessment.assessor-CONFLICTED');
    const score = { criterionId: assessment.criteria[0].id, offerId, score: 7, reason: 'Goed' };
    expect((await second.put(`${path()}/scores`, score, { ifMatch: 0 })).body.code).toBe('assessment.not-assessor');
  });

  it('hands in together with a second one, never alone', async () => {
    const [{ id: criterionId }] = assessment.criteria;
    ok(await expert.put(`${path()}/scores`, { criterionId, offerId, score: 7, reason: 'Goed' }, { ifMatch: 0 }));
    const alone = await expert.post(`${path()}/hand-in`, { criterionId });
    expect([alone.status, alone.body.code]).toEqual([409, 'assessment.too-few']);
  });
});
