import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { adopt, anAdoptedRequirement, aRequirement, workgroupQuestions } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('requirements', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let questionId: string;
  let member: ApiClient;
  let inkoper: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    questionId = (await workgroupQuestions(test, programme))[1]!.id;
    const workgroupId = programme.workgroups[0]!.id;
    member = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId });
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const sentence = async (text: string) =>
    (await member.post('/contributions', { workgroupId: programme.workgroups[0]!.id, questionId, sentence: text }))
      .body;

  it('have a code per kind that is never given out again, also not after withdrawal @eis KV-203', async () => {
    const first = await aRequirement(inkoper, programme, { kind: 'WISH' });
    expect(first.code).toBe('WENS-001');
    const gone = await inkoper.post(`/requirements/${first.id}/withdraw`, { reason: 'dubbel' }, { ifMatch: 1 });
    expect(gone.body.state).toBe('WITHDRAWN');
    expect((await aRequirement(inkoper, programme, { kind: 'WISH' })).code).toBe('WENS-002');
    expect((await aRequirement(inkoper, programme, { kind: 'AWARD' })).code).toBe('GUN-001');
  });

  it('are derived from sentences and stand with them in one thread', async () => {
    const [one, two] = [await sentence('Laat pas los.'), await sentence('Draag warm over.')];
    const made = await aRequirement(inkoper, programme, { contributionIds: [one.id, two.id] });
    expect(made.sources.map((source: any) => source.code)).toEqual([one.code, two.code]);
    expect(made.thread.slice(0, 2)).toEqual(['FILLED', 'FILLED']);
    const thread = (await member.get(`/thread/contribution/${one.id}`)).body;
    expect(thread.stations[0].cards[0].code).toBe(one.code);
    expect(thread.stations[1]).toMatchObject({ state: 'HIDDEN', total: 1 });
    expect((await member.get(`/contributions/${one.id}`)).body.requirements).toEqual([]);
    expect((await inkoper.get(`/contributions/${one.id}`)).body.requirements).toEqual([
      { id: made.id, code: made.code },
    ]);
  });

  it('do not come of a sentence that was turned down', async () => {
    const { id } = await sentence('Dit wordt niets.');
    await inkoper.post(`/contributions/${id}/treat`, { outcome: 'NOT_ADOPTED', reason: 'valt buiten' }, { ifMatch: 1 });
    const body = { tenderId: programme.tender.id, kind: 'REQUIREMENT', title: 't', text: 't', contributionIds: [id] };
    const refused = await inkoper.post('/requirements', body);
    expect([refused.status, refused.body.code]).toEqual([409, 'contribution.not-derivable']);
  });

  it('keep every version with who, when and why, and show the words that changed @eis KV-204', async () => {
    const { id, code } = await aRequirement(inkoper, programme);
    const text = 'De opdrachtnemer draagt binnen 5 werkdagen over.';
    const changed = await inkoper.patch(
      `/requirements/${id}`,
      { text, changeReason: 'advies werkgroep' },
      { ifMatch: 1 },
    );
    expect(changed.body).toMatchObject({ versionNumber: 2, state: 'DRAFT', code, text });
    const { items } = (await inkoper.get(`/requirements/${id}/versions`)).body;
    expect(items.map((version: any) => [version.number, version.changeReason])).toEqual([
      [2, 'advies werkgroep'],
      [1, null],
    ]);
    expect(items[0].author).toMatch(/^inkoper/);
    const diff = (await inkoper.get(`/requirements/${id}/diff?from=1&to=2`)).body;
    expect(diff.fields).toEqual([
      {
        field: 'text',
        parts: [
          { kind: 'same', text: 'De opdrachtnemer draagt binnen ' },
          { kind: 'removed', text: '10' },
          { kind: 'added', text: '5' },
          { kind: 'same', text: ' werkdagen over.' },
        ],
      },
    ]);
    expect((await inkoper.get(`/requirements/${id}/diff?from=1&to=9`)).body.code).toBe('requirement.unknown-version');
  });

  it('get no version when nothing differs', async () => {
    const { id, title } = await aRequirement(inkoper, programme);
    const same = await inkoper.patch(`/requirements/${id}`, { title, rationale: '' }, { ifMatch: 1 });
    expect(same.body).toMatchObject({ versionNumber: 1, rowVersion: 1 });
  });

  it('refuse a change upon an old version and without If-Match', async () => {
    const { id } = await aRequirement(inkoper, programme);
    expect((await inkoper.patch(`/requirements/${id}`, { title: 'Een' }, { ifMatch: 1 })).status).toBe(200);
    expect((await inkoper.patch(`/requirements/${id}`, { title: 'Twee' }, { ifMatch: 1 })).status).toBe(412);
    expect((await inkoper.patch(`/requirements/${id}`, { title: 'Drie' })).status).toBe(428);
  });

  it('need a reason and a new look once they were adopted', async () => {
    const adopted = await anAdoptedRequirement(inkoper, programme);
    const patch = (body: object) => inkoper.patch(`/requirements/${adopted.id}`, body, { ifMatch: adopted.rowVersion });
    const silent = await patch({ title: 'Anders' });
    expect([silent.status, silent.body.errors[0].pointer]).toEqual([422, '/changeReason']);
    const changed = await patch({ title: 'Anders', changeReason: 'NvI 2' });
    expect(changed.body).toMatchObject({ state: 'IN_REVIEW', versionNumber: 2 });
    expect((await adopt(inkoper, changed.body)).state).toBe('ADOPTED');
  });

  it('follow the table of states', async () => {
    const { id } = await aRequirement(inkoper, programme);
    const step = (name: string, ifMatch: number, reason = '') =>
      inkoper.post(`/requirements/${id}/${name}`, { reason }, { ifMatch });
    expect((await step('adopt', 1)).body).toMatchObject({
      status: 409,
      detail: 'Deze eis is concept en kan van daaruit niet vastgesteld worden.',
    });
    expect((await step('submit', 1)).body.actions).toEqual(['adopt', 'withdraw', 'return-to-draft']);
    expect((await step('return-to-draft', 2)).body.code).toBe('requirement.reason-missing');
    expect((await step('return-to-draft', 2, 'bewijs ontbreekt')).body.state).toBe('DRAFT');
    expect((await step('withdraw', 3, 'vervalt')).body.state).toBe('WITHDRAWN');
    const dead = await inkoper.patch(`/requirements/${id}`, { title: 'Toch', changeReason: 'x' }, { ifMatch: 4 });
    expect([dead.status, dead.body.code]).toEqual([409, 'requirement.withdrawn']);
  });

  it('make the joints behind them suspect when they change', async () => {
    const { id: contributionId } = await sentence('Bron die verandert.');
    const { id } = await aRequirement(inkoper, programme, { contributionIds: [contributionId] });
    await member.patch(`/contributions/${contributionId}`, { sentence: 'Bron die veranderd is.' }, { ifMatch: 1 });
    const { body } = await inkoper.get(`/requirements/${id}`);
    expect(body.thread[1]).toBe('FILLED');
    expect(body.thread[0]).toBe('SUSPECT');
    const joint = (await inkoper.get(`/thread/requirement/${id}`)).body.joints[0];
    expect(joint).toMatchObject({ state: 'SUSPECT', canClear: true });
    expect(joint.suspectCause).toMatch(/^INB-\d+ versie 2$/);
  });

  it('are filtered, sorted by number and found by word', async () => {
    const list = async (query: string) => (await inkoper.get(`/requirements?${query}`)).body.items;
    expect((await list('kind=WISH')).map((row: any) => row.code)).toEqual(['WENS-001', 'WENS-002']);
    expect((await list('state=WITHDRAWN&kind=WISH')).map((row: any) => row.code)).toEqual(['WENS-001']);
    await aRequirement(inkoper, programme, { title: 'Kinderopvangvergoeding' });
    expect(await list('q=opvangvergoeding')).toHaveLength(1);
    expect((await list('sort=-code&limit=1'))[0].code).toMatch(/^WENS/);
  });

  it('write each change to the audit log', async () => {
    const { id } = await aRequirement(inkoper, programme);
    await inkoper.patch(`/requirements/${id}`, { title: 'Nieuwe titel' }, { ifMatch: 1 });
    await inkoper.post(`/requirements/${id}/submit`, {}, { ifMatch: 2 });
    const rows = await test.asSystem(() =>
      test.unitOfWork.query<{ action: string }>(
        `select action, before->>'title' as old, after->>'title' as new from audit_event where record_id = $1 order by seq`,
        [id],
      ),
    );
    expect(rows).toEqual([
      { action: 'requirement.created', old: null, new: 'Warme overdracht' },
      { action: 'requirement.revised', old: 'Warme overdracht', new: 'Nieuwe titel' },
      { action: 'requirement.submit', old: null, new: null },
    ]);
  });
});
