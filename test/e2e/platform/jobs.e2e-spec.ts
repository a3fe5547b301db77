import { JobHandlers, Jobs } from '@koersvast/platform';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('jobs over the API', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let asker: ApiClient;
  let run: (actorKind: string) => Promise<void>;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    asker = await test.signedInAs('financien', { programmeId: programme.id });
    const handler = { permission: 'approval.read', run: () => run(test.unitOfWork.actor.kind) };
    test.app.get(JobHandlers).of = () => handler;
  });
  beforeEach(() => {
    run = () => Promise.resolve();
  });
  afterAll(() => test.close());

  const ask = (userId = asker.userId) =>
    test.asSystem(async () => {
      const id = await test.app
        .get(Jobs)
        .enqueue({ kind: 'proef', payload: {}, programmeId: programme.id, title: 'Proef' });
      await test.unitOfWork.query('update job set requested_by = $2 where id = $1', [id, userId]);
      return id;
    });

  it('shows everyone his own jobs and the beheerder all @eis KV-013', async () => {
    const id = await ask();
    const other = await test.signedInAs('inkoper', { programmeId: programme.id });
    const beheerder = await test.signedInAs('beheerder', { programmeId: programme.id });
    expect((await asker.get(`/jobs/${id}`)).body).toMatchObject({ id, state: 'QUEUED', title: 'Proef' });
    expect((await asker.get('/jobs')).body.items).toHaveLength(1);
    expect((await other.get('/jobs')).body.items).toHaveLength(0);
    expect((await other.get(`/jobs/${id}`)).status).toBe(404);
    expect((await beheerder.get('/jobs?state=QUEUED')).body.items).toHaveLength(1);
    expect((await beheerder.get('/jobs?state=DEAD')).body.items).toHaveLength(0);
    await test.drainJobs();
  });

  it('runs as the requester, with the rights of that moment @eis KV-013', async () => {
    const kinds: string[] = [];
    run = (kind) => Promise.resolve(void kinds.push(kind));
    const leaver = await test.signedInAs('lezer', { programmeId: programme.id });
    const fine = await ask(leaver.userId);
    await test.drainJobs();
    const late = await ask(leaver.userId);
    await test.asSystem(() => test.unitOfWork.query('delete from role_grant where user_id = $1', [leaver.userId]));
    await test.drainJobs();
    expect(kinds).toEqual(['job']);
    expect((await leaver.get(`/jobs/${fine}`)).body.state).toBe('DONE');
    const refused = (await leaver.get(`/jobs/${late}`)).body;
    expect(refused).toMatchObject({ state: 'DEAD', attempts: 1 });
    expect(refused.reason).toMatch(/heeft het recht hiervoor niet meer/);
  });

  it('lets the requester try a dead job again, once per state @eis KV-012', async () => {
    run = () => Promise.reject(new Error('schijf vol'));
    const id = await ask();
    for (let n = 0; n < 5; n += 1) {
      await test.drainJobs();
      await test.asSystem(() => test.unitOfWork.query('update job set run_after = now() where id = $1', [id]));
    }
    const dead = (await asker.get(`/jobs/${id}`)).body;
    expect(dead).toMatchObject({ state: 'DEAD', attempts: 5 });
    const beheerder = await test.signedInAs('beheerder', { programmeId: programme.id });
    const waiting = (await beheerder.get('/my-work')).body.groups.flatMap((group: any) => group.items);
    expect(waiting.map((item: { recordId: string }) => item.recordId)).toContain(id);
    expect((await beheerder.get('/jobs?q=PROEF&state=DEAD')).body.items.length).toBeGreaterThan(0);
    expect((await beheerder.get('/jobs?q=anders')).body.items).toEqual([]);
    expect((await asker.post(`/jobs/${id}/retry`)).status).toBe(428);
    const stranger = await test.signedInAs('inkoper', { programmeId: programme.id });
    expect((await stranger.post(`/jobs/${id}/retry`, {}, { ifMatch: dead.rowVersion })).status).toBe(404);
    const again = await asker.post(`/jobs/${id}/retry`, {}, { ifMatch: dead.rowVersion });
    expect(again.body).toMatchObject({ state: 'QUEUED', attempts: 0, reason: null });
    expect((await asker.post(`/jobs/${id}/retry`, {}, { ifMatch: dead.rowVersion })).status).toBe(412);
    expect((await asker.post(`/jobs/${id}/retry`, {}, { ifMatch: again.body.rowVersion })).status).toBe(409);
    run = () => Promise.resolve();
    await test.drainJobs();
    expect((await asker.get(`/jobs/${id}`)).body.state).toBe('DONE');
  });

  it('streams the state on connecting and every change until the end @eis KV-014', async () => {
    const id = await ask();
    // A stream needs a real socket, which inject does not have.
    await test.app.listen(0, '127.0.0.1');
    const stream = async (client: ApiClient) =>
      fetch(`${await test.app.getUrl()}/api/v1/jobs/${id}/events`, { headers: { cookie: client.cookie } });
    const answer = await stream(asker);
    const reader = answer.body!.getReader();
    let text = await readUntil(reader, 'QUEUED');
    await test.drainJobs();
    text += await readUntil(reader, 'DONE');
    expect((await reader.read()).done).toBe(true);
    const states = statesIn(text);
    expect(answer.headers.get('content-type')).toMatch(/text\/event-stream/);
    expect(states[0]).toBe('QUEUED');
    expect(states.at(-1)).toBe('DONE');
    const stranger = await test.signedInAs('inkoper', { programmeId: programme.id });
    expect((await stream(stranger)).status).toBe(404);
    expect(statesIn(await (await stream(asker)).text())).toEqual(['DONE']);
  });

  it('ends an open stream when the process stops', async () => {
    const other = await openTestApp();
    const scope = { programmeId: (await aProgramme(other)).id };
    const client = await other.signedInAs('lezer', scope);
    const id = await other.asSystem(async () => {
      const job = await other.app.get(Jobs).enqueue({ kind: 'proef', payload: {}, ...scope, title: 'Proef' });
      await other.unitOfWork.query('update job set requested_by = $2 where id = $1', [job, client.userId]);
      return job;
    });
    await other.app.listen(0, '127.0.0.1');
    const answer = await fetch(`${await other.app.getUrl()}/api/v1/jobs/${id}/events`, {
      headers: { cookie: client.cookie },
    });
    const reader = answer.body!.getReader();
    await readUntil(reader, 'QUEUED');
    const [end] = await Promise.all([reader.read(), other.close()]);
    expect(end.done).toBe(true);
  });
});

async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, word: string): Promise<string> {
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += Buffer.from(part.value).toString();
    if (text.includes(word)) return text;
  }
  throw new Error(`The stream ended before ${word}: ${text}`);
}

const statesIn = (stream: string): string[] =>
  [...stream.matchAll(/event: job\n(?:id: .*\n)?data: (.*)\n/g)].map(([, data]) => JSON.parse(data!).state);
