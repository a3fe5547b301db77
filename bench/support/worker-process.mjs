import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/run.mjs';

/**
 * The job process as it is built, beside the bench: its memory is its own.
 * @param {{ databaseUrl: string, dataDir: string }} of
 */
export function startWorker({ databaseUrl, dataDir }) {
  const child = spawn(process.execPath, [join(ROOT, 'dist/apps/worker/src/main.js')], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      PUBLIC_URL: 'http://127.0.0.1:3000',
      SESSION_SECRET: 'een geheim van ruim tweeendertig tekens',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let beside = 0;
  const look = () => {
    const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').split(' ').filter(Boolean);
    beside = Math.max(beside, ...children.map((pid) => peakOf(Number(pid))));
  };
  return {
    /** Looks at the processes that it has started and that live now: one that ends before the end is seen too. */
    look,
    /** The most memory that it had in its life, in MB. */
    peak: () => peakOf(/** @type {number} */ (child.pid)),
    /** The same of the processes beside it: those that live now, and those that were looked at. */
    peakBeside() {
      look();
      return beside;
    },
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** @param {number} pid @returns {number} */
export const peakOf = (pid) => Number(/VmHWM:\s+(\d+)/.exec(statusOf(pid))?.[1] ?? 0) / 1024;

/** Empty for a process that has just gone. @param {number} pid */
function statusOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
