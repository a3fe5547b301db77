import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BlobStore, Files, NewFile, PeriodicTasks, Settings } from '@koersvast/platform';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { openTestApp, TestApp } from '../../support/test-app';

describe('files', () => {
  let test: TestApp;
  let programme: BuiltProgramme;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
  });
  afterAll(() => test.close());

  const store = (file: Partial<NewFile> = {}) =>
    test.asSystem(() =>
      test.app.get(Files).store({
        programmeId: programme.id,
        permission: 'approval.read',
        name: 'Begroting – café.pdf',
        mediaType: 'application/pdf',
        bytes: Buffer.from('%PDF-1.7 inhoud'),
        ...file,
      }),
    );
  const downloads = (id: string) =>
    test.asSystem(async () => {
      const rows = await test.unitOfWork.query(
        `select actor_name from audit_event where record_id = $1 and action = 'file.downloaded'`,
        [id],
      );
      return rows.length;
    });

  it('gives the bytes back as an attachment under the right name @eis KV-020', async () => {
    const id = await store();
    const reader = await test.signedInAs('lezer', { programmeId: programme.id });
    const answer = await reader.get(`/files/${id}/content`);
    expect(answer.status).toBe(200);
    expect(answer.bytes.toString()).toBe('%PDF-1.7 inhoud');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Begroting  cafe.pdf"; filename*=UTF-8''Begroting%20%E2%80%93%20caf%C3%A9.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(await downloads(id)).toBe(0);
  });

  it('never names a type to the browser that it could run @eis KV-020', async () => {
    const id = await store({ name: 'C:\\x\\../a"b\n.html', mediaType: 'text/html', bytes: Buffer.from('<script>') });
    const reader = await test.signedInAs('lezer', { programmeId: programme.id });
    const answer = await reader.get(`/files/${id}/content`);
    expect(answer.headers['content-type']).toBe('application/octet-stream');
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="ab.html"; filename*=UTF-8''a%22b.html`);
  });

  it('asks the permission of the file in its programme @eis KV-021', async () => {
    const id = await store({ permission: 'job.manage' });
    const other = await aProgramme(test, 'ANDERS');
    const reader = await test.signedInAs('lezer', { programmeId: programme.id });
    const stranger = await test.signedInAs('beheerder', { programmeId: other.id });
    const beheerder = await test.signedInAs('beheerder', { programmeId: programme.id });
    for (const path of [`/files/${id}`, `/files/${id}/content`]) {
      expect((await reader.get(path)).status).toBe(403);
      expect((await stranger.get(path)).status).toBe(404);
      expect((await beheerder.get(path)).status).toBe(200);
      expect((await test.anonymous().get(path)).status).toBe(401);
    }
  });

  it('hides a confidential file, and writes down who fetched it @eis KV-021', async () => {
    const id = await store({ tenderId: programme.tender.id });
    const second = await test.asSystem(async () => {
      const tender = '01900000-0000-7000-8000-0000000000aa';
      await test.unitOfWork.query(
        `insert into tender (id, programme_id, code, title) values ($1, $2, 'AANB-2', 'Andere')`,
        [tender, programme.id],
      );
      return tender;
    });
    const inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    const elsewhere = await test.signedInAs('inkoper', { programmeId: programme.id, tenderId: second });
    expect((await elsewhere.get(`/files/${id}`)).status).toBe(404);
    expect((await elsewhere.get(`/files/${id}/content`)).status).toBe(404);
    expect(await downloads(id)).toBe(0);
    expect((await inkoper.get(`/files/${id}/content`)).status).toBe(200);
    expect(await downloads(id)).toBe(1);
  });

  it('keeps every version, and the application cannot change one @eis KV-022', async () => {
    const id = await store();
    const content = { name: 'tweede.pdf', mediaType: 'application/pdf', bytes: Buffer.from('tweede') };
    await test.asSystem(() => test.app.get(Files).addVersion(id, content));
    const reader = await test.signedInAs('lezer', { programmeId: programme.id });
    const file = await reader.get(`/files/${id}`);
    expect(file.body.versions.map((version: { n: number }) => version.n)).toEqual([2, 1]);
    expect((await reader.get(`/files/${id}/content`)).bytes.toString()).toBe('tweede');
    const first = await reader.get(`/files/${id}/content?versionId=${file.body.versions[1].id}`);
    expect(first.bytes.toString()).toBe('%PDF-1.7 inhoud');
    for (const sql of ['update file_version set size = 1', 'delete from file_version', 'delete from file']) {
      await expect(test.asSystem(() => test.unitOfWork.query(sql))).rejects.toThrow(/permission denied/);
    }
    const read = await test.asSystem(() => test.app.get(Files).read(id));
    expect(read).toMatchObject({ name: 'tweede.pdf', size: 6, bytes: Buffer.from('tweede') });
  });

  it('clears what a broken-off transaction or process left, and nothing else @eis KV-023', async () => {
    const folder = join(test.app.get(Settings).DATA_DIR, 'files');
    const lost = Buffer.from('deze transactie ging niet door');
    const kept = await store({ bytes: Buffer.from('deze wel') });
    await expect(
      test.asSystem(async () => {
        await test.app.get(Files).store({
          programmeId: programme.id,
          permission: 'approval.read',
          name: 'weg.pdf',
          mediaType: 'application/pdf',
          bytes: lost,
        });
        throw new Error('stroom uit');
      }),
    ).rejects.toThrow('stroom uit');
    mkdirSync(join(folder, 'temp'), { recursive: true });
    writeFileSync(join(folder, 'temp', 'half'), 'half geschre');
    const { sha256 } = await test.app.get(BlobStore).put(lost);
    await test.app.get(PeriodicTasks).runAll();
    expect(readdirSync(join(folder, sha256.slice(0, 2)))).toContain(sha256);
    const hoursAgo = new Date(Date.now() - 3 * 3_600_000);
    for (const shelf of readdirSync(folder)) {
      for (const name of readdirSync(join(folder, shelf))) utimesSync(join(folder, shelf, name), hoursAgo, hoursAgo);
    }
    await test.app.get(PeriodicTasks).runAll();
    expect(readdirSync(join(folder, sha256.slice(0, 2)))).not.toContain(sha256);
    expect(readdirSync(join(folder, 'temp'))).toEqual([]);
    const read = await test.asSystem(() => test.app.get(Files).read(kept));
    expect(read.bytes.toString()).toBe('deze wel');
  });
});
