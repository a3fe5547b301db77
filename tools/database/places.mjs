import { createHash, randomBytes } from 'node:crypto';
import { chownSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClearError } from '../clear-error.mjs';
import { canWorkIn } from './server-account.mjs';

/** @typedef {import('./server-account.mjs').ServerAccount} ServerAccount */

/**
 * The folder for what root must keep where another account can reach it: below /var/lib it survives a restart of the machine.
 * @returns {string}
 */
export function asideBase() {
  for (const base of ['/var/lib/koersvast', join(tmpdir(), 'koersvast-root')]) {
    try {
      mkdirSync(base, { recursive: true, mode: 0o755 });
      if (lstatSync(base).isDirectory() && lstatSync(base).uid === process.getuid?.()) return base;
    } catch {
      // a read-only or missing /var/lib: the next candidate
    }
  }
  throw new ClearError(
    'Geen map gevonden die het database-account kan bereiken; start Koersvast als gewone gebruiker.',
  );
}

/**
 * The cluster's folder: DATA_DIR/postgres, or, when the server's account cannot reach that, one aside whose
 * place is kept in DATA_DIR (so that a new DATA_DIR never inherits an old database).
 * @param {string} dataDir @param {ServerAccount | undefined} account
 * @returns {{ cluster: string, aside: boolean }}
 */
export function clusterPlace(dataDir, account) {
  mkdirSync(dataDir, { recursive: true });
  const note = join(dataDir, 'postgres-elsewhere.txt');
  if (account && existsSync(note)) {
    const kept = readFileSync(note, 'utf8').trim();
    makeFolder(kept, account);
    return { cluster: realpathSync(kept), aside: true };
  }
  const own = join(dataDir, 'postgres');
  const isNew = !existsSync(own);
  makeFolder(own, account);
  if (canWorkIn(account, own)) return { cluster: realpathSync(own), aside: false };
  if (!account || !isNew)
    throw new ClearError(
      `De databasemap ${own} is niet bereikbaar; herstel de rechten of kies met DATA_DIR een andere map.`,
    );
  const aside = join(asideBase(), `postgres-${randomBytes(6).toString('hex')}`);
  makeFolder(aside, account);
  if (!canWorkIn(account, aside))
    throw new ClearError(
      `Het account ${account.name} kan ${aside} niet bereiken; start Koersvast als gewone gebruiker.`,
    );
  writeFileSync(note, `${aside}\n`);
  return { cluster: realpathSync(aside), aside: true };
}

/**
 * The folder of the unix socket. Its path is limited to 107 bytes, so it never lies below DATA_DIR; only the
 * server's account and root may enter it, which is why connections on it need no password.
 * @param {string} cluster @param {ServerAccount | undefined} account
 */
export function socketPlace(cluster, account) {
  const uid = account?.uid ?? process.getuid?.() ?? 0;
  const hash = createHash('sha256').update(cluster).digest('hex').slice(0, 12);
  const folder = join(existsSync('/tmp') ? '/tmp' : tmpdir(), `koersvast-${uid}-${hash}`);
  makeFolder(folder, account);
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0)
    throw new ClearError(
      `De map ${folder} is van een ander of staat open voor anderen; verwijder haar en start opnieuw.`,
    );
  return folder;
}

/**
 * A folder of the server's account that nobody else may enter.
 * @param {string} folder @param {ServerAccount | undefined} account
 */
export function makeFolder(folder, account) {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
}
