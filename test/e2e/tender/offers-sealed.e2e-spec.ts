import { Client } from 'pg';
import { aClosedTender, anOffer, DEADLINE, ok, openOffers } from '../../builders/assessment';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const NAME = 'Stichting Verzegeld Voorbeeld';
const CONTENT = 'Bytes die niemand leest voor de opening';

/** @eis KV-960 */
describe('an offer before its opening', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let second: ApiClient;
  let app: Client;
  let tenderId: string;
  let offer: any;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-16T10:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    second = await test.signedInAs('inkoper', { programmeId: programme.id });
    tenderId = (await aClosedTender(test, programme, inkoper, second)).tenderId;
    offer = await anOffer(inkoper, tenderId, NAME);
    ok(await inkoper.upload(`/offers/${offer.id}/files`, { name: 'plan.pdf', bytes: Buffer.from(CONTENT) }), 201);
    app = new Client({ connectionString: test.database.appUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await test.close();
  });

  /** As the application's own database role, with the context of a person. */
  const rowsFor = async (userId: string, sql: string) => {
    await app.query(`select set_config('app.kind', 'user', false), set_config('app.user', $1, false)`, [userId]);
    return (await app.query(sql)).rows;
  };
  const SEALED = ['offer_content', 'offer_file', 'offer_check', `file where permission = 'offer.read'`];
  const fileOf = async () => {
    const owner = new Client({ connectionString: test.database.ownerUrl });
    await owner.connect();
    await owner.query(`select set_config('app.kind', 'system', false)`);
    const { rows } = await owner.query(`select id from file where permission = 'offer.read'`);
    await owner.end();
    return rows[0]?.id as string | undefined;
  };

  it('shows an envelope without a name to the inkoper who registered it, and to SQL as the application no row', async () => {
    for (const answer of [
      await inkoper.get(`/offers?tenderId=${tenderId}`),
      await inkoper.get(`/offers/${offer.id}`),
    ]) {
      expect(JSON.stringify(answer.body)).not.toContain(NAME);
    }
    expect(ok(await inkoper.get(`/offers/${offer.id}`))).toMatchObject({ code: 'INS-001', sealed: true, files: [] });
    for (const table of SEALED) {
      expect([table, await rowsFor(inkoper.userId, `select * from ${table}`)]).toEqual([table, []]);
    }
  });

  it('gives nobody the bytes', async () => {
    const id = await fileOf();
    // Even the product as such finds no row before the opening: nothing to leak from a job.
    expect(id).toBeUndefined();
    const { rows } = await app.query('select file_id from offer_file');
    expect(rows).toEqual([]);
  });

  it('keeps the name out of the audit log and the search', async () => {
    const lezer = await test.signedInAs('beheerder', { programmeId: programme.id });
    const { items } = ok(await lezer.get(`/audit-events?programmeId=${programme.id}&limit=200`));
    expect(items.some(({ action }: any) => action === 'offer.registered')).toBe(true);
    expect(JSON.stringify(items)).not.toContain(NAME);
    expect(JSON.stringify((await inkoper.get('/search?q=Verzegeld')).body)).not.toContain(NAME);
  });

  it('cannot be opened before the closing, nor by one person, nor when an envelope came in between', async () => {
    const early = await inkoper.post('/offers/opening', { tenderId });
    expect([early.status, early.body.code]).toEqual([409, 'offer.too-early']);
    test.freeze(DEADLINE);
    const asked = ok(await inkoper.post('/offers/opening', { tenderId }), 201);
    const approve = (who: ApiClient) => who.post(`/approvals/${asked.approvalId}/approve`, {}, { ifMatch: 1 });
    expect((await approve(inkoper)).body.code).toBe('platform.own-approval');
    await anOffer(inkoper, tenderId, 'Coöperatie Tussendoor', { bidderKvk: '10000002' });
    expect((await approve(second)).body.code).toBe('platform.approval-content-changed');
  });

  it('opens by two persons at the closing, and who looks is in the audit @eis KV-961', async () => {
    test.freeze('2026-11-16T12:00:00Z');
    await openOffers(inkoper, second, tenderId);
    const read = ok(await second.get(`/offers/${offer.id}`));
    expect(read).toMatchObject({ sealed: false, bidderName: NAME, files: [{ name: 'plan.pdf' }] });
    const content = await second.get(`/files/${read.files[0].fileId}/content`);
    expect(content.bytes.toString()).toBe(CONTENT);
    expect((await inkoper.get('/tenders')).body.items[0].state).toBe('ASSESSMENT');
    const beheerder = await test.signedInAs('beheerder', { programmeId: programme.id });
    const { items } = ok(await beheerder.get(`/audit-events?programmeId=${programme.id}&limit=200`));
    const actions = items.map(({ action }: any) => action);
    expect(actions).toEqual(expect.arrayContaining(['offer.opened', 'offer.read', 'file.downloaded']));
  });

  it('stays closed to who has a role on the tender but is no assessor', async () => {
    for (const role of ['lezer', 'contractmanager', 'financien'] as const) {
      const other = await test.signedInAs(role, { programmeId: programme.id });
      expect((await other.get(`/offers/${offer.id}`)).status).toBe(404);
      expect(ok(await other.get(`/offers?tenderId=${tenderId}`)).items).toEqual([]);
      for (const table of ['offer', ...SEALED])
        expect(await rowsFor(other.userId, `select * from ${table}`)).toEqual([]);
    }
  });

  it('that is late is refused with the reason', async () => {
    const late = { receivedAt: '2026-11-16T11:00:01Z', bidderKvk: '10000009' };
    const silent = await inkoper.post('/offers', {
      tenderId,
      bidderName: 'Te Laat',
      partners: [],
      checklist: [],
      note: '',
      ...late,
    });
    expect(silent.body.code).toBe('offer.late-reason');
    const refused = await anOffer(inkoper, tenderId, 'Te Laat B.V.', {
      ...late,
      lateReason: 'Eén seconde na de sluiting.',
    });
    expect(refused).toMatchObject({ late: true, state: 'REFUSED' });
  });
});
