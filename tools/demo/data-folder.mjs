import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { ClearError, clearly } from '../clear-error.mjs';
import { openServer, serverIsRunning } from '../database/server.mjs';

const MEGABYTE = 1024 * 1024;
const NEEDED_AT_FIRST = 300;
const NEEDED_LATER = 50;

/**
 * Makes the data folder and makes sure that there is room to work in it.
 * @param {string} dataDir
 * @throws {ClearError} when it cannot be reached or written, or the disk is full
 */
export function prepareDataFolder(dataDir) {
  try {
    makeFolders(dataDir);
    const probe = join(dataDir, `probe-${process.pid}`);
    writeFileSync(probe, Buffer.alloc(65_536));
    rmSync(probe);
  } catch (error) {
    // mkdir on a read-only disk says ENOENT.
    throw (
      clearly(error) ??
      new ClearError(`De map ${dataDir} kan niet worden gemaakt; kies met DATA_DIR een andere.`, error)
    );
  }
  const { bavail, bsize } = statfsSync(dataDir);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  const isNew = !existsSync(join(dataDir, 'postgres')) && !existsSync(join(dataDir, 'postgres-elsewhere.txt'));
  const needed = isNew ? NEEDED_AT_FIRST : NEEDED_LATER;
  if (free < needed)
    throw new ClearError(
      `De schijf van ${dataDir} is bijna vol: ${free} MB vrij, ${needed} MB nodig; maak ruimte of kies met DATA_DIR een andere map.`,
    );
}

/**
 * One by one: the recursive form of mkdirSync never returns where the system refuses with ENOENT, as below /proc.
 * @param {string} folder absolute
 */
function makeFolders(folder) {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw new ClearError(`${folder} is een bestand; kies met DATA_DIR een map.`);
    return accessSync(folder, constants.W_OK | constants.X_OK);
  }
  makeFolders(dirname(folder));
  mkdirSync(folder);
}

/**
 * Removes what the demo keeps in the data folder and nothing else: DATA_DIR may be anybody's folder.
 * @param {string} dataDir @param {boolean} sure the person has agreed already
 */
export async function resetDataFolder(dataDir, sure) {
  if (!sure && !(await agrees(dataDir))) throw new ClearError('Niets gewist.');
  if (await serverIsRunning(dataDir)) (await openServer({ dataDir })).stop();
  const note = join(dataDir, 'postgres-elsewhere.txt');
  if (existsSync(note)) rmSync(readFileSync(note, 'utf8').trim(), { recursive: true, force: true });
  const ours = [
    'postgres',
    'postgres.new',
    'postgres-elsewhere.txt',
    'files',
    'logs',
    'demo-accounts.json',
    'session-secret',
  ];
  for (const name of ours) rmSync(join(dataDir, name), { recursive: true, force: true });
}

/** @param {string} dataDir */
async function agrees(dataDir) {
  if (!process.stdin.isTTY)
    throw new ClearError(`Alles in ${dataDir} wissen kan hier niet gevraagd worden; bevestig met --reset --yes.`);
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await reader.question(`Alle demogegevens in ${dataDir} worden gewist. Doorgaan? (ja/nee) `);
  reader.close();
  return /^j(a)?$/i.test(answer.trim());
}
