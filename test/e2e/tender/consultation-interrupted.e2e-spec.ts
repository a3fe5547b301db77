import { Client } from 'pg';
import { anOpenConsultation, demand, filled, workbookOf } from '../../builders/consultation';
import { csv } from '../../builders/import-target';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** The lock behind which a writer is caught half way. */
const LOCK = 806;

describe('a writer that dies half way, as after kill -9 @eis KV-1017', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let open: Awaited<ReturnType<typeof anOpenConsultation>>;
  let owner: Client;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2027-03-01T10:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    open = await anOpenConsultation(inkoper, programme);
    owner = new Client({ connectionString: test.database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await test.close();
  });

  const system = <Row>(sql: string) => test.asSystem(() => test.unitOfWork.query<Row>(sql));

  /** Lets the deed write until a row of `table` for which `caught` holds, and ends its connection there. */
  async function dyingAt<T>(table: string, caught: string, deed: () => Promise<T>): Promise<T> {
    await owner.query(`
      create function die_there() returns trigger language plpgsql as $$
      begin if ${caught} then perform pg_advisory_xact_lock(${LOCK}); end if; return new; end $$;
      create trigger die_there before insert on ${table} for each row execute function die_there();
      select pg_advisory_lock(${LOCK})`);
    const doing = deed();
    const waiting = `select pid from pg_locks where locktype = 'advisory' and objid = ${LOCK} and not granted`;
    let pid: number | undefined;
    while (pid === undefined) pid = (await owner.query(waiting)).rows[0]?.pid;
    await system(`select pg_terminate_backend(${pid})`);
    await owner.query(
      `select pg_advisory_unlock(${LOCK}); drop trigger die_there on ${table}; drop function die_there()`,
    );
    return doing;
  }

  it('leaves no party of a list behind, and all of them after the next try', async () => {
    const names = async () =>
      demand(await inkoper.get(`/consultations/${open.id}/parties?limit=200`), 200).items.map(({ name }: any) => name);
    const before = await names();
    const rows = [1, 2, 3, 4].map((n) => `Afgebroken ${n};0900000${n};`);
    const file = { name: 'partijen.csv', bytes: csv('Naam;KvK-nummer;E-mailadres', ...rows) };
    const fields = { target: 'consultation-party', tenderId: programme.tender.id };
    let batch = demand(await inkoper.upload('/imports', file, fields), 201);
    const { mapping, rowVersion } = batch;
    batch = demand(await inkoper.put(`/imports/${batch.id}/mapping`, { mapping }, { ifMatch: rowVersion }), 200);
    await inkoper.post(`/imports/${batch.id}/validate`, {}, { ifMatch: batch.rowVersion });
    await test.drainJobs();
    batch = demand(await inkoper.get(`/imports/${batch.id}`), 200);
    await dyingAt('consultation_party', `new.name = 'Afgebroken 3'`, async () => {
      await inkoper.post(`/imports/${batch.id}/commit`, { mode: 'VALID' }, { ifMatch: batch.rowVersion });
      await test.drainJobs();
    });
    expect(await names()).toEqual(before);
    await system(`update job set run_after = now() where state = 'QUEUED'`);
    await test.drainJobs();
    expect(await names()).toHaveLength(before.length + 4);
    expect((await inkoper.get(`/imports/${batch.id}`)).body.state).toBe('COMMITTED');
  });

  it('leaves no answer of a workbook behind, nor the file, and takes it whole at the second try', async () => {
    const where = `/consultations/${open.id}/parties/${open.parties[0].id}`;
    const blank = await workbookOf(test, inkoper, programme, { consultationId: open.id, partyId: open.parties[0].id });
    const file = { name: 'antwoord.xlsx', bytes: await filled(blank, { 1: 'Ja', 2: 'Meer', 3: 4 }) };
    const take = () => inkoper.upload(`${where}/responses`, file);
    const failed = await dyingAt('consultation_answer', `new.value_choice = 'Meer'`, take);
    expect(failed.status).toBeGreaterThanOrEqual(500);
    const stored = async () => [
      (await system(`select id from consultation_response`)).length,
      (await system(`select id from consultation_answer`)).length,
      (await system(`select id from file where permission = 'consultation-response.read'`)).length,
    ];
    expect(await stored()).toEqual([0, 0, 0]);
    demand(await take(), 201);
    expect(await stored()).toEqual([1, 3, 1]);
  });
});
