import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ClearError } from '../clear-error.mjs';

/** @typedef {{ name: string, uid: number, gid: number }} ServerAccount the account the database runs as */

/**
 * PostgreSQL refuses to run as root: root lends it the account postgres or nobody, everybody else runs it himself.
 * @returns {ServerAccount | undefined} undefined: the account we run as
 */
export function serverAccount() {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const wanted of ['postgres', 'nobody']) {
    const [name, , uid, gid] = lines.find((line) => line.startsWith(`${wanted}:`))?.split(':') ?? [];
    if (name && Number(uid) > 0) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new ClearError('Als root is een account postgres of nobody nodig; start Koersvast als gewone gebruiker.');
}

/**
 * Runs a program as the server's account, with an environment that does not depend on who started us.
 * @param {ServerAccount | undefined} account
 * @param {string} program absolute path
 * @param {string[]} args
 */
export function runAs(account, program, args) {
  return spawnSync(program, args, {
    ...(account && { uid: account.uid, gid: account.gid }),
    cwd: '/',
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    encoding: 'utf8',
    // pg_ctl leaves the server behind as a daemon: a pipe it inherits would keep us waiting for ever.
    stdio: program.endsWith('pg_ctl') ? 'ignore' : ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
}

/**
 * Can that account work in the folder? (Every folder above it must let it through as well.)
 * @param {ServerAccount | undefined} account @param {string} folder
 */
export function canWorkIn(account, folder) {
  return runAs(account, '/bin/sh', ['-c', 'test -w "$1" && test -x "$1"', 'sh', folder]).status === 0;
}
