import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Settings } from '@koersvast/platform';
import { createServer, Server } from 'node:net';
import { aContribution } from '../../builders/contribution';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { workgroupQuestions } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** A mail server of a few lines that remembers what it was given; refuses while `away`. */
function aMailServer() {
  const state = { received: [] as string[], away: false };
  const server: Server = createServer((socket) => {
    let data: string | null = null;
    socket.on('error', () => undefined);
    if (state.away) return void socket.end('421 later\r\n');
    socket.write('220 proef\r\n');
    socket.on('data', (chunk) => {
      const text = chunk.toString();
      if (data !== null) {
        data += text;
        if (!data.endsWith('\r\n.\r\n')) return;
        state.received.push(data);
        data = null;
        return void socket.write('250 ok\r\n');
      }
      if (/^DATA/i.test(text)) {
        data = '';
        return void socket.write('354 go\r\n');
      }
      socket.write(/^QUIT/i.test(text) ? '221 bye\r\n' : '250 ok\r\n');
    });
  });
  return { state, server };
}

describe('feedback to a workgroup by mail', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let safety: ApiClient;
  let education: ApiClient;
  let beheerder: ApiClient;
  let base: string;
  let folder: string;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    const question = (await workgroupQuestions(test, programme))[1]!;
    const [one, two] = programme.workgroups;
    base = `/workgroups/${one!.id}`;
    folder = join(test.app.get(Settings).DATA_DIR, 'mail');
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    beheerder = await test.signedInAs('beheerder', { programmeId: programme.id });
    safety = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId: one!.id });
    education = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId: two!.id });
    const said = await aContribution(safety, programme, question, 'Vertrouwelijk: één gezin, één plan.');
    await aContribution(safety, programme, question, 'Nog open.');
    await inkoper.post(
      `/contributions/${said.id}/treat`,
      { outcome: 'ADOPTED', reason: 'Wordt een eis.' },
      { ifMatch: 1 },
    );
    const member = { stakeholderGroup: 'Onderwijs', joinedOn: '2026-09-01' };
    await inkoper.post(`${base}/members`, { ...member, name: 'P. Een', email: 'een@voorbeeld.example' });
    await inkoper.post(`${base}/members`, { ...member, name: 'Q. Twee', email: 'twee@voorbeeld.example' });
    await inkoper.post(`${base}/members`, { ...member, name: 'R. Zonder adres' });
  });
  afterAll(() => test.close());

  const mail = (over: object = {}) => inkoper.post(`${base}/feedback-mail`, { preview: false, ...over });
  const laid = () => readdirSync(folder).filter((name) => name.endsWith('.eml'));

  it('lists what came of each sentence, for the own workgroup only @eis KV-856', async () => {
    const { body } = await safety.get(`${base}/feedback`);
    expect(body.items).toEqual([
      expect.objectContaining({ code: 'INB-001', outcome: 'ADOPTED', reason: 'Wordt een eis.' }),
      expect.objectContaining({ code: 'INB-002', outcome: null, reason: null }),
    ]);
    expect((await education.get(`${base}/feedback`)).status).toBe(404);
  });

  it('is seen before it leaves', async () => {
    const { body } = await mail({ preview: true, intro: 'Dank u.' });
    expect(body.recipients.map(({ email }: any) => email)).toEqual(['een@voorbeeld.example', 'twee@voorbeeld.example']);
    expect(body.body).toContain('Dank u.');
    expect((await inkoper.get('/mails')).body.items).toEqual([]);
  });

  it('leaves once for each member with an address; without a mail server as a file @eis KV-857', async () => {
    expect((await mail()).body).toMatchObject({ sent: 2, known: 0 });
    expect((await mail()).body).toMatchObject({ sent: 0, known: 2 });
    await test.drainJobs();
    expect(laid()).toHaveLength(2);
    const words = readFileSync(join(folder, laid()[0]!), 'utf8');
    expect(words).toMatch(/^Message-ID: <[0-9a-f]{32}@koersvast>/m);
    expect(words).not.toContain(words.includes('een@') ? 'twee@' : 'een@');
    const { body } = await inkoper.get('/mails');
    expect(body.items.map(({ state, sentBy }: any) => [state, sentBy])).toEqual([
      ['SENT', 'FOLDER'],
      ['SENT', 'FOLDER'],
    ]);
  });

  it('is read only by who has a role there, and reading is audited @eis KV-858', async () => {
    const { body } = await inkoper.get('/mails');
    const { id } = body.items[0];
    expect((await beheerder.get('/mails')).body.items).toEqual([]);
    expect((await beheerder.post(`/mails/${id}/open`)).status).toBe(404);
    expect((await safety.get('/mails')).status).toBe(403);
    expect((await inkoper.post(`/mails/${id}/open`)).body.body).toContain('één gezin, één plan');
    const audit = await test.asSystem(() =>
      test.unitOfWork.query(`select 1 from audit_event where action = 'mail.read' and record_id = $1`, [id]),
    );
    expect(audit).toHaveLength(1);
    const jobs = await test.asSystem(() =>
      test.unitOfWork.query<any>(`select title, payload from job where kind = 'mail.deliver'`),
    );
    expect(JSON.stringify(jobs)).not.toMatch(/gezin|voorbeeld\.example/);
  });

  it('sends the minutes of a meeting to the members, the same words once @eis KV-1020', async () => {
    const { body: meeting } = await inkoper.post('/meetings', {
      subjectKind: 'workgroup',
      subjectId: programme.workgroups[0]!.id,
      title: 'Derde bijeenkomst',
      heldOn: '2026-11-12',
    });
    const minutes = (over: object = {}) =>
      inkoper.post(`${base}/minutes-mail`, { meetingId: meeting.id, preview: false, ...over });
    expect((await minutes()).body.code).toBe('workgroup.no-minutes');
    await inkoper.post(`/meetings/${meeting.id}/minutes`, { text: 'Er is gesproken over overdracht.' }, { ifMatch: 1 });
    const { body: seen } = await minutes({ preview: true, intro: 'Graag opmerkingen voor vrijdag.' });
    expect(seen).toMatchObject({ subject: 'Verslag Derde bijeenkomst, 12-11-2026', sent: 0 });
    expect(seen.body).toMatch(/Graag opmerkingen[^]*gesproken over overdracht/);
    expect((await minutes()).body).toMatchObject({ sent: 2, known: 0 });
    expect((await minutes()).body).toMatchObject({ sent: 0, known: 2 });
    const elsewhere = `/workgroups/${programme.workgroups[1]!.id}/minutes-mail`;
    expect((await inkoper.post(elsewhere, { meetingId: meeting.id, preview: true })).status).toBe(404);
    await test.drainJobs();
  });

  it('waits for a mail server that is away and then sends it @eis KV-859', async () => {
    const { state, server } = aMailServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const settings = test.app.get(Settings);
    settings.SMTP_URL = `smtp://127.0.0.1:${(server.address() as { port: number }).port}`;
    try {
      state.away = true;
      expect((await mail({ intro: 'Nieuwe ronde.' })).body.sent).toBe(2);
      await test.drainJobs();
      const waiting = (await inkoper.get('/mails')).body.items.filter(({ state: one }: any) => one === 'QUEUED');
      expect(waiting).toHaveLength(2);
      expect(waiting[0].reason).toContain('opnieuw');
      state.away = false;
      await test.asSystem(() => test.unitOfWork.query(`update job set run_after = now() where state = 'QUEUED'`));
      await test.drainJobs();
      expect(state.received).toHaveLength(2);
      expect(state.received.every((words) => words.includes('Terugkoppeling'))).toBe(true);
      expect((await inkoper.get('/mails')).body.items.every(({ state: one }: any) => one === 'SENT')).toBe(true);
    } finally {
      settings.SMTP_URL = undefined;
      server.close();
    }
  });

  it('a message does not change after it was written', async () => {
    await expect(test.asSystem(() => test.unitOfWork.query(`update mail_message set body = 'anders'`))).rejects.toThrow(
      'a message does not change',
    );
  });

  it('comes as a paper too', async () => {
    const asked = await safety.post('/exports', {
      kind: 'workgroup-feedback',
      format: 'pdf',
      programmeId: programme.id,
      parameters: { workgroupId: programme.workgroups[0]!.id },
    });
    expect(asked.status).toBe(201);
    await test.drainJobs();
    const file = await safety.get(`/exports/${asked.body.id}/content`);
    expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const hidden = await education.post('/exports', {
      kind: 'workgroup-feedback',
      format: 'pdf',
      programmeId: programme.id,
      parameters: { workgroupId: programme.workgroups[0]!.id },
    });
    expect(hidden.status).toBe(404);
  });
});
