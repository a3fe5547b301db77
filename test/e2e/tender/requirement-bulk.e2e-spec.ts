import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { anAdoptedRequirement, anApprovedBaseline, aRequirement } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('one change for many requirements', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let second: ApiClient;

  let programmes = 0;

  beforeAll(async () => {
    test = await openTestApp();
  });
  beforeEach(async () => {
    programmes += 1;
    programme = await aProgramme(test, `PROEF${programmes}`);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    second = await test.signedInAs('inkoper', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const ask = (body: object) => inkoper.post('/requirement-bulk-changes/preview', { tenderId: programme.tender.id, ...body }); // prettier-ignore
  const carryOut = async ({ reason, ...body }: { reason?: string; [name: string]: unknown }) => {
    const { fingerprint } = (await ask(body)).body;
    const answer = await inkoper.post('/requirement-bulk-changes', { tenderId: programme.tender.id, fingerprint, reason, ...body }); // prettier-ignore
    await test.drainJobs();
    return answer;
  };
  const states = async () =>
    (await inkoper.get('/requirements')).body.items.map((row: any) => [row.code, row.state, row.ownerId]);

  it('is shown first: how many change, which not and why @eis KV-901', async () => {
    for (const title of ['Een', 'Twee']) await aRequirement(inkoper, programme, { title });
    await anAdoptedRequirement(inkoper, programme, { title: 'Drie' });
    const { body } = await ask({ field: 'step', step: 'submit' });
    expect(body).toMatchObject({ chosen: 3, changing: 2, needsReason: false });
    expect(body.skipped).toEqual([
      { reason: 'kan deze stap niet zetten vanuit de status die zij heeft', count: 1, codes: ['EIS-003'] },
    ]);
    expect(body.examples[0]).toMatchObject({ code: 'EIS-001', before: 'concept', after: 'in review' });
    expect((await states()).map(([, state]: string[]) => state)).toEqual(['DRAFT', 'DRAFT', 'ADOPTED']);
    expect((await carryOut({ field: 'step', step: 'submit' })).status).toBe(201);
    expect((await states()).map(([, state]: string[]) => state)).toEqual(['IN_REVIEW', 'IN_REVIEW', 'ADOPTED']);
  });

  it('is about the chosen rows, or about all that the filter leaves', async () => {
    const made = [];
    for (const kind of ['WISH', 'WISH', 'REQUIREMENT']) made.push(await aRequirement(inkoper, programme, { kind }));
    const body = { field: 'owner', ownerId: second.userId };
    expect((await ask({ ...body, filterKind: 'WISH' })).body.changing).toBe(2);
    expect((await carryOut({ ...body, ids: [made[0].id] })).body.changing).toBe(1);
    const owners = (await states()).map(([code, , owner]: string[]) => [code, owner === second.userId]);
    expect(owners).toEqual([['EIS-001', false], ['WENS-001', true], ['WENS-002', false]]); // prettier-ignore
  });

  it('asks a reason when a requirement is no draft any more', async () => {
    await anAdoptedRequirement(inkoper, programme);
    const body = { field: 'buildingBlock', buildingBlockId: programme.buildingBlocks[0]!.id };
    expect((await ask(body)).body.needsReason).toBe(true);
    expect((await carryOut(body)).body.code).toBe('requirement-bulk.reason-missing');
    await carryOut({ ...body, reason: 'herindeling' });
    expect((await inkoper.get('/requirements')).body.items[0]).toMatchObject({ state: 'IN_REVIEW', versionNumber: 2 });
  });

  it('is not carried out on other rows than were shown', async () => {
    const { id } = await aRequirement(inkoper, programme);
    const body = { tenderId: programme.tender.id, field: 'step', step: 'submit' };
    const { fingerprint } = (await ask(body)).body;
    await inkoper.patch(`/requirements/${id}`, { title: 'Net gewijzigd' }, { ifMatch: 1 });
    const answer = await inkoper.post('/requirement-bulk-changes', { ...body, fingerprint });
    expect([answer.status, answer.body.code]).toEqual([409, 'requirement-bulk.moved-on']);
  });

  it('gives a draft of another kind a new code, and leaves what a baseline holds', async () => {
    await anAdoptedRequirement(inkoper, programme, { title: 'In de baseline' });
    await anApprovedBaseline(inkoper, second, programme);
    await aRequirement(inkoper, programme, { title: 'Eigenlijk een wens' });
    const { body } = await ask({ field: 'kind', kind: 'WISH' });
    expect([body.changing, body.skipped[0].codes]).toEqual([1, ['EIS-001']]);
    await carryOut({ field: 'kind', kind: 'WISH' });
    expect((await states()).map(([code]: string[]) => code)).toEqual(['EIS-001', 'WENS-001']);
    expect((await aRequirement(inkoper, programme)).code).toBe('EIS-003');
    expect((await inkoper.get('/requirements?q=WENS-001')).body.items).toHaveLength(1);
  });

  it('refuses an owner without a role, a change without a value, and somebody without the right', async () => {
    await aRequirement(inkoper, programme);
    const other = await test.signedInAs('inkoper', { programmeId: (await aProgramme(test, 'ANDER')).id });
    expect((await ask({ field: 'owner', ownerId: other.userId })).body.code).toBe('requirement.unknown-owner');
    expect((await ask({ field: 'kind' })).body.code).toBe('requirement-bulk.no-change');
    const body = { tenderId: programme.tender.id, field: 'owner', ownerId: null };
    expect((await other.post('/requirement-bulk-changes/preview', body)).status).toBe(422);
  });
});
