import { readFileSync } from 'node:fs';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import migrations from './migrations.cjs';
import { asSuperuser, OWNER_ROLE, provision } from './provision.mjs';

const KEPT_TEMPLATES = 4;

/**
 * The migrated template database of a server: made once for each state of the migrations, by the owner role alone.
 * @param {import('./server.mjs').DatabaseServer} server
 * @returns {Promise<string>} its name
 */
export async function ensureTemplate(server) {
  const rights = readFileSync(new URL('./provision.mjs', import.meta.url), 'utf8');
  const name = `template_${migrations.migrationsHash(rights)}`;
  await asSuperuser(server.url('postgres', 'postgres'), async (client) => {
    // One maker at a time; datistemplate is set last, so a template that was killed half-way is made again.
    await client.query('select pg_advisory_lock(727202)');
    const found = await client.query('select datistemplate from pg_database where datname = $1', [name]);
    if (found.rows[0]?.datistemplate) return;
    await client.query(`drop database if exists ${name} with (force)`);
    await provision(server.url, name);
    await migrate(server, name);
    await client.query(`alter database ${name} is_template true`);
    await dropOldTemplates(client);
  });
  return name;
}

/** @param {import('./server.mjs').DatabaseServer} server @param {string} database */
async function migrate(server, database) {
  const source = new DataSource({
    type: 'postgres',
    url: server.url(OWNER_ROLE, database),
    migrations: migrations.loadMigrations(),
    migrationsTransactionMode: 'each',
    installExtensions: false,
  });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

/** @param {import('pg').Client} client */
async function dropOldTemplates(client) {
  const old = await client.query(
    `select datname from pg_database where datistemplate and datname like 'template\\_%' order by oid desc offset $1`,
    [KEPT_TEMPLATES],
  );
  for (const { datname } of old.rows) {
    if (!/^template_[0-9a-f]{16}$/.test(datname)) continue;
    await client.query(`alter database ${datname} is_template false`);
    await client.query(`drop database ${datname} with (force)`);
  }
}
