import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isRunning, processStatus } from './database/postmaster.mjs';

/**
 * Takes a lock that lasts as long as this process: the file names the holder, and a holder that died (also by
 * kill -9, also when its number was given to another program) holds nothing.
 * @param {string} file
 * @returns {{ release: () => void } | { holder: number }} the holder when another process has it
 */
export function takeLock(file) {
  const mine = `${process.pid} ${processStatus(process.pid)?.startedAt ?? ''}`;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    for (;;) {
      const holder = place(draft, file);
      if (holder === undefined) return { release: () => release(file, mine) };
      if (holder > 0) return { holder };
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * @param {string} draft @param {string} file
 * @returns {number | undefined} undefined: ours; 0: a dead holder was removed, try again; else the holder's number
 */
function place(draft, file) {
  try {
    // A link is made whole or not at all, so nobody ever reads a half-written lock.
    linkSync(draft, file);
    return undefined;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  const [pid, startedAt] = readHolder(file);
  if (pid && isHolder(pid, startedAt)) return pid;
  rmSync(file, { force: true });
  return 0;
}

/** @param {string} file @returns {[number, string]} */
function readHolder(file) {
  try {
    const [pid, startedAt] = readFileSync(file, 'utf8').split(' ');
    return [Number(pid), startedAt ?? ''];
  } catch {
    return [0, ''];
  }
}

/** @param {number} pid @param {string} startedAt */
export function isHolder(pid, startedAt) {
  if (process.platform !== 'linux') return isRunning(pid);
  const status = processStatus(pid);
  return status !== undefined && status.state !== 'Z' && status.startedAt === startedAt;
}

/** @param {string} file @param {string} mine */
function release(file, mine) {
  if (readHolder(file).join(' ') === mine) rmSync(file, { force: true });
}
