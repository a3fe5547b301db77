import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the page of a workgroup', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let safety: ApiClient;
  let education: ApiClient;
  let lezer: ApiClient;
  let base: string;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    const [one, two] = programme.workgroups;
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    lezer = await test.signedInAs('lezer', { programmeId: programme.id });
    safety = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId: one!.id });
    education = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId: two!.id });
    base = `/workgroups/${one!.id}`;
  });
  afterAll(() => test.close());

  const member = (over: object = {}) => ({
    stakeholderGroup: 'Onderwijs',
    name: 'P. Voorbeeld',
    function: 'Intern begeleider',
    joinedOn: '2026-09-01',
    ...over,
  });

  it('holds assignment and phase, changed by the inkoper only', async () => {
    const { body } = await safety.get(`${base}/charter`);
    expect(body).toMatchObject({ assignment: '', phase: 'STARTING', lead: null, mayWrite: false, mayDeliver: true });
    const change = { assignment: 'Schrijf op hoe de overdracht gaat.', phase: 'WORKING' };
    expect((await safety.patch(`${base}/charter`, change, { ifMatch: 1 })).status).toBe(403);
    expect((await inkoper.patch(`${base}/charter`, change, { ifMatch: 1 })).body).toMatchObject({
      ...change,
      rowVersion: 2,
    });
    expect((await inkoper.patch(`${base}/charter`, { phase: 'FINISHED' }, { ifMatch: 1 })).status).toBe(412);
  });

  it('shows members with their organisation and marks those of a possible bidder @eis KV-840', async () => {
    const { body: organisation } = await inkoper.post('/organisations', {
      name: 'Stichting Voorbeeld Noord',
      kind: 'Jeugdhulpaanbieder',
      possibleBidder: true,
    });
    const added = await inkoper.post(`${base}/members`, member({ organisationId: organisation.id, isLead: true }));
    expect(added.status).toBe(201);
    const { body } = await lezer.get(`${base}/members`);
    expect(body.items).toEqual([
      expect.objectContaining({
        name: 'P. Voorbeeld',
        isLead: true,
        organisation: { id: organisation.id, name: 'Stichting Voorbeeld Noord', possibleBidder: true },
      }),
    ]);
    expect((await lezer.get(`${base}/charter`)).body.lead).toBe('P. Voorbeeld');
    const second = await inkoper.post(`${base}/members`, member({ name: 'Q. Voorbeeld', isLead: true }));
    expect([second.status, second.body.detail]).toEqual([409, expect.stringContaining('al een trekker')]);
  });

  it('knows who speaks for clients by role only @eis KV-841', async () => {
    const named = await inkoper.post(`${base}/members`, member({ forClients: true, stakeholderGroup: 'Cliënten' }));
    expect([named.status, named.body.errors[0].pointer]).toEqual([422, '/name']);
    const byRole = member({
      forClients: true,
      stakeholderGroup: 'Cliënten',
      name: null,
      function: 'Ervaringsdeskundige',
    });
    expect((await inkoper.post(`${base}/members`, byRole)).body).toMatchObject({ name: null, forClients: true });
    await expect(
      test.asSystem(() => test.unitOfWork.query(`update workgroup_member set name = 'Iemand' where for_clients`)),
    ).rejects.toThrow('workgroup_member_clients_check');
  });

  it('keeps a member who left in the register', async () => {
    const { body } = await inkoper.post(
      `${base}/members`,
      member({ name: 'R. Voorbeeld', email: 'R@Voorbeeld.example' }),
    );
    expect(body.email).toBe('r@voorbeeld.example');
    const leave = (leftOn: string, ifMatch: number) =>
      inkoper.post(`${base}/members/${body.id}/leave`, { leftOn }, { ifMatch });
    expect((await leave('2026-08-01', 1)).body.code).toBe('workgroup.left-before');
    expect((await leave('2026-11-01', 1)).body.leftOn).toBe('2026-11-01');
    expect((await leave('2026-11-02', 2)).status).toBe(409);
    expect((await safety.get(`${base}/members`)).body.items.at(-1)).toMatchObject({ name: 'R. Voorbeeld' });
  });

  it('takes out who was entered by mistake, unless that is a known prior involvement @eis KV-1021', async () => {
    const { body: organisation } = await inkoper.post('/organisations', {
      name: 'Stichting Voorbeeld Zuid',
      kind: 'Jeugdhulpaanbieder',
      possibleBidder: true,
    });
    const { body: added } = await inkoper.post(
      `${base}/members`,
      member({ name: 'V. Voorbeeld', email: 'v@voorbeeld.example', organisationId: organisation.id }),
    );
    const { body: changed } = await inkoper.patch(
      `${base}/members/${added.id}`,
      { ...member({ name: 'W. Voorbeeld', email: null }), organisationId: organisation.id },
      { ifMatch: 1 },
    );
    expect(changed).toMatchObject({ name: 'W. Voorbeeld', email: null, rowVersion: 2 });
    const withdraw = (path: string, ifMatch: number) =>
      inkoper.post(path, { reason: 'Verkeerde persoon' }, { ifMatch });
    const tenderId = programme.tender.id;
    const known = async () =>
      (await inkoper.get(`/tenders/${tenderId}/prior-involvements`)).body.items.filter(
        ({ organisation: name }: { organisation: string }) => name === 'Stichting Voorbeeld Zuid',
      );
    expect(await known()).toHaveLength(1);
    const gone = await withdraw(`${base}/members/${added.id}/withdraw`, 2);
    expect(gone.status).toBe(200);
    expect(gone.body.items.map(({ id }: { id: string }) => id)).not.toContain(added.id);
    expect(await known()).toEqual([]);
    expect((await inkoper.patch(`${base}/members/${added.id}`, { name: 'X' }, { ifMatch: 3 })).status).toBe(404);
    const again = await inkoper.post(`${base}/members`, member({ name: 'V. Voorbeeld', email: 'v@voorbeeld.example', organisationId: organisation.id })); // prettier-ignore
    await test.asSystem(() =>
      test.unitOfWork.query(
        `insert into prior_involvement (id, programme_id, tender_id, source_kind, source_id, measure)
         values (gen_random_uuid(), $1, $2, 'WORKGROUP', $3, 'Leest de stukken niet')`,
        [programme.id, tenderId, again.body.id],
      ),
    );
    expect((await withdraw(`${base}/members/${again.body.id}/withdraw`, 1)).body.code).toBe('workgroup.member-noted');
  });

  it('is closed to a member of another workgroup, files included @eis KV-842', async () => {
    const { body: planned } = await inkoper.post(`${base}/deliverables`, {
      title: 'Afsprakenkaart',
      dueOn: '2026-12-01',
    });
    const upload = (client: ApiClient, words: string, ifMatch: number) =>
      client.upload(
        `${base}/deliverables/${planned.id}/hand-in`,
        { name: 'kaart.txt', bytes: Buffer.from(words) },
        {},
        { ifMatch },
      );
    expect((await upload(education, 'x', 1)).status).toBe(404);
    const { body: first } = await upload(safety, 'Eerste kaart.', 1);
    expect(first).toMatchObject({ state: 'DELIVERED', versions: [{ n: 1, name: 'kaart.txt', published: false }] });
    const { body: second } = await upload(safety, 'Tweede kaart.', 2);
    expect(second.versions.map(({ n }: { n: number }) => n)).toEqual([2, 1]);
    expect((await safety.get(`/files/${second.fileId}/content`)).status).toBe(200);
    expect((await education.get(`/files/${second.fileId}/content`)).status).toBe(404);
    for (const path of ['charter', 'members', 'deliverables', `deliverables/${planned.id}`]) {
      expect((await education.get(`${base}/${path}`)).status).toBe(404);
    }
  });

  it('tells of each product when and where it was published, and then it stands; until then its words and day may change @eis KV-843 @eis KV-1027', async () => {
    const { body: planned } = await inkoper.post(`${base}/deliverables`, { title: 'Eindbeeld' });
    const change = (words: object, ifMatch: number) =>
      inkoper.patch(`${base}/deliverables/${planned.id}`, words, { ifMatch });
    expect((await change({ title: ' ' }, 1)).status).toBe(400);
    const renamed = await change({ title: 'Eindbeeld 2027', dueOn: '2026-12-15' }, 1);
    expect(renamed.body).toMatchObject({ title: 'Eindbeeld 2027', dueOn: '2026-12-15', rowVersion: 2 });
    expect((await change({ dueOn: null }, 1)).status).toBe(412);
    expect((await change({ dueOn: null }, 2)).body).toMatchObject({ title: 'Eindbeeld 2027', dueOn: null });
    const publish = (words: object, ifMatch: number) =>
      inkoper.post(`${base}/deliverables/${planned.id}/publish`, { publishedOn: '2026-11-20', ...words }, { ifMatch });
    expect((await publish({ publicationId: '218131' }, 3)).body.code).toBe('workgroup.not-delivered');
    const file = { name: 'eindbeeld.pdf', bytes: Buffer.from('%PDF-1.4') };
    const hand = await inkoper.upload(`${base}/deliverables/${planned.id}/hand-in`, file, {}, { ifMatch: 3 });
    expect(hand.status).toBe(200);
    expect((await publish({}, 4)).body.code).toBe('workgroup.published-where');
    expect((await publish({ publicationId: '218131' }, 4)).body).toMatchObject({
      state: 'PUBLISHED',
      publishedOn: '2026-11-20',
      publicationId: '218131',
      versions: [{ published: true }],
    });
    const later = await inkoper.upload(`${base}/deliverables/${planned.id}/hand-in`, file, {}, { ifMatch: 5 });
    expect(later.body.code).toBe('workgroup.deliverable-closed');
    expect((await change({ title: 'Anders' }, 5)).body.code).toBe('workgroup.deliverable-closed');
  });
});
