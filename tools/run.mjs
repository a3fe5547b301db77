import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Interrupts, as Ctrl-C does, what was started and still runs. */
export function interruptAll() {
  for (const child of running) child.kill('SIGINT');
}

/** @typedef {{ code: number, output: string, seconds: number }} RunResult output: stdout and stderr together */

/**
 * Runs a Node script and keeps what it prints; `show` passes it on as well.
 * @param {string} script path from the repository's folder
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string, show?: boolean }} [options]
 * @returns {Promise<RunResult>}
 */
export function runNode(script, args, { env = {}, cwd = ROOT, show = false } = {}) {
  return run(process.execPath, [`${ROOT}/${script}`, ...args], { env, cwd, show });
}

/**
 * @param {string} command @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string, show?: boolean }} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, { env = {}, cwd = ROOT, show = false } = {}) {
  const began = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    child.stdout.on('data', (part) => {
      output += part;
      if (show) process.stdout.write(part);
    });
    child.stderr.on('data', (part) => {
      output += part;
      if (show) process.stderr.write(part);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output, seconds: (Date.now() - began) / 1000 });
    });
  });
}
