import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { adopt, anApprovedBaseline, aRequirement } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const SOUND = {
  ...{ rationale: 'Nodig.', evidence: 'Protocol', evidenceMoment: 'WITH_OFFER', testable: true, testMethod: 'Lezen.' },
};
const SCALE = [0, 10].map((score) => ({ score, label: `${score}`, description: 'laat dit zien' }));

describe('publishing a baseline', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let second: ApiClient;
  let contractmanager: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    second = await test.signedInAs('inkoper', { programmeId: programme.id });
    contractmanager = await test.signedInAs('contractmanager', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const tenderId = () => programme.tender.id;
  const publish = ({ id, rowVersion }: any) =>
    inkoper.post(`/requirement-baselines/${id}/publish`, {}, { ifMatch: rowVersion });
  let eis: any;
  let criterion: any;

  it('is refused without all approvals, and for one that only marks where the work stood', async () => {
    eis = await adopt(inkoper, await aRequirement(inkoper, programme, { ...SOUND }));
    const { body } = await inkoper.post('/requirement-baselines', { tenderId: tenderId(), name: 'PvE 0.8', purpose: 'PUBLICATION' }); // prettier-ignore
    const refused = await publish(body);
    expect([refused.status, refused.body.code]).toEqual([409, 'requirement-baseline.not-approved']);
    const interim = await publish(await anApprovedBaseline(inkoper, second, programme, 'PvE 0.9'));
    expect([interim.status, interim.body.code]).toEqual([409, 'requirement-baseline.interim']);
  });

  it('needs approvals that are refused while a blocking rule is broken, with the list @eis KV-877', async () => {
    const { items } = (await inkoper.get(`/requirement-baselines?tenderId=${tenderId()}&state=AWAITING_APPROVAL`)).body;
    const refused = await second.post(`/approvals/${items[0].approvals[0].id}/approve`, {}, { ifMatch: 1 });
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toContain('(3): AANB-1 (GUN-05), AANB-1 (AANB-01), AANB-1 (AANB-02)');
    expect((await inkoper.get(`/requirement-baselines/${items[0].id}`)).body.state).toBe('AWAITING_APPROVAL');
  });

  it('is refused when something changed after the freezing @eis KV-877', async () => {
    await test.asSystem(() =>
      test.unitOfWork.query(
        `update tender set clustering_motivation = 'Eén gezin.', no_lots_motivation = 'Eén partner.' where id = $1`,
        [tenderId()],
      ),
    );
    criterion = (
      await inkoper.post('/award-criteria', {
        ...{ tenderId: tenderId(), kind: 'QUALITY', title: 'Plan', weight: '100', description: 'Wat', scale: SCALE },
      })
    ).body;
    const baseline = await anApprovedBaseline(inkoper, second, programme, 'PvE 1.0', contractmanager);
    await inkoper.patch(`/award-criteria/${criterion.id}`, { title: 'Ander plan' }, { ifMatch: criterion.rowVersion });
    const refused = await publish(baseline);
    expect(refused.body).toMatchObject({ code: 'requirement-baseline.outdated' });
    expect(refused.body.detail).toContain('gunningscriteria');
  });

  it('makes its requirements and criteria public, once @eis KV-877', async () => {
    const baseline = await anApprovedBaseline(inkoper, second, programme, 'PvE 1.1', contractmanager);
    expect(baseline.criteria).toMatchObject([{ code: criterion.code, weight: '100.00', scale: SCALE }]);
    const published = await publish(baseline);
    expect(published.status).toBe(200);
    expect(published.body.publishedAt).not.toBeNull();
    expect((await inkoper.get(`/requirements/${eis.id}`)).body.state).toBe('PUBLISHED');
    const after = (await inkoper.get(`/award-criteria/${criterion.id}`)).body;
    expect(after.state).toBe('PUBLISHED');
    expect((await publish(published.body)).status).toBe(409);
    const silent = await inkoper.patch(
      `/award-criteria/${criterion.id}`,
      { title: 'x' },
      { ifMatch: after.rowVersion },
    );
    expect([silent.status, silent.body.code]).toEqual([422, 'award-criterion.reason-missing']);
  });
});
