import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError, newId } from '@koersvast/kernel';
import { aProgramme, BuiltProgramme } from '../../../../test/builders/programme';
import { openTestApp, TestApp } from '../../../../test/support/test-app';
import { ActorResolver } from '../access/access.guard';
import { Actor } from '../access/actor';
import { Settings } from '../config/settings';
import { Texts } from '../texts/texts';
import { JobBell } from './job-bell';
import { JobContext, JobHandler, JobHandlers } from './job-handler';
import { JobRunner } from './job-runner';
import { JobStore } from './job-store';
import { Jobs } from './jobs';

interface JobRow {
  state: string;
  attempts: number;
  reason: string | null;
  percent: number;
  message: string | null;
  worker: number | null;
}

describe('the work queue', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  const runners: JobRunner[] = [];
  const handlers = new Map<string, JobHandler>();

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
  });
  afterEach(async () => {
    await Promise.all(runners.splice(0).map((runner) => runner.stop(0)));
    await test.asSystem(() =>
      test.unitOfWork.query(`update job set state = 'DONE', worker = null, finished_at = now() where state <> 'DONE'`),
    );
  });
  afterAll(() => test.close());

  const worker = () => {
    const { app } = test;
    const registry = { of: (kind: string) => handlers.get(kind) } as unknown as JobHandlers;
    const runner = new JobRunner(
      app.get(Settings),
      test.unitOfWork,
      app.get(JobStore),
      registry,
      app.get(ActorResolver),
      app.get(JobBell),
      app.get(Texts),
    );
    runners.push(runner);
    return runner;
  };
  const handle = (kind: string, run: (payload: any, context: JobContext) => Promise<void>) =>
    handlers.set(kind, { permission: 'signed-in', run });
  const enqueue = (kind: string, payload: object = {}, uniqueKey?: string) =>
    test.asSystem(() =>
      test.app.get(Jobs).enqueue({ kind, payload, programmeId: programme.id, uniqueKey, title: 'Proeftaak' }),
    );
  const jobOf = (id: string) =>
    test.asSystem(async () => (await test.unitOfWork.query<JobRow>('select * from job where id = $1', [id]))[0]!);
  /** The effect of a job in these tests: a row that counts. */
  const effect = (code: string) =>
    test.unitOfWork.query(
      `insert into building_block (id, programme_id, number, code, name)
       select $1, $2, coalesce(max(number), 0) + 1, $3, 'Effect' from building_block where programme_id = $2`,
      [newId(), programme.id, code],
    );
  const effects = (prefix: string) =>
    test.asSystem(async () => {
      const [row] = await test.unitOfWork.query<{ n: number }>(
        'select count(*)::int as n from building_block where starts_with(code, $1)',
        [prefix],
      );
      return row!.n;
    });
  const until = async (condition: () => Promise<boolean>) => {
    for (let n = 0; n < 200; n += 1) {
      if (await condition()) return;
      await sleep(25);
    }
    throw new Error('It did not happen');
  };

  it('drops the job when the handling that asked for it fails @eis KV-010', async () => {
    const refused = test.asSystem(async () => {
      await test.app.get(Jobs).enqueue({ kind: 'never', payload: {}, programmeId: programme.id, title: 'Nooit' });
      throw new Error('halverwege mis');
    });
    await expect(refused).rejects.toThrow('halverwege mis');
    handle('never', () => Promise.reject(new Error('it must not run')));
    expect(await worker().drain()).toBe(0);
  });

  it('does each of many jobs once with two workers @eis KV-010', async () => {
    let began = 0;
    // The number is unique per programme, so that effects in parallel wait for each other instead of failing.
    handle('count', async ({ n }) => {
      began += 1;
      await until(() => Promise.resolve(began >= 2));
      await test.unitOfWork.query('select pg_advisory_xact_lock(1)');
      await effect(`telling-${n}`);
    });
    const ids = [];
    for (let n = 0; n < 30; n += 1) ids.push(await enqueue('count', { n }));
    const ran = await Promise.all([worker().drain(), worker().drain()]);
    expect(ran[0]! + ran[1]!).toBe(30);
    expect(Math.min(...ran)).toBeGreaterThan(0);
    expect(await effects('telling-')).toBe(30);
    expect((await jobOf(ids[7]!)).state).toBe('DONE');
  });

  it('takes over the job of a worker that was killed, and only then @eis KV-011', async () => {
    handle('takeover', () => effect('overname').then(() => undefined));
    const alive = worker();
    let release = () => {};
    handle('busy', () => new Promise((resolve) => (release = resolve)));
    const busy = await enqueue('busy');
    const draining = alive.drain();
    await until(async () => (await jobOf(busy)).state === 'RUNNING');
    const orphan = await enqueue('takeover');
    // What a kill -9 leaves: a job in the hands of a worker whose lock is gone with its connection.
    expect((await test.app.get(JobStore).claim(4711))?.id).toBe(orphan);
    await worker().drain();
    expect(await jobOf(orphan)).toMatchObject({ state: 'DONE', attempts: 2, worker: null });
    expect(await jobOf(busy)).toMatchObject({ state: 'RUNNING', worker: alive.worker });
    release();
    await draining;
    expect((await jobOf(busy)).state).toBe('DONE');
  });

  it('refuses the result of a worker that lost its job, so that the effect happens once @eis KV-011', async () => {
    let first = true;
    let release = () => {};
    handle('zombie', async () => {
      const mine = first;
      first = false;
      if (mine) await new Promise<void>((resolve) => (release = resolve));
      await effect(mine ? 'zombie-oud' : 'zombie-nieuw');
    });
    const id = await enqueue('zombie');
    const lost = worker();
    const draining = lost.drain();
    await until(async () => (await jobOf(id)).state === 'RUNNING');
    await test.asSystem(() => test.unitOfWork.query(`update job set worker = 4712 where id = $1`, [id]));
    await worker().drain();
    release();
    await draining;
    expect(await effects('zombie-oud')).toBe(0);
    expect(await effects('zombie-nieuw')).toBe(1);
    expect(await jobOf(id)).toMatchObject({ state: 'DONE', attempts: 2 });
  });

  it('tries again later, and lays the job aside with the reason after five times @eis KV-012', async () => {
    handle('broken', async () => {
      await effect('kapot');
      throw new Error('de schijf hapert');
    });
    const id = await enqueue('broken');
    const pauses: number[] = [];
    for (let n = 1; n <= 5; n += 1) {
      expect(await worker().drain()).toBe(1);
      await test.asSystem(async () => {
        const [row] = await test.unitOfWork.query<{ pause: string }>(
          `update job set run_after = now() where id = $1 returning extract(epoch from (select old.run_after from job old where old.id = $1) - now()) as pause`,
          [id],
        );
        pauses.push(Math.round(Number(row!.pause)));
      });
    }
    expect(pauses.slice(0, 4)).toEqual([5, 10, 20, 40]);
    const job = await jobOf(id);
    expect(job).toMatchObject({ state: 'DEAD', attempts: 5 });
    expect(job.reason).toBe(`Het lukte na 5 pogingen niet. Er is niets opgeslagen. Meld dit met kenmerk ${id}.`);
    expect(await effects('kapot')).toBe(0);
    expect(await worker().drain()).toBe(0);
  });

  it('does not repeat a refusal that only a person can mend @eis KV-012', async () => {
    handle('refused', () => Promise.reject(new DomainError('platform.duplicate', { status: 409 })));
    const id = await enqueue('refused');
    await worker().drain();
    expect(await jobOf(id)).toMatchObject({
      state: 'DEAD',
      attempts: 1,
      reason: 'Dit bestaat al. Kies een andere code of open het bestaande.',
    });
  });

  it('buries a job that takes its worker along five times', async () => {
    const id = await enqueue('poison');
    for (let n = 1; n <= 5; n += 1) {
      await test.app.get(JobStore).claim(5000 + n);
      await test.app.get(JobStore).recover('Brak vijf keer af.');
    }
    expect(await jobOf(id)).toMatchObject({ state: 'DEAD', attempts: 5, reason: 'Brak vijf keer af.' });
  });

  it('shows progress while the job has not committed', async () => {
    let release = () => {};
    handle('slow', async (_, { progress }) => {
      await effect('traag');
      await progress(40, '400 van 1.000 regels');
      await new Promise<void>((resolve) => (release = resolve));
    });
    const id = await enqueue('slow');
    const draining = worker().drain();
    await until(async () => (await jobOf(id)).percent === 40);
    expect(await jobOf(id)).toMatchObject({ state: 'RUNNING', message: '400 van 1.000 regels' });
    expect(await effects('traag')).toBe(0);
    release();
    await draining;
    expect(await effects('traag')).toBe(1);
  });

  it('hears the bell and does not wait for its next look', async () => {
    handle('quick', () => Promise.resolve());
    const runner = worker();
    runner.lookEvery = 3_600_000;
    await runner.start();
    const first = await enqueue('quick');
    await until(async () => (await jobOf(first)).state === 'DONE');
    // The first may be found by the look at the start; the second only by the bell.
    const second = await enqueue('quick');
    await until(async () => (await jobOf(second)).state === 'DONE');
  });

  it('finishes what runs at a stop, and gives back what does not finish in time @eis KV-011', async () => {
    // By code: which of two jobs gets its turn first is not promised.
    const releases = new Map<unknown, () => void>();
    handle('stopping', async ({ code }) => {
      await new Promise<void>((resolve) => releases.set(code, resolve));
      await effect(code);
    });
    const runner = worker();
    const quick = await enqueue('stopping', { code: 'stop-vlug' });
    const stuck = await enqueue('stopping', { code: 'stop-vast' });
    await runner.start();
    await until(() => Promise.resolve(releases.size === 2));
    const stopping = runner.stop(500);
    releases.get('stop-vlug')!();
    await stopping;
    expect((await jobOf(quick)).state).toBe('DONE');
    expect(await jobOf(stuck)).toMatchObject({ state: 'QUEUED', attempts: 0, worker: null });
    releases.get('stop-vast')!();
    releases.clear();
    await sleep(100);
    expect(await effects('stop-vast')).toBe(0);
    const again = worker();
    const draining = again.drain();
    await until(() => Promise.resolve(releases.size === 1));
    releases.get('stop-vast')!();
    await draining;
    expect(await effects('stop-vast')).toBe(1);
  });

  it('keeps one waiting job per key and makes another once that one is done', async () => {
    handle('keyed', () => Promise.resolve());
    const first = await enqueue('keyed', {}, 'import-1');
    expect(await enqueue('keyed', {}, 'import-1')).toBe(first);
    await worker().drain();
    expect(await enqueue('keyed', {}, 'import-1')).not.toBe(first);
  });

  it('hides a job about a tender from who may not see that tender', async () => {
    const id = await test.asSystem(() =>
      test.app.get(Jobs).enqueue({
        kind: 'secret',
        payload: {},
        programmeId: programme.id,
        tenderId: programme.tender.id,
        title: 'Vertrouwelijk',
      }),
    );
    const stranger = new Actor('user', newId(), 'vreemde', [], {}, 'test');
    const seen = await test.unitOfWork.read(stranger, () =>
      test.unitOfWork.query('select id from job where id = $1', [id]),
    );
    expect(seen).toEqual([]);
  });
});
