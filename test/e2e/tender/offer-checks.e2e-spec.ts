import { aClosedTender, anAssessment, anOffer, ok, openOffers } from '../../builders/assessment';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-962 */
describe('the test of an offer', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let offerId: string;
  let items: any[];

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-20T12:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    const second = await test.signedInAs('inkoper', { programmeId: programme.id });
    const closed = await aClosedTender(test, programme, inkoper, second);
    offerId = (await anOffer(inkoper, closed.tenderId, 'Stichting Voorbeeld Noord')).id;
    await openOffers(inkoper, second, closed.tenderId);
    await anAssessment(inkoper, closed);
    items = ok(await inkoper.get(`/offers/${offerId}/checks`)).items;
  });
  afterAll(() => test.close());

  const post = async (deed: string, body: object) => {
    const { rowVersion } = ok(await inkoper.get(`/offers/${offerId}`));
    return inkoper.post(`/offers/${offerId}/${deed}`, body, { ifMatch: rowVersion });
  };
  const idOf = (kind: string) => items.find((one) => one.kind === kind).requirementId;
  const find = (kind: string, over: object = {}) =>
    post('checks', { requirementIds: [idOf(kind)], verdict: 'MEETS', evidence: 'UEA', ...over });

  it('goes exclusion, suitability, execution terms, eisen; never the other way round', async () => {
    expect(items.map(({ kind }) => kind)).toEqual(['EXCLUSION', 'SUITABILITY', 'EXECUTION_TERM', 'REQUIREMENT']);
    const early = await find('REQUIREMENT');
    expect([early.status, early.body.code]).toEqual([409, 'offer.out-of-order']);
    expect(early.body.detail).toContain('Rond eerst deze stap af: Uitsluiting');
  });

  it('asks the place of the proof for a yes, and the reason for a no', async () => {
    expect((await find('EXCLUSION', { evidence: '' })).body.code).toBe('offer.need-evidence');
    expect((await find('EXCLUSION', { verdict: 'FAILS' })).body.code).toBe('offer.need-reason');
    ok(await find('EXCLUSION'));
  });

  it('gives the bidder fourteen days for what is unclear, and keeps the answer', async () => {
    const question = { requirementId: idOf('SUITABILITY'), question: 'Welke referentie bedoelt u?' };
    expect((await post('clarification-requests', { ...question, askedOn: '2026-11-20' })).body.code).toBe(
      'offer.not-unclear',
    );
    ok(await find('SUITABILITY', { verdict: 'UNCLEAR', reason: 'Referentie ontbreekt.' }));
    ok(await post('clarification-requests', { ...question, askedOn: '2026-11-20' }));
    const answer = { requirementId: question.requirementId, answer: 'De referentie van 2025.' };
    expect((await post('clarification-answers', { ...answer, answeredOn: '2026-11-19' })).body.code).toBe(
      'offer.answer-day',
    );
    ok(await post('clarification-answers', { ...answer, answeredOn: '2026-11-20' }));
    const check = ok(await inkoper.get(`/offers/${offerId}/checks`)).items[1];
    expect(check).toMatchObject({ dueOn: '2026-12-04', answer: answer.answer, verdict: 'UNCLEAR' });
  });

  it('lets nothing in that fails, and sets it aside with a motivation', async () => {
    ok(await find('SUITABILITY', { verdict: 'FAILS', reason: 'Geen ervaring.' }));
    const refused = await post('admit', {});
    expect([refused.status, refused.body.code]).toEqual([409, 'offer.fails']);
    expect((await post('set-aside', { motivation: ' ' })).status).toBe(400);
    expect(ok(await post('set-aside', { motivation: 'Geen ervaring met jeugdhulp.' }))).toMatchObject({
      state: 'SET_ASIDE',
    });
    expect((await find('EXECUTION_TERM')).body.code).toBe('offer.decided-SET_ASIDE');
  });

  it('refuses a change that was based on an older state', async () => {
    const stale = await inkoper.post(`/offers/${offerId}/admit`, {}, { ifMatch: 1 });
    expect(stale.status).toBe(412);
  });
});
