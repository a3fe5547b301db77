import { randomUUID } from 'node:crypto';
import { APP_ROLE, asSuperuser } from '../../tools/database/provision.mjs';
import { joinTestServer } from '../../tools/database/test-server.mjs';
import { ROOT } from '../../tools/run.mjs';

/**
 * A migrated database for one bench, gone afterwards.
 * @param {(urls: { adminUrl: string, appUrl: string }) => Promise<void>} work
 */
export async function inBenchDatabase(work) {
  const { server, template, leave } = await joinTestServer(ROOT);
  const name = `bench_${randomUUID().slice(0, 8)}`;
  try {
    await asSuperuser(server.url('postgres', 'postgres'), (root) =>
      root.query(`create database ${name} template ${template}`),
    );
    await work({ adminUrl: server.url('postgres', name), appUrl: server.url(APP_ROLE, name) });
  } finally {
    await asSuperuser(server.url('postgres', 'postgres'), (root) =>
      root.query(`drop database if exists ${name} with (force)`),
    );
    await leave();
  }
}
