import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { adopt, anAdoptedRequirement, anApprovedBaseline, aRequirement } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('baselines of requirements', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let second: ApiClient;
  let kept: any;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    second = await test.signedInAs('inkoper', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const freeze = (name: string, requirementIds?: string[]) =>
    inkoper.post('/requirement-baselines', { tenderId: programme.tender.id, name, requirementIds });

  it('are refused while nothing is adopted, and for what is not adopted', async () => {
    expect((await freeze('PvE 0.1')).body.code).toBe('requirement-baseline.nothing-adopted');
    const draft = await aRequirement(inkoper, programme);
    const early = await freeze('PvE 0.1', [draft.id]);
    expect(early.status).toBe(422);
    expect(early.body.detail).toBe('Niet alles is vastgesteld: EIS-001. Stel deze vast of laat ze weg.');
    kept = await adopt(inkoper, draft);
  });

  it('freeze what is adopted and ask a second inkoper, never the same person @eis KV-205', async () => {
    await aRequirement(inkoper, programme, { title: 'Nog concept' });
    const { status, body } = await freeze('PvE 1.0');
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'AWAITING_APPROVAL', requirementCount: 1 });
    expect(body.requirements.map((row: any) => [row.code, row.versionNumber])).toEqual([['EIS-001', 1]]);
    const own = await inkoper.post(`/approvals/${body.approvalId}/approve`, {}, { ifMatch: 1 });
    expect([own.status, own.body.code]).toEqual([403, 'platform.own-approval']);
    const financien = await test.signedInAs('financien', { programmeId: programme.id });
    expect((await financien.post(`/approvals/${body.approvalId}/approve`, {}, { ifMatch: 1 })).status).toBe(403);
    expect((await second.post(`/approvals/${body.approvalId}/approve`, {}, { ifMatch: 1 })).status).toBe(200);
    const approved = (await inkoper.get(`/requirement-baselines/${body.id}`)).body;
    expect(approved).toMatchObject({ state: 'APPROVED', contentHash: body.contentHash });
    expect(approved.decidedBy).not.toBe(approved.frozenBy);
    expect((await freeze('PvE 1.0')).body.code).toBe('constraint.requirement_baseline_name_key');
  });

  it('keep the frozen words whatever happens to the requirement, and show what changed since @eis KV-207', async () => {
    const [first] = (await inkoper.get('/requirement-baselines')).body.items;
    const text = 'De opdrachtnemer draagt binnen 5 werkdagen over.';
    const revised = await inkoper.patch(
      `/requirements/${kept.id}`,
      { text, changeReason: 'NvI 1' },
      { ifMatch: kept.rowVersion },
    );
    await adopt(inkoper, revised.body);
    const added = await anAdoptedRequirement(inkoper, programme, { kind: 'WISH', title: 'Nieuwe wens' });
    const next = await anApprovedBaseline(inkoper, second, programme, 'PvE 1.1');
    const frozen = (await inkoper.get(`/requirement-baselines/${first.id}`)).body;
    expect(frozen.requirements[0].text).toContain('10 werkdagen');
    const comparison = (await inkoper.get(`/requirement-baselines/${next.id}/comparison?with=${first.id}`)).body;
    expect(comparison).toMatchObject({
      from: { name: 'PvE 1.0' },
      to: { name: 'PvE 1.1' },
      added: [{ code: added.code }],
      removed: [],
      changed: [{ code: 'EIS-001', fromVersion: 1, toVersion: 2, fields: [{ field: 'text' }] }],
      unchanged: 0,
    });
    const back = (await inkoper.get(`/requirement-baselines/${first.id}/comparison?with=${next.id}`)).body;
    expect(back.removed.map((row: any) => row.code)).toEqual([added.code]);
    const { items } = (await inkoper.get(`/requirements/${kept.id}/versions`)).body;
    expect(items.map((version: any) => version.baselines)).toEqual([['PvE 1.1'], ['PvE 1.0']]);
  });

  it('can be turned down with a reason, and the mended one may have the same name', async () => {
    const { body } = await freeze('PvE 2.0');
    await second.post(`/approvals/${body.approvalId}/reject`, { note: 'EIS-001 klopt niet' }, { ifMatch: 1 });
    const rejected = (await inkoper.get(`/requirement-baselines/${body.id}`)).body;
    expect(rejected).toMatchObject({ state: 'REJECTED', decisionNote: 'EIS-001 klopt niet' });
    expect((await freeze('PvE 2.0')).status).toBe(201);
  });
});
