import { Client } from 'pg';
import {
  aClosedTender,
  admit,
  agree,
  anAssessment,
  anAssessor,
  anOffer,
  handIn,
  ok,
  openOffers,
  score,
} from '../../builders/assessment';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-964 */
describe('the score of an assessor', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let first: ApiClient;
  let second: ApiClient;
  let app: Client;
  let owner: Client;
  let assessment: any;
  let offerId: string;
  const REASON = 'Reden van';

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-20T12:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    const other = await test.signedInAs('inkoper', { programmeId: programme.id });
    first = await test.signedInAs('lezer', { programmeId: programme.id });
    second = await test.signedInAs('contractmanager', { programmeId: programme.id });
    const closed = await aClosedTender(test, programme, inkoper, other);
    offerId = (await anOffer(inkoper, closed.tenderId, 'Stichting Voorbeeld Noord')).id;
    await openOffers(inkoper, other, closed.tenderId);
    assessment = await anAssessment(inkoper, closed);
    await admit(inkoper, offerId);
    for (const who of [first, second]) await anAssessor(inkoper, assessment, who);
    app = new Client({ connectionString: test.database.appUrl });
    owner = new Client({ connectionString: test.database.ownerUrl });
    for (const client of [app, owner]) await client.connect();
  });
  afterAll(async () => {
    await Promise.all([app.end(), owner.end()]);
    await test.close();
  });

  const criterion = () => assessment.criteria[0].id;
  const path = () => `/assessments/${assessment.id}`;
  const seenBy = async (client: Client, userId: string, kind = 'user') => {
    await client.query(`select set_config('app.kind', $2, false), set_config('app.user', $1, false)`, [userId, kind]);
    return (await client.query('select user_id, score from assessment_score')).rows;
  };

  it('asks a reason and a level of the published scale', async () => {
    const give = (over: object) =>
      first.put(
        `${path()}/scores`,
        { criterionId: criterion(), offerId, score: 7, reason: 'Goed', ...over },
        { ifMatch: 0 },
      );
    expect((await give({ reason: ' ' })).status).toBe(400);
    const off = await give({ score: 8 });
    expect([off.status, off.body.errors[0].detail]).toEqual([
      422,
      'Deze score staat niet op de schaal. Kies uit 0, 4, 7, 10.',
    ]);
  });

  it('is there for nobody else while one of the two has not handed in: not over the API, not in SQL', async () => {
    await score(first, assessment.id, criterion(), { [offerId]: 10 });
    ok(await handIn(first, assessment.id, criterion()));
    await score(second, assessment.id, criterion(), { [offerId]: 4 });
    const lezer = await test.signedInAs('lezer', { programmeId: programme.id });
    const beheerder = await test.signedInAs('beheerder', { programmeId: programme.id });
    for (const who of [inkoper, lezer, beheerder]) {
      expect(JSON.stringify((await who.get(`${path()}/scores`)).body)).not.toContain(REASON);
      expect(await seenBy(app, who.userId)).toEqual([]);
      expect(await seenBy(owner, who.userId)).toEqual([]);
    }
    for (const who of [first, second]) {
      const { items } = ok(await who.get(`${path()}/scores`));
      expect(items.map((one: any) => one.userId)).toEqual([who.userId]);
      expect((await seenBy(app, who.userId)).map((row) => row.user_id)).toEqual([who.userId]);
    }
    // Not even the product itself, under which housekeeping runs.
    expect(await seenBy(app, '', 'system')).toEqual([]);
    const audit = ok(await beheerder.get(`/audit-events?programmeId=${programme.id}&limit=200`));
    expect(JSON.stringify(audit)).not.toContain(REASON);
  });

  it('cannot be agreed upon yet, nor can a colleague be taken off to bring it into the open', async () => {
    const { sessions } = ok(
      await inkoper.post(`${path()}/sessions`, { heldOn: '2026-11-19', present: 'Drie personen' }),
      201,
    );
    const early = await inkoper.put(
      `${path()}/consensus`,
      { criterionId: criterion(), offerId, sessionId: sessions[0].id, score: 7, motivation: 'Samen' },
      { ifMatch: 0 },
    );
    expect([early.status, early.body.code]).toEqual([409, 'assessment.not-all-in']);
    const { assessors } = ok(await inkoper.get(path()));
    const waits = assessors.find((one: any) => one.userId === second.userId);
    const off = await inkoper.post(
      `${path()}/assessors/${waits.id}/withdraw`,
      { reason: 'x' },
      { ifMatch: waits.rowVersion },
    );
    expect([off.status, off.body.code]).toEqual([409, 'assessment.too-few']);
  });

  it('is final once handed in, for the database too @eis KV-965', async () => {
    const change = { criterionId: criterion(), offerId, score: 0, reason: 'Bij nader inzien' };
    const refused = await first.put(`${path()}/scores`, change, { ifMatch: 1 });
    expect([refused.status, refused.body.code]).toEqual([409, 'assessment.handed-in']);
    await seenBy(app, first.userId);
    await expect(app.query('update assessment_score set score = 0')).rejects.toMatchObject({
      constraint: 'assessment_score_final',
    });
    await expect(app.query('update assessor_criterion set handed_in_at = null')).rejects.toMatchObject({
      constraint: 'assessor_criterion_final',
    });
    await expect(app.query('delete from assessment_score')).rejects.toMatchObject({ code: '42501' });
  });

  it('cannot be written in the name of another', async () => {
    await seenBy(app, second.userId);
    await expect(
      app.query(
        `insert into assessment_score (id, programme_id, tender_id, criterion_id, offer_id, assessor_id, user_id, score, reason)
         select gen_random_uuid(), a.programme_id, a.tender_id, $1, $2, a.id, a.user_id, 0, 'x' from assessor a where a.user_id = $3`,
        [assessment.criteria[1].id, offerId, first.userId],
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('comes into the open when all have handed in; then one score is agreed', async () => {
    ok(await handIn(second, assessment.id, criterion()));
    const { items } = ok(await inkoper.get(`${path()}/scores`));
    expect(items.map((one: any) => one.score).sort()).toEqual([10, 4]);
    expect(ok(await first.get(`${path()}/scores`)).items).toHaveLength(2);
    // The other criterion stays hidden.
    await score(first, assessment.id, assessment.criteria[1].id, { [offerId]: 10 });
    expect(ok(await inkoper.get(`${path()}/scores`)).items).toHaveLength(2);
    const { sessions } = ok(await inkoper.get(`${path()}/consensus`));
    const agreed = await agree(inkoper, assessment.id, sessions[0].id, { criterionId: criterion(), offerId, score: 7 });
    expect(agreed.scores).toMatchObject([{ score: 7, motivation: 'Gezamenlijk oordeel 7' }]);
  });
});
