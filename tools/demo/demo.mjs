import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from '../build/build-all.mjs';
import { ClearError } from '../clear-error.mjs';
import { ROOT } from '../run.mjs';
import { accountsTable, demoAccounts } from './accounts.mjs';
import { demoLock, shortPath } from './demo-lock.mjs';
import { prepareDataFolder, resetDataFolder } from './data-folder.mjs';
import { House } from './house.mjs';
import { claimable, portFrom } from './port.mjs';
import { endLeftover } from './service.mjs';

/**
 * The whole product on its own database: builds, migrates, loads the programme, serves until it is told to stop.
 * @param {string[]} args --reset [--yes] starts afresh, --accounts prints the accounts as JSON
 */
export async function demo(args) {
  const options = readOptions(args);
  const dataDir = resolve(ROOT, process.env.DATA_DIR || '.data');
  if (options.accounts) return printAccounts(dataDir);
  const port = portFrom(process.env.PORT);
  prepareDataFolder(dataDir);
  const lock = await demoLock(dataDir);
  // A reader of our output that goes away must not take the house down with it.
  process.stdout.on('error', () => {});
  const house = new House({ dataDir, port, say });
  house.stopOnSignals(() => lock.release());
  try {
    for (const name of ['api', 'worker']) await endLeftover(join(dataDir, `${name}.pid`));
    await claimable(port);
    if (options.reset) await resetDataFolder(dataDir, options.yes);
    await openHouse(house, dataDir);
  } catch (error) {
    await house.stop();
    lock.release();
    throw error;
  }
}

/** @param {House} house @param {string} dataDir */
async function openHouse(house, dataDir) {
  const began = Date.now();
  say('Koersvast start …');
  await buildAll({ say });
  const accounts = demoAccounts(dataDir);
  await house.openDatabase();
  await house.serve();
  say(`
Koersvast staat klaar op ${house.address} (na ${((Date.now() - began) / 1000).toFixed(0)} s)

${accountsTable(accounts)}

Stoppen: Ctrl-C. Gegevens: ${shortPath(dataDir)}, logboeken: ${shortPath(join(dataDir, 'logs'))}.`);
}

/** @param {string[]} args */
function readOptions(args) {
  const flag = /** @type {const} */ ({ type: 'boolean', default: false });
  try {
    return parseArgs({ args, options: { reset: flag, yes: flag, accounts: flag } }).values;
  } catch (error) {
    throw new ClearError('Gebruik: npm run demo -- [--reset [--yes]] of npm run -s demo -- --accounts', error);
  }
}

/** Nothing but JSON on stdout: scripts read it. @param {string} dataDir */
function printAccounts(dataDir) {
  prepareDataFolder(dataDir);
  const accounts = demoAccounts(dataDir).map(({ role, email, password }) => ({ role, email, password }));
  console.log(JSON.stringify(accounts, null, 2));
}

/** @param {string} line */
function say(line) {
  console.log(line);
}
