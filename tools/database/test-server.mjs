import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isHolder, takeLock } from '../lock.mjs';
import { processStatus } from './postmaster.mjs';
import { asSuperuser } from './provision.mjs';
import { openServer } from './server.mjs';
import { ensureTemplate } from './template.mjs';

/** Test data may vanish with the machine: nothing waits for the disk. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '128MB',
};

/**
 * The server of all test runs in this work tree: the first run starts it, the last one stops it.
 * @param {string} root the repository
 * @returns {Promise<{ server: import('./server.mjs').DatabaseServer, template: string, leave: () => Promise<void> }>}
 */
export async function joinTestServer(root) {
  const dataDir = join(root, '.cache', 'test-db');
  const users = join(dataDir, 'users');
  mkdirSync(users, { recursive: true });
  const own = join(users, String(process.pid));
  return withLock(join(dataDir, 'lock'), async () => {
    const alone = otherUsers(users) === 0;
    writeFileSync(own, processStatus(process.pid)?.startedAt ?? '');
    const server = await openServer({ dataDir, settings: FAST });
    if (alone) await dropUsed(server);
    const template = await ensureTemplate(server);
    const leave = () =>
      withLock(join(dataDir, 'lock'), async () => {
        rmSync(own, { force: true });
        if (otherUsers(users) > 0) return;
        await dropUsed(server);
        server.stop();
      });
    return { server, template, leave };
  });
}

/** @param {string} users @returns {number} living test runs but this one */
function otherUsers(users) {
  let living = 0;
  for (const name of readdirSync(users)) {
    if (Number(name) === process.pid) continue;
    if (isHolder(Number(name), readFileSync(join(users, name), 'utf8'))) living += 1;
    else rmSync(join(users, name), { force: true });
  }
  return living;
}

/**
 * Drops what tests worked in: at the end of a run, and what a killed run left. Not one by one in between: on ext4 a thousand
 * files that were just removed make the next thousand ten times slower to create.
 * @param {import('./server.mjs').DatabaseServer} server
 */
async function dropUsed(server) {
  const url = server.url('postgres', 'postgres');
  /** @type {string[]} */
  let left = [];
  await asSuperuser(url, async (client) => {
    const found = await client.query(`select datname from pg_database where datname like 'test\\_%'`);
    left = found.rows.map(({ datname }) => datname);
  });
  // Each waits for a checkpoint of the server: a few at once wait for the same one.
  const some = () =>
    asSuperuser(url, async (client) => {
      for (let name = left.pop(); name; name = left.pop())
        await client.query(`drop database ${client.escapeIdentifier(name)} with (force)`);
    });
  await Promise.all(left.length > 0 ? [some(), some(), some(), some()] : []);
}

/**
 * @template T
 * @param {string} file @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withLock(file, work) {
  let taken = takeLock(file);
  for (; 'holder' in taken; taken = takeLock(file)) await sleep(100);
  try {
    return await work();
  } finally {
    taken.release();
  }
}
