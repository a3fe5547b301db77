import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runTool } from '../../support/tool';

const PORT = '28463';
const ADDRESS = `http://127.0.0.1:${PORT}`;

/** @eis KV-708 after kill -9 of any process the demo recovers by itself or at the next start, and keeps what it confirmed */
describe('the demo after kill -9', () => {
  let folder: string;
  let launcher: ChildProcess;
  let cookie = '';
  let csrf = '';
  let tenderId = '';
  const confirmed: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'koersvast-kill-'));
    chmodSync(folder, 0o755);
    launcher = startDemo();
    await ready();
  });

  afterAll(async () => {
    const gone = new Promise((resolve) => launcher.once('exit', resolve));
    launcher.kill('SIGTERM');
    await gone;
    await runTool('tools/database/cli.mjs', ['stop', '--data', folder]);
    rmSync(folder, { recursive: true });
  });

  function startDemo(): ChildProcess {
    const env = { ...process.env, DATA_DIR: folder, PORT, NODE_ENV: undefined, npm_lifecycle_event: '' };
    return spawn(process.execPath, ['tools/demo.mjs'], { env, stdio: 'ignore' });
  }

  async function ready(): Promise<void> {
    for (const deadline = Date.now() + 300_000; Date.now() < deadline; await sleep(200)) {
      const answer = await fetch(`${ADDRESS}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
    }
    throw new Error('the demo did not become ready');
  }

  const pidIn = (file: string) => Number(readFileSync(join(folder, file), 'utf8').split(/\s/)[0]);
  const processes = {
    api: () => pidIn('api.pid'),
    worker: () => pidIn('worker.pid'),
    database: () => pidIn('postgres/postmaster.pid'),
    launcher: () => launcher.pid ?? 0,
  };

  async function signIn(): Promise<void> {
    const { stdout } = await runTool('tools/demo.mjs', ['--accounts'], { DATA_DIR: folder });
    const accounts = JSON.parse(stdout) as { role: string; email: string; password: string }[];
    const { email, password } = accounts.find(({ role }) => role === 'inkoper')!;
    const answer = await fetch(`${ADDRESS}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const session = (await answer.json()) as { csrfToken: string };
    cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    csrf = session.csrfToken;
    tenderId = (await list<{ id: string }>('tenders'))[0]!.id;
  }

  /** Enters one requirement; only what was answered with 201 counts. */
  async function write(title: string): Promise<void> {
    const answer = await fetch(`${ADDRESS}/api/v1/requirements`, {
      method: 'POST',
      headers: {
        cookie,
        'x-csrf-token': csrf,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ tenderId, kind: 'REQUIREMENT', title, text: 'De opdrachtnemer is bereikbaar.' }),
    }).catch(() => undefined);
    if (answer?.status === 201) confirmed.push(title);
    else await sleep(50);
  }

  it.each(['api', 'worker', 'database', 'launcher'] as const)('of the %s', async (name) => {
    await signIn();
    let writing = true;
    const load = (async () => {
      for (let n = 1; writing; n += 1) await write(`${name} ${n}`);
    })();
    await sleep(1500);
    process.kill(processes[name](), 'SIGKILL');
    await sleep(1500);
    if (name === 'launcher') launcher = startDemo();
    await ready();
    writing = false;
    await load;
    await signIn();
    const stored = (await list<{ title: string }>('requirements')).map(({ title }) => title);
    expect(stored).toEqual(expect.arrayContaining(confirmed));
    expect(new Set(stored).size).toBe(stored.length);
    expect(confirmed.some((title) => title.startsWith(name))).toBe(true);
  });

  async function list<Item>(resource: string): Promise<Item[]> {
    const items: Item[] = [];
    for (let after = ''; ;) {
      const query = `limit=200${after && `&after=${encodeURIComponent(after)}`}`;
      const answer = await fetch(`${ADDRESS}/api/v1/${resource}?${query}`, { headers: { cookie } });
      const page = (await answer.json()) as { items: Item[]; next: string | null };
      items.push(...page.items);
      if (!page.next) return items;
      after = page.next;
    }
  }
});
