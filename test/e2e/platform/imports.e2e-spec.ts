import { readSheet } from '@koersvast/sheets';
import { anImportTarget, csv } from '../../builders/import-target';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const HEADER = 'Code;Datum;Toelichting;Bedrag';
const GOOD = [HEADER, 'R1;01-10-2026;Termijn 10;1.000,00', 'R2;02-10-2026;Termijn 11;2.000,50', 'R3;03-10-2026;;-0,50'];
/** 111222333 passes the 11-test. */
const BAD = [
  HEADER,
  'F1;01-10-2026;Termijn;100,00',
  'F2;31-09-2026;Volumecorrectie;84.120,50',
  'F3;08-10-2026;Consultatie;12.4OO,00',
  'F4;09-10-2026;Aanvulling J. 111222333;3.250,00',
  'F5;10-10-2026;Te veel;2.000.000,00',
  'F1;11-10-2026;Dubbel;1,00',
];

describe('importing', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let manager: ApiClient;
  let fail: { at: string | null };

  beforeAll(async () => {
    test = await openTestApp();
    ({ fail } = anImportTarget(test));
    programme = await aProgramme(test);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
  });
  beforeEach(() => {
    fail.at = null;
  });
  afterAll(() => test.close());

  const upload = (lines: string[], name = 'realisatie-okt-2026.csv', client = manager) =>
    client.upload('/imports', { name, bytes: csv(...lines) }, { target: 'proef' });
  const checked = async (lines: string[], expectedTotal?: string) => {
    let batch = (await upload(lines)).body;
    const mapping = await manager.put(
      `/imports/${batch.id}/mapping`,
      { mapping: batch.mapping, expectedTotal },
      { ifMatch: batch.rowVersion },
    );
    batch = (await manager.post(`/imports/${batch.id}/validate`, {}, { ifMatch: mapping.body.rowVersion })).body;
    expect(batch.state).toBe('CHECKING');
    await test.drainJobs();
    return (await manager.get(`/imports/${batch.id}`)).body;
  };
  const commit = async (batch: { id: string; rowVersion: number }, mode: 'ALL' | 'VALID') => {
    const asked = await manager.post(`/imports/${batch.id}/commit`, { mode }, { ifMatch: batch.rowVersion });
    if (asked.status !== 200) return asked;
    await test.drainJobs();
    return manager.get(`/imports/${batch.id}`);
  };
  const written = (prefix: string) =>
    test.asSystem(async () => {
      const rows = await test.unitOfWork.query<{ code: string }>(
        'select code from building_block where starts_with(code, $1) order by code',
        [prefix],
      );
      return rows.map((row) => row.code);
    });

  it('reads a file, guesses the columns and stores nothing of the target @eis KV-030', async () => {
    const { status, body } = await upload(GOOD);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'MAPPING',
      targetTitle: 'Proefregels',
      kind: 'csv',
      delimiter: ';',
      headers: ['Code', 'Datum', 'Toelichting', 'Bedrag'],
      mapping: { code: 0, date: 1, note: 2, amount: 3 },
      sample: [['R1', '01-10-2026', 'Termijn 10', '1.000,00'], expect.anything(), expect.anything()],
      counts: null,
      earlierImport: null,
    });
    expect(await written('R')).toEqual([]);
  });

  it('commits a right file once: the same file again adds nothing @eis KV-031', async () => {
    const batch = await checked(GOOD, '3000.00');
    expect(batch).toMatchObject({
      state: 'CHECKED',
      counts: { read: 3, valid: 3, wrong: 0, present: 0 },
      totals: { expected: '3000.00', counted: '3000.00', difference: '0.00', unreadable: 0 },
    });
    const done = await commit(batch, 'ALL');
    expect(done.body).toMatchObject({ state: 'COMMITTED', mode: 'ALL', counts: { valid: 3 } });
    expect(await written('R')).toEqual(['R1', 'R2', 'R3']);
    const again = await checked(GOOD);
    expect(again.earlierImport.id).toBe(batch.id);
    expect(again.counts).toEqual({ read: 3, valid: 0, wrong: 0, present: 3, corrections: 0 });
    const rows = (await manager.get(`/imports/${again.id}/rows?status=PRESENT`)).body.items;
    expect(rows[0].note).toMatch(/^Stond al in import van \d\d-\d\d-\d{4}\./);
    expect((await commit(again, 'ALL')).body).toMatchObject({ state: 'COMMITTED', counts: { valid: 0, present: 3 } });
    expect(await written('R')).toHaveLength(3);
  });

  it('names what is wrong by row and column, and what to do @eis KV-032', async () => {
    const batch = await checked(BAD);
    expect(batch.counts).toEqual({ read: 6, valid: 1, wrong: 5, present: 0, corrections: 0 });
    expect(batch.totals).toMatchObject({ counted: '2087471.50', unreadable: 1 });
    const rows = (await manager.get(`/imports/${batch.id}/rows?status=WRONG`)).body.items;
    const said = rows.map((row: any) => [row.number, row.problems[0].column, row.problems[0].code]);
    expect(said).toEqual([
      [3, 1, expect.stringMatching(/date/)],
      [4, 3, 'kernel.number.letter-o'],
      [5, 2, 'sheets.cell.bsn'],
      [6, 3, 'platform.rule-broken'],
      [7, null, 'platform.import-twice'],
    ]);
    expect(rows[0].problems[0].detail).toContain('31-09-2026');
    expect(rows[4].problems[0].detail).toBe('Staat al op regel 2 van dit bestand. Verwijder een van de twee.');
    const sheet = await manager.get(`/imports/${batch.id}/error-sheet`);
    expect(sheet.headers['content-disposition']).toContain('foutenblad-realisatie-okt-2026.xlsx');
    const read = await readSheet(sheet.bytes, 'fouten.xlsx');
    expect(read.headers).toEqual(['Code', 'Datum', 'Toelichting', 'Bedrag', 'Wat te doen']);
    expect(read.rows).toHaveLength(5);
  });

  it('keeps no burgerservicenummer, in no table @eis KV-033', async () => {
    const batch = await checked(BAD);
    const rows = (await manager.get(`/imports/${batch.id}/rows?status=WRONG`)).body.items;
    expect(rows[2].cells[2]).toBe('Aanvulling J. 1•••••••3');
    const found = await test.asSystem(() =>
      test.unitOfWork.query(
        `select 1 from import_row where cells::text like '%111222333%' or problems::text like '%111222333%'
         union all select 1 from import_batch b where b::text like '%111222333%'
         union all select 1 from job j where j::text like '%111222333%'`,
      ),
    );
    expect(found).toEqual([]);
  });

  it('refuses all-or-nothing while something is wrong, and commits only what is right on request @eis KV-034', async () => {
    const batch = await checked(BAD);
    const refused = await commit(batch, 'ALL');
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toContain('5 regels kloppen nog niet');
    expect(await written('F')).toEqual([]);
    expect((await commit(batch, 'VALID')).body).toMatchObject({ state: 'COMMITTED', mode: 'VALID' });
    expect(await written('F')).toEqual(['F1']);
  });

  it('does not round a difference with the total of the source away @eis KV-034', async () => {
    const batch = await checked([HEADER, 'T1;01-10-2026;x;10,00'], '10.01');
    expect(batch.totals.difference).toBe('-0.01');
    const refused = await commit(batch, 'ALL');
    expect([refused.status, refused.body.code]).toEqual([422, 'platform.import-total-differs']);
    expect(await written('T')).toEqual([]);
  });

  it('writes all or nothing when it breaks off half-way, and goes on afterwards @eis KV-035', async () => {
    const batch = await checked([HEADER, 'H1;01-10-2026;;1,00', 'H2;01-10-2026;;1,00', 'H3;01-10-2026;;1,00']);
    fail.at = 'H2';
    expect((await commit(batch, 'ALL')).body.state).toBe('COMMITTING');
    expect(await written('H')).toEqual([]);
    fail.at = null;
    await test.asSystem(() => test.unitOfWork.query('update job set run_after = now()'));
    await test.drainJobs();
    expect((await manager.get(`/imports/${batch.id}`)).body.state).toBe('COMMITTED');
    expect(await written('H')).toEqual(['H1', 'H2', 'H3']);
    const audit = await test.asSystem(() =>
      test.unitOfWork.query(`select action, after->>'added' as added from audit_event where record_id = $1`, [
        batch.id,
      ]),
    );
    expect(audit).toEqual([{ action: 'import.committed', added: '3' }]);
  });

  it('does not let two imports of the same rows both in @eis KV-031', async () => {
    const lines = [HEADER, 'D1;01-10-2026;;1,00', 'D2;01-10-2026;;1,00'];
    const [first, second] = [await checked(lines), await checked(lines)];
    for (const batch of [first, second]) {
      await manager.post(`/imports/${batch.id}/commit`, { mode: 'ALL' }, { ifMatch: batch.rowVersion });
    }
    await Promise.all([test.drainJobs(), test.drainJobs()]);
    expect(await written('D')).toEqual(['D1', 'D2']);
    const counts = [];
    for (const { id } of [first, second]) counts.push((await manager.get(`/imports/${id}`)).body.counts);
    expect(counts.map((each) => each.valid + each.present)).toEqual([2, 2]);
    expect(counts.map((each) => each.valid).sort()).toEqual([0, 2]);
  });

  it('gives the import back with the reason when the job cannot be done', async () => {
    const batch = await checked([HEADER, 'W1;01-10-2026;;1,00']);
    await manager.post(`/imports/${batch.id}/commit`, { mode: 'ALL' }, { ifMatch: batch.rowVersion });
    await test.asSystem(() =>
      test.unitOfWork.query(`update import_batch set counted_total = 1, expected_total = 5 where id = $1`, [batch.id]),
    );
    await test.drainJobs();
    const back = (await manager.get(`/imports/${batch.id}`)).body;
    expect(back).toMatchObject({ state: 'CHECKED', failure: expect.stringContaining('verschilt van het totaal') });
    expect(await written('W')).toEqual([]);
  });

  it('remembers the columns of a source: files with the same headers, also for a colleague', async () => {
    const lines = ['Kenmerk;Wanneer;Wat;Hoeveel', 'M1;01-10-2026;x;1,00'];
    const first = (await upload(lines)).body;
    expect(first.mapping).toMatchObject({ code: null, date: null, amount: null });
    const incomplete = await manager.put(
      `/imports/${first.id}/mapping`,
      { mapping: { code: 0 } },
      { ifMatch: first.rowVersion },
    );
    expect(incomplete.status).toBe(422);
    expect(incomplete.body.errors.map((error: any) => error.pointer)).toEqual(['/mapping/date', '/mapping/amount']);
    const mapping = { code: 0, date: 1, note: 2, amount: 3 };
    await manager.put(`/imports/${first.id}/mapping`, { mapping }, { ifMatch: first.rowVersion });
    expect((await upload(lines)).body.mapping).toEqual(mapping);
    const other = await test.signedInAs('contractmanager', { programmeId: programme.id });
    expect((await upload(lines, 'x.csv', other)).body.mapping).toEqual(mapping);
    const elsewhere = ['Kenmerk;Wanneer;Wat;Hoeveel;Meer', 'M1;01-10-2026;x;1,00;y'];
    expect((await upload(elsewhere, 'x.csv', other)).body.mapping.code).toBeNull();
    expect((await upload(elsewhere)).body.mapping).toEqual(mapping);
  });

  it('asks the permission of the target, and the version that was seen @eis KV-036', async () => {
    const reader = await test.signedInAs('financien', { programmeId: programme.id });
    expect((await upload(GOOD, 'x.csv', reader)).status).toBe(403);
    const codes = (user: typeof reader) =>
      user.get('/import-targets').then(({ body }) => body.items.map((t: any) => t.code));
    expect(await codes(reader)).not.toContain('proef');
    expect(await codes(manager)).toContain('proef');
    const batch = (await upload(GOOD)).body;
    expect((await reader.get(`/imports/${batch.id}`)).status).toBe(403);
    expect((await reader.get('/imports')).body.items).toEqual([]);
    expect((await manager.get('/imports')).body.items[0].id).toBe(batch.id);
    const elsewhere = await aProgramme(test, 'ELDERS');
    const stranger = await test.signedInAs('contractmanager', { programmeId: elsewhere.id });
    for (const path of ['', '/rows', '/error-sheet']) {
      expect((await stranger.get(`/imports/${batch.id}${path}`)).status).toBe(404);
    }
    expect((await manager.post(`/imports/${batch.id}/validate`, {}, { ifMatch: batch.rowVersion + 1 })).status).toBe(
      412,
    );
    expect(
      (await manager.post(`/imports/${batch.id}/commit`, { mode: 'ALL' }, { ifMatch: batch.rowVersion })).status,
    ).toBe(409);
  });

  it('refuses what is no sheet, and takes a repeated upload as one', async () => {
    const page = await manager.upload(
      '/imports',
      { name: 'x.csv', bytes: Buffer.from('%PDF-1.7') },
      { target: 'proef' },
    );
    expect([page.status >= 400 && page.status < 500, page.body.detail]).toEqual([true, expect.any(String)]);
    const unknown = await manager.upload('/imports', { name: 'x.csv', bytes: csv(...GOOD) }, { target: 'niets' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'platform.import-target-unknown']);
    const none = await manager.post('/imports', { target: 'proef' });
    expect([none.status, none.body.code]).toEqual([415, 'platform.upload-expected']);
  });

  it('waits in Mijn werk of who began it until it is committed or dropped', async () => {
    const beginner = await test.signedInAs('contractmanager', { programmeId: programme.id });
    const batch = (await upload(GOOD, 'wacht.csv', beginner)).body;
    const waiting = (await beginner.get('/my-work')).body.groups.flatMap((group: any) => group.items);
    expect(waiting).toMatchObject([{ kind: 'import', code: 'wacht.csv', url: `/importeren/${batch.id}` }]);
    await beginner.post(`/imports/${batch.id}/cancel`, {}, { ifMatch: batch.rowVersion });
    expect((await beginner.get('/my-work')).body.groups).toEqual([]);
  });

  it('cancels an import and removes its rows', async () => {
    const batch = await checked(GOOD);
    const gone = await manager.post(`/imports/${batch.id}/cancel`, {}, { ifMatch: batch.rowVersion });
    expect(gone.body).toMatchObject({ state: 'CANCELLED', sample: [] });
    const rows = (await manager.get(`/imports/${batch.id}/rows`)).body.items;
    expect(rows).toEqual([]);
  });

  it('gives a template whose columns are recognised', async () => {
    const template = await manager.get('/import-targets/proef/template');
    expect(template.status).toBe(200);
    await expect(readSheet(template.bytes, 'sjabloon.xlsx')).rejects.toMatchObject({ code: 'sheets.file.no-rows' });
    const explained = await readSheet(template.bytes, 'sjabloon.xlsx', { sheetName: 'Toelichting' });
    expect(explained.rows.map((row) => row.cells)).toContainEqual(['Bedrag', 'ja', '1.234,56']);
  });
});
