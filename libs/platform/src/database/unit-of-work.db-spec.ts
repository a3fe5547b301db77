import { newId } from '@koersvast/kernel';
import { DataSource } from 'typeorm';
import { aProgramme, BuiltProgramme } from '../../../../test/builders/programme';
import { openTestApp, TestApp } from '../../../../test/support/test-app';
import { Actor } from '../access/actor';
import { postgresOptions } from './data-source-options';

describe('unit of work', () => {
  let test: TestApp;
  let programme: BuiltProgramme;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
  });
  afterAll(() => test.close());

  const someone = (userId = newId()) => new Actor('user', userId, 'iemand', [], {}, 'test');
  const rename = (name: string) =>
    test.unitOfWork.query('update programme set name = $2 where id = $1', [programme.id, name]);
  const entry = () => ({
    action: 'programme.renamed',
    kind: 'programme',
    recordId: programme.id,
    programmeId: programme.id,
  });

  it('reaches the database only inside a unit, also after it ended @eis KV-002', async () => {
    expect(() => test.unitOfWork.manager).toThrow('No unit of work');
    const leaked = await test.asSystem(async () => () => test.unitOfWork.query('select 1'));
    await expect(test.asSystem(() => Promise.resolve()).then(leaked)).rejects.toThrow();
  });

  it('carries the user of the unit to the database, also with many at once over one pool @eis KV-002', async () => {
    const users = Array.from({ length: 60 }, () => someone());
    const seen = await Promise.all(
      users.map((actor) =>
        test.unitOfWork.read(actor, async () => {
          await test.unitOfWork.query('select pg_sleep(0.002)');
          const [row] = await test.unitOfWork.query<{ id: string }>('select app_user() as id');
          return row!.id;
        }),
      ),
    );
    expect(seen).toEqual(users.map((actor) => actor.userId));
  });

  it('refuses a change in a unit that reads', async () => {
    await expect(test.unitOfWork.read(someone(), () => rename('anders'))).rejects.toThrow(/read-only/);
  });

  it('does not commit after a statement failed and was swallowed @eis KV-002', async () => {
    const swallowed = test.asSystem(async () => {
      await rename('half');
      await test.unitOfWork.query('select 1/0').catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow('cannot be committed');
  });

  it('does not commit after a nested part failed', async () => {
    const system = Actor.system('test');
    const nested = test.unitOfWork.run(system, async () => {
      await test.unitOfWork.run(system, () => Promise.reject(new Error('binnen'))).catch(() => undefined);
    });
    await expect(nested).rejects.toThrow('nested part');
  });

  it('writes the audit row in the same transaction, or not at all @eis KV-003', async () => {
    const count = async () =>
      (await test.asSystem(() => test.unitOfWork.query('select count(*)::int as n from audit_event')))[0]!.n as number;
    const before = await count();
    await test.asSystem(async () => test.unitOfWork.audit(entry()));
    await test
      .asSystem(async () => {
        test.unitOfWork.audit(entry());
        throw new Error('toch niet');
      })
      .catch(() => undefined);
    expect(await count()).toBe(before + 1);
  });

  it('refuses the application every way to alter the audit, and notices who altered it behind its back @eis KV-003', async () => {
    await test.asSystem(async () => test.unitOfWork.audit(entry()));
    const tries = [
      "update audit_event set actor_name = 'x'",
      'delete from audit_event',
      'truncate audit_event',
      'update audit_head set seq = 0',
    ];
    for (const sql of tries)
      await expect(test.asSystem(() => test.unitOfWork.query(sql))).rejects.toThrow(/permission denied/);
    const verify = async () =>
      (await test.asSystem(() => test.unitOfWork.query('select audit_verify() as bad')))[0]!.bad;
    expect(await verify()).toBeNull();
    const owner = await new DataSource(postgresOptions(test.database.ownerUrl, 'eigenaar')).initialize();
    await owner.query("update audit_event set actor_name = 'een ander' where seq = 1");
    await owner.destroy();
    expect(await verify()).toBe('1');
  });
});
