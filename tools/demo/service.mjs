import { spawn } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processStatus } from '../database/postmaster.mjs';
import { isHolder } from '../lock.mjs';
import { ROOT } from '../run.mjs';

const PRELOAD = new URL('./exit-with-parent.mjs', import.meta.url).href;
const STEADY_AFTER = 60_000;
const MOST_FAILURES = 6;

/**
 * A process of the product that is started again when it dies, later after each failure in a row.
 */
export class Service {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child;
  #stopping = false;
  #failures = 0;
  #began = 0;

  /**
   * @param {{ name: string, script: string, env: Record<string, string>, dataDir: string,
   *   say: (line: string) => void, giveUp: (reason: string) => void }} options
   */
  constructor(options) {
    this.options = options;
    this.pidFile = join(options.dataDir, `${options.name}.pid`);
    this.logFile = join(options.dataDir, 'logs', `${options.name}.log`);
  }

  start() {
    const { script, env } = this.options;
    const log = openLog(this.logFile);
    this.#began = Date.now();
    // Detached: Ctrl-C in the terminal reaches only the launcher, which stops everything in order.
    const child = spawn(process.execPath, ['--import', PRELOAD, join(ROOT, script)], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child = child;
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    child.on('error', () => {});
    child.on('exit', (code, signal) => {
      log.end();
      if (!this.#stopping) void this.#again(signal ?? `code ${code}`);
    });
    if (child.pid) writeFileSync(this.pidFile, `${child.pid} ${processStatus(child.pid)?.startedAt ?? ''}`);
  }

  /** Stops it in order, and for good after `patience` ms. @param {number} patience */
  async stop(patience) {
    this.#stopping = true;
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await Promise.race([gone, sleep(patience, undefined, { ref: false })]);
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await gone;
      }
    }
    rmSync(this.pidFile, { force: true });
  }

  /** Stops it and starts it again on the code of today. @param {number} patience */
  async restart(patience) {
    await this.stop(patience);
    this.#stopping = false;
    this.#failures = 0;
    this.start();
  }

  /** The last lines it wrote. */
  lastWords() {
    return existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8').trim().split('\n').slice(-15).join('\n') : '';
  }

  /** @param {string} reason */
  async #again(reason) {
    this.#failures = Date.now() - this.#began > STEADY_AFTER ? 1 : this.#failures + 1;
    if (this.#failures >= MOST_FAILURES) return this.options.giveUp(reason);
    const pause = Math.min(500 * 2 ** (this.#failures - 1), 8000);
    this.options.say(
      `${this.options.name} is onverwacht gestopt (${reason}) en start over ${pause / 1000} s opnieuw; zie ${this.logFile}`,
    );
    await sleep(pause, undefined, { ref: false });
    if (!this.#stopping) this.start();
  }
}

/**
 * Ends a process that an earlier launcher left behind when it was killed.
 * @param {string} pidFile
 */
export async function endLeftover(pidFile) {
  if (!existsSync(pidFile)) return;
  const [pid, startedAt = ''] = readFileSync(pidFile, 'utf8').split(' ');
  const lives = () => isHolder(Number(pid), startedAt);
  if (lives()) process.kill(Number(pid), 'SIGTERM');
  for (const deadline = Date.now() + 5000; lives() && Date.now() < deadline;) await sleep(50);
  if (lives()) process.kill(Number(pid), 'SIGKILL');
  while (lives()) await sleep(20);
  rmSync(pidFile, { force: true });
}

/** @param {string} file */
function openLog(file) {
  mkdirSync(join(file, '..'), { recursive: true });
  if (existsSync(file) && statSync(file).size > 10_000_000) renameSync(file, `${file}.1`);
  // A full disk must not bring the service down for the sake of its log.
  return createWriteStream(file, { flags: 'a', mode: 0o600 }).on('error', () => {});
}
