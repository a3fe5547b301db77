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

  it('can be asked again as they are after a refusal, and each refusal stays @eis KV-1003', async () => {
    const { body } = await freeze('PvE 3.0');
    await second.post(`/approvals/${body.approvalId}/reject`, { note: 'Leg dit uit' }, { ifMatch: 1 });
    const refused = (await inkoper.get(`/requirement-baselines/${body.id}`)).body;
    const ask = (rowVersion: number) => inkoper.post(`/requirement-baselines/${body.id}/ask-again`, {}, { ifMatch: rowVersion }); // prettier-ignore
    const asked = (await ask(refused.rowVersion)).body;
    expect(asked).toMatchObject({ state: 'AWAITING_APPROVAL', decidedBy: null, contentHash: body.contentHash });
    expect(asked.approvals.map(({ state, note }: any) => [state, note])).toEqual([['REJECTED', 'Leg dit uit'], ['REQUESTED', null]]); // prettier-ignore
    expect((await ask(asked.rowVersion)).body.code).toBe('requirement-baseline.not-rejected');
    expect((await second.post(`/approvals/${asked.approvalId}/approve`, {}, { ifMatch: 1 })).status).toBe(200);
    expect((await inkoper.get(`/requirement-baselines/${body.id}`)).body.state).toBe('APPROVED');
  });

  it('are approved by the roles that the programme names for their kind, each another person @eis KV-1004', async () => {
    const beheerder = await test.signedInAs('beheerder', { programmeId: programme.id });
    const contractmanager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    const choose = (who: ApiClient, roles: string[], ifMatch: number) => who.patch(`/baseline-approvers/INTERIM?programmeId=${programme.id}`, { roles }, { ifMatch }); // prettier-ignore
    expect((await choose(inkoper, ['inkoper'], 1)).status).toBe(403);
    expect((await choose(beheerder, [], 1)).status).toBe(400);
    const roles = ['inkoper', 'contractmanager'];
    expect((await choose(beheerder, roles, 1)).body.items[0]).toEqual({ purpose: 'INTERIM', roles, rowVersion: 2 });
    expect((await choose(beheerder, ['financien'], 1)).status).toBe(412);
    const { body } = await freeze('PvE 4.0');
    expect(body.approvals.map(({ role }: any) => role)).toEqual(roles);
    const [buying, managing] = body.approvals;
    const approve = (who: ApiClient, { id }: { id: string }) =>
      who.post(`/approvals/${id}/approve`, {}, { ifMatch: 1 });
    expect((await approve(second, managing)).status).toBe(403);
    expect((await approve(second, buying)).status).toBe(200);
    expect((await inkoper.get(`/requirement-baselines/${body.id}`)).body.state).toBe('AWAITING_APPROVAL');
    expect((await approve(contractmanager, managing)).status).toBe(200);
    expect((await inkoper.get(`/requirement-baselines/${body.id}`)).body.state).toBe('APPROVED');
  });
});
