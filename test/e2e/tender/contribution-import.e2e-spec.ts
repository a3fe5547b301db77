import ExcelJS from 'exceljs';
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

  describe('in the form of a workgroup', () => {
    const group = async (number: number): Promise<{ id: string; name: string }> =>
      (await inkoper.get('/workgroups')).body.items.find((one: any) => one.number === number);
    const form = (recordId?: string) =>
      inkoper.get(
        `/import-targets/contribution/template?programmeId=${programme.id}${recordId ? `&recordId=${recordId}` : ''}`,
      );
    const edit = async (bytes: Buffer, change: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(bytes as never);
      change(book.worksheets[0]!);
      return Buffer.from(await book.xlsx.writeBuffer());
    };
    const send = (bytes: Buffer, recordId?: string) =>
      inkoper.upload('/imports', { name: 'inbreng.xlsx', bytes }, { target: 'contribution', ...(recordId && { recordId }) }); // prettier-ignore
    const checked = async ({ id, mapping, rowVersion }: any) => {
      const { body } = await inkoper.put(`/imports/${id}/mapping`, { mapping }, { ifMatch: rowVersion });
      await inkoper.post(`/imports/${id}/validate`, {}, { ifMatch: body.rowVersion });
      await test.drainJobs();
      return (await inkoper.get(`/imports/${id}`)).body;
    };

    it('goes out with lists to choose from and comes back for that workgroup only @eis KV-1026', async () => {
      const [own, other] = [await group(1), await group(2)];
      const out = await form(own.id);
      let question = '';
      const filled = await edit(out.bytes, (sheet) => {
        const rows = [2, 3, 4].map((at) => sheet.getRow(at));
        expect([2, 3, 4, 5].map((at) => sheet.getCell(1, at).value)).toEqual(['Vraag', 'Zin', 'Soort bron', 'Waar in de bron']); // prettier-ignore
        expect(sheet.getColumn(1).hidden).toBe(true);
        expect(sheet).toMatchObject({ sheetProtection: { sheet: true } });
        expect(sheet.getCell('B2').protection?.locked ?? sheet.getColumn(2).protection?.locked).toBe(false);
        expect(sheet.getCell('B2').dataValidation).toMatchObject({ type: 'list' });
        question = String(sheet.workbook.getWorksheet('Lijsten')!.getCell('B1').value);
        rows[0]!.getCell(2).value = question;
        rows[0]!.getCell(3).value = 'Eén gezin, één plan.';
        rows[0]!.getCell(4).value = 'Knelpunt';
        rows[1]!.getCell(2).value = question;
        rows[1]!.getCell(3).value = '=1+1 is geen zin';
        rows[1]!.getCell(4).value = 'Gerucht';
        rows[2]!.getCell(2).value = 'Iets anders';
        rows[2]!.getCell(3).value = 'Onder welke vraag?';
      });
      const wrong = await send(filled, other.id);
      expect(wrong.body.code).toBe('contribution.form.other-workgroup');
      expect(wrong.body.detail).toContain(own.name);
      const batch = await checked((await send(filled, own.id)).body);
      expect(batch.counts).toMatchObject({ valid: 1, wrong: 2 });
      await commit(batch);
      const { body } = await inkoper.get(`/contributions?workgroupId=${own.id}&sourceKind=BOTTLENECK`);
      expect(body.items).toMatchObject([{ sentence: 'Eén gezin, één plan.', question: { number: Number(question.split(' ')[0]) } }]); // prettier-ignore
      const twice = await checked((await send(filled)).body);
      expect(twice.earlierImport).toMatchObject({ id: batch.id });
      expect(twice.counts).toMatchObject({ valid: 0, present: 1, wrong: 2 });
    });

    it('names what was changed in it, and asks for a new one after other questions @eis KV-1026', async () => {
      const { bytes } = await form();
      const retitled = await edit(bytes, (sheet) => {
        sheet.getCell('D1').value = 'Zinnetje';
        sheet.getRow(2).getCell(4).value = 'x';
      });
      const { body } = await send(retitled);
      expect(body).toMatchObject({ code: 'contribution.form.headings', detail: expect.stringContaining('Zin.') });
      const old = await edit(bytes, (sheet) => {
        sheet.getRow(2).getCell(4).value = 'x';
      });
      const label = (change: string) =>
        test.asSystem(
          () =>
          test.unitOfWork.query(`update workgroup_question set label = ${change} where number = 4 and programme_id = $1`, [programme.id]), // prettier-ignore
        );
      await label(`label || ' nu'`);
      expect((await send(old)).body.code).toBe('contribution.form.other-questions');
      await label(`left(label, -3)`);
      expect((await form(programme.id)).status).toBe(404);
    });
  });

  it('come back from who is in a workgroup, for that one alone @eis KV-1215', async () => {
    const [own, other] = [programme.workgroups[0]!, programme.workgroups[1]!];
    const member = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId: own.id });
    const stranger = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId: other.id });
    const targets = (await member.get('/import-targets')).body.items.map(({ code }: any) => code);
    expect(targets).toEqual(['contribution']);
    const template = (who: ApiClient, recordId?: string) =>
      who.get(
        `/import-targets/contribution/template?programmeId=${programme.id}${recordId ? `&recordId=${recordId}` : ''}`,
      );
    expect((await template(member, other.id)).status).toBe(403);
    const form = await template(member);
    expect(form.headers['content-disposition']).toContain('inbreng-werkgroep-');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(form.bytes as never);
    const sheet = book.worksheets[0]!;
    sheet.getRow(2).getCell(2).value = String(book.getWorksheet('Lijsten')!.getCell('B1').value);
    sheet.getRow(2).getCell(3).value = 'Wij sturen dit zelf terug.';
    const file = { name: 'van-ons.xlsx', bytes: Buffer.from(await book.xlsx.writeBuffer()) };
    const send = (who: ApiClient, sent: { name: string; bytes: Buffer } = file) =>
      who.upload('/imports', sent, { target: 'contribution' });
    expect((await send(stranger)).status).toBe(403);
    const byHand = { name: 'lijst.csv', bytes: csv('Werkgroep;Vraag;Zin', '1;4;Van wie dan ook.') };
    expect((await send(member, byHand)).status).toBe(403);
    const { status, body } = await send(member);
    expect(status).toBe(201);
    const path = `/imports/${body.id}`;
    expect((await stranger.get(path)).status).toBe(404);
    const seen = async (who: ApiClient) => (await who.get('/imports')).body.items.map(({ id }: any) => id);
    expect(await seen(stranger)).toEqual([]);
    // With what the inkoper read in for this workgroup; not with the lists of all of them.
    expect((await seen(member))[0]).toBe(body.id);
    expect((await seen(member)).length).toBeLessThan((await seen(inkoper)).length);
    expect(await seen(inkoper)).toContain(body.id);
    const mapped = await member.put(`${path}/mapping`, { mapping: body.mapping }, { ifMatch: body.rowVersion });
    await member.post(`${path}/validate`, {}, { ifMatch: mapped.body.rowVersion });
    await test.drainJobs();
    const checked = (await member.get(path)).body;
    expect(checked.counts).toMatchObject({ valid: 1, wrong: 0 });
    await member.post(`${path}/commit`, { mode: 'ALL' }, { ifMatch: checked.rowVersion });
    await test.drainJobs();
    expect((await member.get(path)).body.state).toBe('COMMITTED');
    expect(await sentences()).toContain('Wij sturen dit zelf terug.');
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
