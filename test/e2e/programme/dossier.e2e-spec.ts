import { unzipSync } from 'fflate';
import { aContract, BuiltContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const pdf = (words = 'een') => Buffer.from(`%PDF-1.4 ${words}`);

/** The dossier: documents with versions, who may see them, how long they stay, and what they belong to. */
describe('the dossier', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contract: BuiltContract;
  let manager: ApiClient;
  let reader: ApiClient;
  let member: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-22T09:00:00Z');
    programme = await aProgramme(test);
    contract = await aContract(test, programme.id);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    reader = await test.signedInAs('lezer', { programmeId: programme.id });
    const workgroupId = programme.workgroups[0]!.id;
    member = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId });
  });
  afterAll(() => test.close());

  const add = (fields: Record<string, string> = {}, name = 'Brief aan de partner.pdf', bytes: Buffer = pdf()) =>
    manager.upload('/documents', { name, bytes }, { title: 'Brief', kind: 'LETTER', confidentiality: 'INTERNAL', ...fields }); // prettier-ignore
  const codes = async (client: ApiClient, query = '') =>
    (await client.get(`/documents?sort=code&${query}`)).body.items.map(({ code }: any) => code);

  it('keeps every version, says to what a document belongs and finds it by names and notes @eis KV-1123', async () => {
    const to = { recordKind: 'contract', recordId: contract.id };
    const made = await add({ ...to, notes: 'Over de wachtlijsten in het voorjaar', title: 'Zomerbrief' });
    expect(made.body).toMatchObject({ code: 'DOC-001', version: 1, links: [{ kind: 'contract', code: 'CON-001' }] });
    const path = `/documents/${made.body.id}`;
    const sent = await manager.upload(`${path}/versions`, { name: 'Brief definitief.pdf', bytes: pdf('twee') }, {}, { ifMatch: 1 }); // prettier-ignore
    expect(sent.body).toMatchObject({ version: 2, rowVersion: 2, fileName: 'Brief definitief.pdf' });
    expect(sent.body.versions.map(({ n }: any) => n)).toEqual([2, 1]);
    const first = sent.body.versions[1];
    const content = await reader.get(`/files/${sent.body.fileId}/content?versionId=${first.id}`);
    expect(content.bytes.toString()).toBe('%PDF-1.4 een');
    expect(content.headers['content-disposition']).toMatch(/^attachment/);
    for (const q of ['wachtlijst', 'zomerbr', 'definitief', 'DOC-001']) expect(await codes(reader, `q=${q}`)).toEqual(['DOC-001']); // prettier-ignore
    expect(await codes(reader, 'q=winter')).toEqual([]);
    expect((await reader.get('/search?q=wachtlijsten')).body.items).toHaveLength(1);
    expect(await codes(reader, `recordKind=contract&recordId=${contract.id}`)).toEqual(['DOC-001']);
    const stale = await manager.patch(path, { title: 'Anders' }, { ifMatch: 1 });
    expect([stale.status, (await reader.patch(path, { title: 'x' }, { ifMatch: 2 })).status]).toEqual([412, 403]);
  });

  it('shows a document, its bytes, its words and its date only to whom it is meant for @eis KV-1124', async () => {
    const { body: open } = await add({ title: 'Voor iedereen', confidentiality: 'MEMBERS' });
    const { body: secret } = await add({ title: 'Schikking', notes: 'geheimwoord', confidentiality: 'CONFIDENTIAL', retentionRule: 'DECISION', retentionFrom: '2027-01-01' }); // prettier-ignore
    expect(await codes(member)).toEqual([open.code]);
    expect((await member.get(`/files/${open.fileId}/content`)).status).toBe(200);
    const municipalityId = programme.municipalities[0]!.id;
    const local = await test.signedInAs('contractmanager', { programmeId: programme.id, municipalityId });
    expect((await local.get(`/files/${secret.fileId}/content`)).status).toBe(200);
    expect(await codes(reader)).not.toContain(secret.code);
    for (const client of [member, reader]) {
      expect((await client.get(`/documents/${secret.id}`)).status).toBe(404);
      expect((await client.get(`/files/${secret.fileId}/content`)).status).toBe(404);
      expect((await client.get('/search?q=geheimwoord')).body.items).toEqual([]);
      expect((await client.get('/calendar?from=2037-01-01&to=2037-01-31&kinds=DOCUMENT')).body.items).toEqual([]);
    }
    expect((await manager.get('/calendar?from=2037-01-01&to=2037-01-31&kinds=DOCUMENT')).body.items).toHaveLength(1);
    expect((await manager.get(`/files/${secret.fileId}/content`)).status).toBe(200);
    const audited = await test.asSystem(() =>
      test.unitOfWork.query(`select 1 from audit_event where action = 'file.downloaded' and record_id = $1`, [
        secret.fileId,
      ]),
    );
    expect(audited).toHaveLength(2);
    const lowered = await manager.patch(`/documents/${secret.id}`, { confidentiality: 'INTERNAL' }, { ifMatch: 1 });
    expect(lowered.body.confidentiality).toBe('INTERNAL');
    expect((await reader.get(`/files/${secret.fileId}/content`)).status).toBe(200);
    await test.asSystem(() => test.unitOfWork.query('update document set tender_id = $1 where id = $2', [programme.tender.id, open.id])); // prettier-ignore
    expect(await codes(member)).toEqual([]);
  });

  it('asks for a decision when the term has passed, unless somebody holds it, and lets nothing go @eis KV-1126', async () => {
    const { body } = await add({ title: 'Oud', retentionRule: 'CORRESPONDENCE', retentionFrom: '2021-11-21' });
    expect(body).toMatchObject({ destroyOn: '2026-11-22', termPassed: true });
    const work = async () =>
      (await manager.get('/my-work')).body.groups
        .flatMap(({ items }: any) => items)
        .filter(({ kind }: any) => kind === 'document')
        .map(({ code, sinceOn }: any) => [code, sinceOn]);
    expect(await work()).toEqual([[body.code, '2026-11-22']]);
    const held = await manager.post(`/documents/${body.id}/hold`, { reason: 'Procedure loopt' }, { ifMatch: 1 });
    expect(held.body).toMatchObject({ holdReason: 'Procedure loopt', termPassed: false });
    expect([await work(), await codes(manager, 'retention=HELD')]).toEqual([[], [body.code]]);
    const refused = await manager.post(`/documents/${body.id}/withdraw`, { reason: 'Weg ermee' }, { ifMatch: 2 });
    expect([refused.status, refused.body.code]).toEqual([409, 'document.held']);
    await manager.post(`/documents/${body.id}/hold`, { reason: null }, { ifMatch: 2 });
    expect(await codes(manager, 'retention=PASSED')).toEqual([body.code]);
    const gone = await manager.post(`/documents/${body.id}/withdraw`, { reason: 'Dubbel' }, { ifMatch: 3 });
    expect(gone.body).toMatchObject({ state: 'WITHDRAWN', withdrawnReason: 'Dubbel' });
    expect((await manager.get(`/files/${body.fileId}/content`)).status).toBe(200);
    expect((await manager.patch(`/documents/${body.id}`, { title: 'x' }, { ifMatch: 4 })).body.code).toBe('document.withdrawn'); // prettier-ignore
    await expect(test.asSystem(() => test.unitOfWork.query('delete from document'))).rejects.toThrow(
      'permission denied',
    );
  });

  it('takes in only what it can trust, and nothing by half @eis KV-1127', async () => {
    const before = await codes(manager);
    const refusal = async (name: string, bytes: Buffer, fields = {}) => {
      const { status, body } = await add(fields, name, bytes);
      return [status, body.code];
    };
    expect(await refusal('leeg.pdf', Buffer.alloc(0))).toEqual([422, 'document.file-empty']);
    expect(await refusal('brief.pdf', Buffer.from('MZ programma'))).toEqual([415, 'document.file-lies']);
    expect(await refusal('pagina.html', Buffer.from('<script>'))).toEqual([415, 'document.file-kind']);
    expect(await refusal('lijst.csv', Buffer.from('naam;nummer\nx;111222333'))).toEqual([422, 'document.file-bsn']);
    const nowhere = { recordKind: 'contract', recordId: programme.id };
    expect(await refusal('brief.pdf', pdf(), nowhere)).toEqual([422, 'document.unknown-record']);
    expect((await add({ title: 'x'.repeat(201) })).status).toBe(400);
    expect((await add({ datedOn: '2027-02-31' })).status).toBe(400);
    expect(await codes(manager)).toEqual(before);
  });

  it('gives the dossier of a record as a zip with an index, of what the asker may see @eis KV-1128', async () => {
    const to = { recordKind: 'contract', recordId: contract.id };
    await add({ ...to, title: '=cmd|calc ../x', confidentiality: 'CONFIDENTIAL' });
    const fetched = async (client: ApiClient) => {
      const parameters = { programmeId: programme.id, kind: 'contract', recordId: contract.id };
      const asked = await client.post('/exports', { kind: 'dossier', format: 'zip', programmeId: programme.id, parameters }); // prettier-ignore
      expect(asked.status).toBe(201);
      await test.drainJobs();
      return unzipSync(new Uint8Array((await client.get(`/exports/${asked.body.id}/content`)).bytes));
    };
    const all = await fetched(manager);
    expect(Object.keys(all).sort()).toEqual([
      '00 Inhoud.pdf',
      '00 Inhoud.xlsx',
      'DOC-001 Zomerbrief.pdf',
      expect.stringMatching(/^DOC-\d+ =cmd-calc ..-x\.pdf$/),
    ]);
    expect(Buffer.from(all['DOC-001 Zomerbrief.pdf']!).toString()).toBe('%PDF-1.4 twee');
    const fewer = await fetched(reader);
    expect(Object.keys(fewer).sort()).toEqual(['00 Inhoud.pdf', '00 Inhoud.xlsx', 'DOC-001 Zomerbrief.pdf']);
  });
});
