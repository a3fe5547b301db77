import { Client } from 'pg';
import { csv } from '../../builders/import-target';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { workgroupQuestions } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('contributions from a sheet', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    await workgroupQuestions(test, programme);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const read = async (...lines: string[]) => {
    const file = { name: 'inbreng.csv', bytes: csv('Werkgroep;Vraag;Zin;Waar in de bron', ...lines) };
    let { body } = await inkoper.upload('/imports', file, { target: 'contribution' });
    const { mapping, rowVersion, id } = body;
    body = (await inkoper.put(`/imports/${id}/mapping`, { mapping }, { ifMatch: rowVersion })).body;
    await inkoper.post(`/imports/${id}/validate`, {}, { ifMatch: body.rowVersion });
    await test.drainJobs();
    return (await inkoper.get(`/imports/${id}`)).body;
  };
  const commit = async ({ id, rowVersion }: { id: string; rowVersion: number }) => {
    await inkoper.post(`/imports/${id}/commit`, { mode: 'VALID' }, { ifMatch: rowVersion });
    await test.drainJobs();
  };
  const sentences = async () =>
    (await inkoper.get('/contributions?limit=200&sort=code')).body.items.map(({ sentence }: any) => sentence);

  it('come in by row, bad cells named, and never twice @eis KV-862', async () => {
    const rows = ['1;4;Snel hulp.;Verslag', 'Onderwijs;1;De school weet ervan.;', '9;4;Van wie?;', '1;8;Welke vraag?;'];
    const first = await read(...rows);
    expect(first.counts).toMatchObject({ valid: 2, wrong: 2 });
    await commit(first);
    expect(await sentences()).toEqual(['Snel hulp.', 'De school weet ervan.']);
    const again = await read('1;4;snel  hulp;', '2;1;De school weet ervan;', '1;4;Iets nieuws.;');
    expect(again.counts).toMatchObject({ valid: 1, present: 2 });
    await commit(again);
    expect(await sentences()).toEqual(['Snel hulp.', 'De school weet ervan.', 'Iets nieuws.']);
  });

  it('come in whole or not at all when their writer dies half way @eis KV-1023', async () => {
    const before = await sentences();
    const lines = ['Eerste.', 'Tweede.', 'Derde.', 'Vierde.'].map((sentence) => `1;4;Afgebroken ${sentence};`);
    const halfway = await read(...lines);
    // The third row waits for a lock that this test holds: there the connection dies, as it does after kill -9.
    const system = (sql: string) => test.asSystem(() => test.unitOfWork.query(sql));
    const owner = new Client({ connectionString: test.database.ownerUrl });
    await owner.connect();
    await owner.query(`create function wait_there() returns trigger language plpgsql as $$
      begin if new.sentence like '%Derde.' then perform pg_advisory_xact_lock(862); end if; return new; end $$;
      create trigger wait_there before insert on contribution_version for each row execute function wait_there();
      select pg_advisory_lock(862)`);
    const committing = commit(halfway);
    const waiting = async () =>
      (await owner.query(`select pid from pg_locks where locktype = 'advisory' and objid = 862 and not granted`))
        .rows[0];
    while (!(await waiting())) await new Promise(setImmediate);
    await system(`select pg_terminate_backend(${(await waiting()).pid})`);
    await owner.query('select pg_advisory_unlock(862)');
    await committing;
    expect(await sentences()).toEqual(before);
    await system(`update job set run_after = now() where state = 'QUEUED'`);
    await test.drainJobs();
    const words = ['Eerste.', 'Tweede.', 'Derde.', 'Vierde.'].map((sentence) => `Afgebroken ${sentence}`);
    expect(await sentences()).toEqual([...before, ...words]);
    const { body } = await inkoper.get(`/imports/${halfway.id}`);
    expect(body.state).toBe('COMMITTED');
    await owner.end();
  });
});
