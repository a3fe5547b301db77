import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {{ pid: number, port: number, socketDir: string }} Postmaster what postmaster.pid says */

/**
 * Reads postmaster.pid (line 1 pid, 4 port, 5 socket folder).
 * @param {string} cluster
 * @returns {Postmaster | undefined}
 */
export function readPidFile(cluster) {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), socketDir: lines[4] ?? '' };
  } catch {
    return undefined;
  }
}

/**
 * Is the process of the pid file really the postmaster of this cluster? A killed one may stay as a zombie whose
 * name is still `postgres`, and its number may have been given to another program or another cluster.
 * @param {string} cluster @param {number} pid
 */
export function isPostmaster(cluster, pid) {
  if (process.platform !== 'linux') return isRunning(pid);
  const status = processStatus(pid);
  return status?.name === 'postgres' && status.state !== 'Z' && workingFolder(pid) === realpathSync(cluster);
}

/**
 * After kill -9 of the postmaster: waits until its children have seen that it is gone (they still hold shared
 * memory), then removes what it left behind.
 * @param {string} cluster @param {string} socketDir
 */
export async function clearAfterKill(cluster, socketDir) {
  const deadline = Date.now() + 15_000;
  for (let left = childrenIn(cluster); left.length > 0 && Date.now() < deadline; left = childrenIn(cluster)) {
    if (Date.now() > deadline - 10_000) for (const pid of left) signal(pid, 'SIGQUIT');
    await sleep(100);
  }
  for (const file of readdirSync(socketDir)) if (file.startsWith('.s.PGSQL.')) rmSync(join(socketDir, file));
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** @param {string} cluster @returns {number[]} living server processes of this cluster */
function childrenIn(cluster) {
  if (process.platform !== 'linux') return [];
  const folder = realpathSync(cluster);
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && workingFolder(pid) === folder && processStatus(pid)?.name === 'postgres')
    .filter((pid) => processStatus(pid)?.state !== 'Z');
}

/**
 * Name, state letter, parent and start time (ticks since boot) of a process; undefined when there is none.
 * @param {number} pid
 */
export function processStatus(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands between brackets and may itself hold blanks and brackets.
    const name = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
    const rest = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { name, state: rest[0], parent: Number(rest[1]), startedAt: rest[19] };
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
export function isRunning(pid) {
  return signal(pid, 0);
}

/** @param {number} pid */
function workingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** @param {number} pid @param {NodeJS.Signals | 0} name */
function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
