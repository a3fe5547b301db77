import pg from 'pg';

export const OWNER_ROLE = 'koersvast_owner';
export const APP_ROLE = 'koersvast_app';

/** Neither role can do more than its work: only the owner may change tables, only the app role serves people. */
const ROLES = `
do $$ begin
  if not exists (select from pg_roles where rolname = '${OWNER_ROLE}') then create role ${OWNER_ROLE}; end if;
  if not exists (select from pg_roles where rolname = '${APP_ROLE}') then create role ${APP_ROLE}; end if;
end $$;
alter role ${OWNER_ROLE} login nosuperuser nobypassrls nocreatedb nocreaterole;
alter role ${APP_ROLE} login nosuperuser nobypassrls nocreatedb nocreaterole;`;

const RIGHTS = `
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;
revoke all on schema public from public;
grant all on schema public to ${OWNER_ROLE};
grant usage on schema public to ${APP_ROLE};
alter default privileges for role ${OWNER_ROLE} revoke execute on functions from public;
alter default privileges for role ${OWNER_ROLE} grant execute on functions to ${APP_ROLE};
alter default privileges for role ${OWNER_ROLE} grant select, insert, update, delete on tables to ${APP_ROLE};
alter default privileges for role ${OWNER_ROLE} grant usage, select on sequences to ${APP_ROLE};`;

/**
 * Makes the two roles and the database with its extensions, or brings an existing one up to these rights.
 * @param {(role: string, database: string) => string} url of the server
 * @param {string} database
 */
export async function provision(url, database) {
  await asSuperuser(url('postgres', 'postgres'), async (client) => {
    await client.query(ROLES);
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    const name = client.escapeIdentifier(database);
    if (found.rowCount === 0) await client.query(`create database ${name} owner ${OWNER_ROLE}`);
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect, temporary on database ${name} to ${APP_ROLE}`);
  });
  await asSuperuser(url('postgres', database), async (client) => void (await client.query(RIGHTS)));
}

/**
 * @param {(role: string, database: string) => string} url of the server
 * @param {string} database
 */
export const hasDatabase = (url, database) =>
  asSuperuser(url('postgres', 'postgres'), async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    return found.rowCount === 1;
  });

/**
 * Also when somebody is still connected.
 * @param {(role: string, database: string) => string} url of the server
 * @param {string} database
 */
export const dropDatabase = (url, database) =>
  asSuperuser(
    url('postgres', 'postgres'),
    async (client) => void (await client.query(`drop database if exists ${client.escapeIdentifier(database)} (force)`)),
  );

/**
 * @param {(role: string, database: string) => string} url of the server
 * @param {string} from @param {string} to
 */
export const renameDatabase = (url, from, to) =>
  asSuperuser(url('postgres', 'postgres'), async (client) => {
    const [old, name] = [from, to].map((part) => client.escapeIdentifier(part));
    await client.query(`alter database ${old} rename to ${name}`);
  });

/**
 * One short connection as the superuser of the embedded server.
 * @template T
 * @param {string} connectionString @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function asSuperuser(connectionString, work) {
  const client = new pg.Client({
    connectionString,
    application_name: 'koersvast-tools',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
