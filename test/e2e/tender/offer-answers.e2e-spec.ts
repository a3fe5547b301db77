import { filled } from '../../../libs/sheets/src/testing/fill-form';
import {
  aClosedTender,
  admit,
  anAssessment,
  anAssessor,
  anOffer,
  handIn,
  ok,
  openOffers,
  score,
} from '../../builders/assessment';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { adopt, anAdoptedRequirement, anApprovedBaseline } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the answer form of a bidder', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let second: ApiClient;
  let manager: ApiClient;
  let assessment: any;
  let offerId: string;
  let files: Record<string, string>;
  let items: any[];

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-20T12:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    second = await test.signedInAs('inkoper', { programmeId: programme.id });
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    const first = await aClosedTender(test, programme, inkoper, second);
    const older = await answerForm({ baselineId: first.baselineId });
    const closed = { ...first, baselineId: await reworded(first.tenderId, second) };
    const form = await answerForm({ baselineId: closed.baselineId });
    const concept = await answerForm({ tenderId: closed.tenderId });
    const numbers = ok(await inkoper.get(`/requirements?tenderId=${closed.tenderId}`)).items;
    const code = (kind: string) => numbers.find((one: any) => one.kind === kind).code;
    const answers = {
      [code('EXCLUSION')]: 'Nee, niet van toepassing',
      [code('SUITABILITY')]: 'Ja, akkoord',
      [code('EXECUTION_TERM')]: 'Nee',
      '1': 'Wij werken met één vast gezicht per gezin.',
    };
    offerId = (await anOffer(inkoper, closed.tenderId, 'Stichting Voorbeeld Noord')).id;
    const bytes: Record<string, Buffer> = {
      'antwoorden.xlsx': await filled(form, answers),
      'fout.xlsx': await filled(form, { ...answers, [code('SUITABILITY')]: 'Misschien' }),
      'concept.xlsx': await filled(concept, { '1': 'Iets' }),
      'ouder.xlsx': await filled(older, answers),
      'plan.pdf': Buffer.from('%PDF-1.4 verzonnen plan'),
    };
    for (const [name, content] of Object.entries(bytes))
      ok(await inkoper.upload(`/offers/${offerId}/files`, { name, bytes: content }, { title: name }), 201);
    await openOffers(inkoper, second, closed.tenderId);
    assessment = await anAssessment(inkoper, closed);
    const offer = ok(await inkoper.get(`/offers/${offerId}`));
    files = Object.fromEntries(offer.files.map(({ title, fileId }: any) => [title, fileId]));
    items = ok(await inkoper.get(`/offers/${offerId}/checks`)).items;
  });
  afterAll(() => test.close());

  async function answerForm(parameters: object): Promise<Buffer> {
    const body = { kind: 'requirement-answer-form', format: 'xlsx', programmeId: programme.id, parameters };
    const { id } = ok(await inkoper.post('/exports', { ...body, tenderId: programme.tender.id }), 201);
    await test.drainJobs();
    return (await inkoper.get(`/exports/${id}/content`)).bytes;
  }
  /** The demand on suitability says something else, a ground is gone and an eis came; then frozen again. */
  async function reworded(tenderId: string, second: ApiClient): Promise<string> {
    const { items } = ok(await inkoper.get(`/requirements?tenderId=${tenderId}`));
    const one = items.find(({ kind }: any) => kind === 'SUITABILITY');
    const text = 'U deed dit in de laatste drie jaar.';
    const change = { text, changeReason: 'Duidelijker' };
    const revised = ok(await inkoper.patch(`/requirements/${one.id}`, change, { ifMatch: one.rowVersion }));
    await adopt(inkoper, revised);
    const rules = {
      rationale: 'Nodig.',
      evidence: 'Plan',
      evidenceMoment: 'WITH_OFFER',
      testable: true,
      testMethod: 'Lezen',
    };
    await anAdoptedRequirement(inkoper, programme, { ...rules, title: 'Nieuwe eis' });
    return (await anApprovedBaseline(inkoper, second, programme, 'PvE 1.1')).id;
  }
  const path = () => `/offers/${offerId}`;
  const take = (name: string, leaveOut = false) => inkoper.post(`${path()}/answers`, { fileId: files[name], leaveOut });
  const change = async (method: 'post' | 'put', deed: string, body: object) => {
    const { rowVersion } = ok(await inkoper.get(path()));
    return inkoper[method](`${path()}/${deed}`, body, { ifMatch: rowVersion });
  };
  const idOf = (kind: string) => items.find((one) => one.kind === kind).requirementId;
  const answers = (who: ApiClient, criterionId?: string) =>
    who.get(`${path()}/answers${criterionId ? `?criterionId=${criterionId}` : ''}`);

  it('shows what it would bring before anything is stored @eis KV-1041', async () => {
    const preview = ok(await inkoper.post(`${path()}/answer-preview`, { fileId: files['antwoorden.xlsx'] }));
    expect(preview).toMatchObject({ takeable: true, asked: 7, older: null });
    expect(preview.answers.map(({ meets }: any) => meets)).toEqual([true, true, false, null]);
    // Two eisen and one criterion were left open.
    expect(preview.findings.map(({ weight }: any) => weight)).toEqual(['NOTES', 'NOTES', 'NOTES']);
    expect(ok(await answers(inkoper))).toEqual({ reading: null, items: [], passages: [] });
  });

  it('refuses what is no form, or the form of something else, and asks before an answer stays away', async () => {
    expect((await take('plan.pdf')).status).toBe(415);
    expect((await take('concept.xlsx')).body.code).toBe('sheets.form.other-form');
    const partly = await take('fout.xlsx');
    expect([partly.status, partly.body.code]).toEqual([422, 'offer-answer.left-out']);
    const stranger = await inkoper.post(`${path()}/answers`, { fileId: assessment.id, leaveOut: true });
    expect(stranger.status).toBe(404);
    expect(ok(await take('fout.xlsx', true), 201).reading).toMatchObject({ n: 1, leftOut: 1 });
    expect(ok(await take('antwoorden.xlsx'), 201)).toMatchObject({ reading: { n: 2, leftOut: 0 } });
  });

  it('says of which baseline an earlier form is and what changed; reads it on request, with that flagged @eis KV-1217', async () => {
    const fileId = files['ouder.xlsx'];
    const look = (over: object) => inkoper.post(`${path()}/answer-preview`, { fileId, ...over });
    const refused = ok(await look({}));
    const since = { changed: ['GESCH-001'], added: ['EIS-002'], removed: [] };
    expect(refused).toMatchObject({ takeable: false, answers: [], older: { baseline: 'PvE 1.0', ...since } });
    expect(refused.findings[0].message).toContain('PvE 1.0');
    expect(refused.findings[0].message).toContain('Sindsdien gewijzigd: GESCH-001. Nieuw: EIS-002.');
    expect((await take('ouder.xlsx')).body.code).toBe('offer-answer.other-baseline');
    const accepted = ok(await look({ acceptOlder: true }));
    expect(accepted.takeable).toBe(true);
    const flagged = (found: any[], name: string) => found.filter(({ outdated }) => outdated).map((one) => one[name]);
    expect(flagged(accepted.answers, 'number')).toEqual(['GESCH-001']);
    const taken = ok(await inkoper.post(`${path()}/answers`, { fileId, leaveOut: false, acceptOlder: true }), 201);
    expect(taken.reading).toMatchObject({ n: 3, olderBaseline: 'PvE 1.0' });
    expect(flagged(taken.items, 'code')).toEqual(['GESCH-001']);
    const { items: checks } = ok(await inkoper.get(`${path()}/checks`));
    expect(checks.map(({ claimOutdated }: any) => claimOutdated)).toEqual([false, true, false, false, false]);
    const first = { requirementIds: [idOf('EXCLUSION')], verdict: 'MEETS', evidence: 'UEA' };
    ok(await change('post', 'checks', first));
    const confirmed = await change('post', 'confirm-claims', { requirementIds: [idOf('SUITABILITY')] });
    expect([confirmed.status, confirmed.body.code]).toEqual([409, 'offer-answer.outdated-claim']);
    ok(await take('antwoorden.xlsx'), 201);
  });

  it('puts the claims beside the test; a person confirms them, in the order of the test @eis KV-1042', async () => {
    const claims = ok(await inkoper.get(`${path()}/checks`)).items;
    expect(claims.map(({ claimMeets, verdict }: any) => [claimMeets, verdict])).toEqual([
      [true, 'MEETS'],
      [true, null],
      [false, null],
      [null, null],
      [null, null],
    ]);
    const early = await change('post', 'confirm-claims', { requirementIds: [idOf('EXECUTION_TERM')] });
    expect([early.status, early.body.code]).toEqual([409, 'offer.out-of-order']);
    ok(await change('post', 'confirm-claims', { requirementIds: [idOf('EXCLUSION')] }));
    ok(await change('post', 'confirm-claims', { requirementIds: [idOf('SUITABILITY')] }));
    ok(await change('post', 'confirm-claims', { requirementIds: [idOf('EXECUTION_TERM')] }));
    const [exclusion, , term] = ok(await inkoper.get(`${path()}/checks`)).items;
    expect(exclusion).toMatchObject({ verdict: 'MEETS', checkedBy: expect.any(String) });
    expect(exclusion.evidence).toMatch(/^Antwoordformulier, rij \d+: “Nee, niet van toepassing”$/);
    expect(term).toMatchObject({ verdict: 'FAILS', reason: expect.stringContaining('“Nee”') });
    const found = { requirementIds: [idOf('EXECUTION_TERM')], verdict: 'MEETS', evidence: 'Verduidelijkt.' };
    ok(await change('post', 'checks', found));
    const silent = await change('post', 'confirm-claims', { requirementIds: [idOf('REQUIREMENT')] });
    expect([silent.status, silent.body.code]).toEqual([409, 'offer-answer.no-claim']);
    await admit(inkoper, offerId);
  });

  it('stands beside the scoring form: the answer and the pages of that criterion, for who signed @eis KV-1043', async () => {
    const [vision, team] = assessment.criteria;
    const passage = { criterionId: vision.id, fileId: files['plan.pdf'], page: 4, note: 'Paragraaf 3' };
    const bad = await change('put', 'passages', {
      passages: [passage, passage, { ...passage, criterionId: offerId, fileId: vision.id }],
    });
    expect(bad.body.errors.map(({ pointer, code }: any) => [pointer, code])).toEqual([
      ['/passages/1/fileId', 'offer-answer.passage-twice'],
      ['/passages/2/criterionId', 'offer-answer.other-criterion'],
      ['/passages/2/fileId', 'offer-answer.other-file'],
    ]);
    ok(await change('put', 'passages', { passages: [passage] }));
    expect((await answers(manager, vision.id)).status).toBe(404);
    await anAssessor(inkoper, assessment, manager);
    const seen = ok(await answers(manager, vision.id));
    expect(seen.items).toMatchObject([{ answer: 'Wij werken met één vast gezicht per gezin.', title: vision.title }]);
    expect(seen.passages).toMatchObject([{ title: 'plan.pdf', page: 4, note: 'Paragraaf 3' }]);
    expect(ok(await answers(manager, team.id))).toMatchObject({ items: [], passages: [] });
    const looked = await test.asSystem(() =>
      test.unitOfWork.query(`select action from audit_event where actor_id = $1 and action = 'offer.read'`, [
        manager.userId,
      ]),
    );
    expect(looked.length).toBe(2);
  });

  it('stays as it was once scores came in; the session is work, and only who may read an offer finds it @eis KV-1045', async () => {
    const [{ id }] = assessment.criteria;
    await anAssessor(inkoper, assessment, second);
    await score(second, assessment.id, id, { [offerId]: 7 });
    ok(await handIn(second, assessment.id, id));
    expect((await take('fout.xlsx', true)).body.code).toBe('offer-answer.scored');
    // The other assessor hands in too: a session waits in the work of the inkoper, and not before.
    const waiting = async () =>
      ok(await inkoper.get(`/my-work?programmeId=${programme.id}`))
        .groups.flatMap(({ items }: any) => items)
        .filter(({ kind }: any) => kind === 'consensus');
    expect(await waiting()).toEqual([]);
    await score(manager, assessment.id, id, { [offerId]: 4 });
    ok(await handIn(manager, assessment.id, id));
    expect(await waiting()).toMatchObject([{ recordId: id, url: '/beoordeling?deel=consensus' }]);
    const lezer = await test.signedInAs('lezer', { programmeId: programme.id });
    expect((await answers(lezer)).status).toBe(404);
    const found = async (who: ApiClient) => ok(await who.get(`/search?programmeId=${programme.id}&q=Voorbeeld`)).items;
    expect(await found(inkoper)).toMatchObject([{ kind: 'offer', url: `/inschrijvingen/${offerId}` }]);
    expect(await found(lezer)).toEqual([]);
  });
});
