import { Client } from 'pg';
import { openTestDatabase, TestDatabase } from '../../../test/support/test-database';

/** @eis KV-701 the role that serves people cannot change the structure of the database or give itself rights */
describe('the two database roles', () => {
  let database: TestDatabase;
  let app: Client;
  let owner: Client;

  beforeAll(async () => {
    database = await openTestDatabase();
    app = new Client({ connectionString: database.appUrl });
    owner = new Client({ connectionString: database.ownerUrl });
    await Promise.all([app.connect(), owner.connect()]);
    await owner.query('create table probe (id int primary key, note text)');
  });

  afterAll(async () => {
    await Promise.all([app.end(), owner.end()]);
  });

  it.each([
    'create table mine (id int)',
    'alter table probe add column more int',
    'alter table probe disable trigger all',
    'drop table probe',
    'truncate probe',
    'create role another',
    'set role koersvast_owner',
    'set role postgres',
    "set session_replication_role = 'replica'",
    'create extension dblink',
  ])('the app role may not %s', async (statement) => {
    await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('the app role reads and writes rows of what the owner made', async () => {
    await app.query(`insert into probe values (1, 'a')`);
    await app.query(`update probe set note = 'b' where id = 1`);
    expect((await app.query('select note from probe')).rows).toEqual([{ note: 'b' }]);
    expect((await app.query('delete from probe')).rowCount).toBe(1);
  });

  it('neither role is a superuser or passes row-level security', async () => {
    const roles = await owner.query(
      `select rolname from pg_roles where rolname like 'koersvast%' and (rolsuper or rolbypassrls or rolcreaterole)`,
    );
    expect(roles.rows).toEqual([]);
  });
});
