import { existsSync, readFileSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ClearError } from '../clear-error.mjs';
import { findBinaries } from './binaries.mjs';
import { clusterPlace, makeFolder, socketPlace } from './places.mjs';
import { clearAfterKill, isPostmaster, readPidFile } from './postmaster.mjs';
import { runAs, serverAccount } from './server-account.mjs';

const PORT = 5432;
const SUPERUSER = 'postgres';

/**
 * @typedef {object} DatabaseServer
 * @property {string} socketDir folder of the unix socket
 * @property {string} cluster   folder of the data
 * @property {string[]} notes   sentences about folders used elsewhere
 * @property {(role: string, database: string) => string} url
 * @property {() => void} stop  stops it in order; open connections are ended
 */

/**
 * Starts the embedded PostgreSQL of a data folder, or takes over the one that already runs there.
 * @param {{ dataDir: string, settings?: Record<string, string> }} options settings: PostgreSQL parameters
 * @returns {Promise<DatabaseServer>}
 * @throws {ClearError} when it cannot start
 */
export async function openServer({ dataDir, settings = {} }) {
  const account = serverAccount();
  const place = clusterPlace(dataDir, account);
  const { bin, aside } = findBinaries(account);
  const { cluster } = place;
  const notes = [];
  if (aside) notes.push(`De databaseprogramma's staan voor het account ${account?.name} in ${bin}.`);
  if (place.aside) notes.push(`De databasemap staat voor het account ${account?.name} in ${cluster}.`);

  if (!existsSync(join(cluster, 'global', 'pg_control'))) initialise(bin, cluster, account);
  const running = await findRunning(cluster);
  const socketDir = running ?? socketPlace(cluster, account);
  if (!running) await start({ bin, cluster, socketDir, account, settings });
  return {
    socketDir,
    cluster,
    notes,
    url: (role, database) => socketUrl(role, database, socketDir),
    stop: () => {
      const pgCtl = (/** @type {string} */ mode, /** @type {string} */ seconds) =>
        runAs(account, join(bin, 'pg_ctl'), ['-D', cluster, '-m', mode, '-w', '-t', seconds, 'stop']).status === 0;
      // A stop in a hurry loses nothing that was acknowledged; the next start only takes a little longer.
      if (!pgCtl('fast', '4')) pgCtl('immediate', '2');
    },
  };
}

/**
 * The server of a data folder if it runs, without starting anything.
 * @param {string} dataDir
 */
export async function serverIsRunning(dataDir) {
  if (!existsSync(dataDir)) return false;
  return (await findRunning(clusterPlace(dataDir, serverAccount()).cluster)) !== undefined;
}

/** @param {string} role @param {string} database @param {string} socketDir */
export function socketUrl(role, database, socketDir) {
  return `postgresql://${role}@/${database}?host=${encodeURIComponent(socketDir)}`;
}

/**
 * Makes the cluster beside its place and renames it: one that was killed half-way is never taken for a whole one.
 * @param {string} bin @param {string} cluster @param {import('./server-account.mjs').ServerAccount | undefined} account
 */
function initialise(bin, cluster, account) {
  const fresh = `${cluster}.new`;
  rmSync(fresh, { recursive: true, force: true });
  makeFolder(fresh, account);
  const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const made = runAs(account, join(bin, 'initdb'), [
    '-D',
    fresh,
    '-U',
    SUPERUSER,
    '-A',
    'trust',
    ...locale,
    '--no-sync',
  ]);
  if (made.status === 0) return renameSync(fresh, cluster);
  rmSync(fresh, { recursive: true, force: true });
  const why = `${made.error?.message ?? ''}${made.stderr ?? ''}`.trim();
  if (/No space left|Disk quota/i.test(why)) throw Object.assign(new Error(why), { code: 'ENOSPC', path: cluster });
  if (/Read-only file system/i.test(why)) throw Object.assign(new Error(why), { code: 'EROFS', path: cluster });
  throw new ClearError(`De databasemap ${cluster} kon niet worden gemaakt: ${why.split('\n').at(-1)}`, why);
}

/**
 * @param {string} cluster
 * @returns {Promise<string | undefined>} the socket folder of the server that serves this cluster
 */
async function findRunning(cluster) {
  const seen = readPidFile(cluster);
  if (!seen) return undefined;
  if (!isPostmaster(cluster, seen.pid)) {
    if (existsSync(seen.socketDir)) await clearAfterKill(cluster, seen.socketDir);
    else rmSync(join(cluster, 'postmaster.pid'), { force: true });
    return undefined;
  }
  // It may still be starting, recovering or stopping: wait for one or the other.
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(200)) {
    if (await answers(seen.socketDir)) return seen.socketDir;
    if (!isPostmaster(cluster, seen.pid)) return findRunning(cluster);
  }
  throw new ClearError(
    `De database in ${cluster} draait maar antwoordt niet (proces ${seen.pid}); stop dat proces en start opnieuw.`,
  );
}

/** @param {string} socketDir */
async function answers(socketDir) {
  const client = new pg.Client({
    host: socketDir,
    port: PORT,
    user: SUPERUSER,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {{ bin: string, cluster: string, socketDir: string, account: import('./server-account.mjs').ServerAccount | undefined,
 *   settings: Record<string, string> }} how
 */
async function start({ bin, cluster, socketDir, account, settings }) {
  const log = join(cluster, 'server.log');
  if (existsSync(log) && statSync(log).size > 5_000_000) truncateSync(log);
  const all = {
    listen_addresses: '',
    port: String(PORT),
    unix_socket_directories: socketDir,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A failing statement may carry unpublished tender text: the log names the error, never the content.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...settings,
  };
  const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
  const pgCtl = ['-D', cluster, '-w', '-t', '60', '-l', log, '-o', options.join(' '), 'start'];
  const started = runAs(account, join(bin, 'pg_ctl'), pgCtl);
  // Two launchers at once: the second one finds the server of the first.
  if (started.status === 0 || (await answers(socketDir))) return;
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  const why = lines.findLast((line) => /FATAL|PANIC|could not/.test(line))?.replace(/^.*?(FATAL|PANIC):\s*/, '');
  if (why && /No space left|Disk quota/i.test(why))
    throw Object.assign(new Error(why), { code: 'ENOSPC', path: cluster });
  if (why && /Read-only file system/i.test(why)) throw Object.assign(new Error(why), { code: 'EROFS', path: cluster });
  throw new ClearError(`De database startte niet: ${why ?? started.error?.message ?? 'onbekende reden'} (zie ${log}).`);
}
