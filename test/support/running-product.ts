import { ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@koersvast/kernel';
import type { ApiClient } from './api-client';
import { SECRET } from './borrowed-application';
import type { TestApp } from './test-app';

const ROOT = join(__dirname, '..', '..');
const TYPESCRIPT = join(__dirname, 'typescript.cjs');

/** An upload as it is sent over the line. */
export interface SentFile {
  path: string;
  name: string;
  bytes: Buffer;
  fields?: Record<string, string>;
}

/**
 * The api and the worker as processes of their own, on the database of a test application and with a data folder of their
 * own: what has to be killed, or measured from outside.
 */
export class RunningProduct {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'koersvast-running-'));
  private readonly children = new Map<'api' | 'worker', ChildProcess>();
  private port = 0;

  constructor(
    private readonly test: TestApp,
    /** From the next start on. */
    public settings: Record<string, string> = {},
  ) {}

  async start(name: 'api' | 'worker'): Promise<void> {
    this.port ||= await freePort();
    const child = spawn(process.execPath, ['--require', TYPESCRIPT, `apps/${name}/src/main.ts`], {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: this.test.database.appUrl,
        PUBLIC_URL: this.address,
        PORT: String(this.port),
        SESSION_SECRET: SECRET,
        DATA_DIR: this.dataDir,
        LOG_LEVEL: 'error',
        ...this.settings,
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    this.children.set(name, child);
    while (name === 'api' && !(await this.health().catch(() => false))) {
      if (child.exitCode !== null) throw new Error('the api did not start');
      await sleep(50);
    }
  }

  pid(name: 'api' | 'worker'): number {
    return this.children.get(name)!.pid!;
  }

  async kill(name: 'api' | 'worker', signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const child = this.children.get(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  async close(): Promise<void> {
    for (const name of this.children.keys()) await this.kill(name);
    rmSync(this.dataDir, { recursive: true });
  }

  async health(): Promise<boolean> {
    return (await fetch(`${this.address}/health/ready`)).ok;
  }

  /** Sends a file as a person who signed in at the test application; the answer, or null when the line broke. */
  async send({ cookie, csrfToken }: ApiClient, { path, name, bytes, fields = {} }: SentFile, key: string) {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append('file', new Blob([Uint8Array.from(bytes)]), name);
    const headers = { cookie, 'x-csrf-token': csrfToken, 'idempotency-key': key };
    const answer = await fetch(`${this.address}/api/v1${path}`, { method: 'POST', body: form, headers }).catch(
      () => null,
    );
    return answer && { status: answer.status, body: (await answer.json()) as any };
  }

  /** A POST of a person who signed in at the test application; its status, or null when the line broke. */
  async post({ cookie, csrfToken }: ApiClient, path: string, rowVersion: number): Promise<number | null> {
    const headers = { cookie, 'x-csrf-token': csrfToken, 'idempotency-key': newId(), 'if-match': `"${rowVersion}"` };
    const answer = await fetch(`${this.address}/api/v1${path}`, { method: 'POST', headers }).catch(() => null);
    return answer && answer.status;
  }

  /** Processes that the api started and that live now. */
  besideApi(): number[] {
    const own = processes().filter(({ parent, state }) => parent === this.pid('api') && state !== 'Z');
    return own.map(({ pid }) => pid);
  }

  lives(pid: number): boolean {
    return processes().some((one) => one.pid === pid && one.state !== 'Z');
  }

  /** Resident memory of the api, in MB. */
  megabytes(): number {
    return processes().find(({ pid }) => pid === this.pid('api'))!.megabytes;
  }

  /** Every file in its data folder. */
  files(): string[] {
    return readdirSync(this.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  }

  private get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }
}

function processes() {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,stat='], { encoding: 'utf8' });
  return listed.split('\n').map((line) => {
    const [pid, parent, kilobytes, state = ''] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), megabytes: Number(kilobytes) / 1024, state: state.slice(0, 1) };
  });
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Waits until something is so; for what other processes do. */
export async function until(what: () => Promise<boolean> | boolean, within = 20_000): Promise<void> {
  for (const deadline = Date.now() + within; Date.now() < deadline; await sleep(20)) if (await what()) return;
  throw new Error('it did not come about');
}
