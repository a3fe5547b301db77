import { randomUUID } from 'node:crypto';
import { APP_ROLE, asSuperuser } from '../../tools/database/provision.mjs';
import { joinTestServer } from '../../tools/database/test-server.mjs';
import { ROOT } from '../../tools/run.mjs';

/** @typedef {{ adminUrl: string, appUrl: string }} Urls */

/**
 * A migrated database for one bench, gone afterwards.
 * @param {(urls: Urls) => Promise<void>} work
 */
export const inBenchDatabase = (work) => inBenchDatabases(1, ([urls]) => work(/** @type {Urls} */ (urls)));

/**
 * As many migrated databases on one server, for a bench that sets sizes side by side.
 * @param {number} count @param {(urls: Urls[]) => Promise<void>} work
 */
export async function inBenchDatabases(count, work) {
  const { server, template, leave } = await joinTestServer(ROOT);
  const names = Array.from({ length: count }, () => `bench_${randomUUID().slice(0, 8)}`);
  const root = (/** @type {(name: string) => string} */ statement) =>
    asSuperuser(server.url('postgres', 'postgres'), async (client) => {
      for (const name of names) await client.query(statement(name));
    });
  try {
    await root((name) => `create database ${name} template ${template}`);
    await work(names.map((name) => ({ adminUrl: server.url('postgres', name), appUrl: server.url(APP_ROLE, name) })));
  } finally {
    await root((name) => `drop database if exists ${name} with (force)`);
    await leave();
  }
}
