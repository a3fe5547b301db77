import { Client } from 'pg';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { asFile, carriedThrough, exportedSheet, SheetInHand, uploaded } from '../../builders/requirement-sheet';
import { anAdoptedRequirement, aRequirement } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('changes in a sheet of requirements', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;

  let programmes = 0;

  beforeAll(async () => {
    test = await openTestApp();
  });
  beforeEach(async () => {
    programmes += 1;
    programme = await aProgramme(test, `PROEF${programmes}`);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const back = async (sheet: SheetInHand) => (await uploaded(inkoper, programme, await asFile(sheet))).body;
  const rowsOf = async (id: string) => (await inkoper.get(`/requirement-imports/${id}/rows`)).body.items;
  const byCode = async (code: string) => {
    const { items } = (await inkoper.get('/requirements')).body;
    const { id } = items.find((row: { code: string }) => row.code === code);
    return (await inkoper.get(`/requirements/${id}`)).body;
  };

  it('show old and new per cell, change nothing before they are carried through, and then as one @eis KV-895', async () => {
    await aRequirement(inkoper, programme);
    const adopted = await anAdoptedRequirement(inkoper, programme, { title: 'Vastgesteld' });
    const sheet = await exportedSheet(test, inkoper, programme);
    sheet.rows[0]!.Tekst = 'De opdrachtnemer draagt binnen 5 werkdagen over.';
    sheet.rows[0]!.Bouwsteen = '2 Specialistische hulp';
    sheet.rows[1]!.Titel = 'Opnieuw bezien';
    sheet.rows.push({ Soort: 'Wens', Titel: 'Nieuw', Tekst: 'Een nieuwe wens.' });
    const one = await back(sheet);
    expect(one).toMatchObject({ needsReason: true, counts: { changed: 2, added: 1, unchanged: 0 } });
    expect((await rowsOf(one.id))[0]).toMatchObject({
      number: 2,
      code: 'EIS-001',
      cells: [
        { field: 'text', label: 'Tekst', before: 'De opdrachtnemer draagt binnen 10 werkdagen over.', clash: false },
        { field: 'buildingBlock', before: '', after: '2 Specialistische hulp' },
      ],
    });
    expect((await byCode('EIS-001')).versionNumber).toBe(1);
    const silent = await carriedThrough(test, inkoper, one.id);
    expect([silent.status, silent.body.code]).toEqual([422, 'requirement-import.reason-missing']);
    const done = await carriedThrough(test, inkoper, one.id, { reason: 'overleg werkgroep 3' });
    expect(done.body).toMatchObject({ state: 'COMMITTED', failure: null });
    expect(await byCode('EIS-001')).toMatchObject({ versionNumber: 2, buildingBlock: { number: 2 }, state: 'DRAFT' });
    expect(await byCode(adopted.code)).toMatchObject({ state: 'IN_REVIEW', changeReason: 'overleg werkgroep 3' });
    expect(await byCode('WENS-001')).toMatchObject({ title: 'Nieuw', state: 'DRAFT' });
  });

  it('reach every field of the form, and come back from a new row as well @eis KV-1000', async () => {
    await aRequirement(inkoper, programme);
    await aRequirement(inkoper, programme, { kind: 'EXCLUSION', title: 'Grond' });
    const sheet = await exportedSheet(test, inkoper, programme);
    const cells = {
      ...{ Hoofdstuk: '3.2 Veiligheid', Plaats: '15', Toetsbaar: 'Ja', Toetsing: 'Lezen', Toelichting: 'Nodig' },
      ...{ Bewijsmiddel: 'Verklaring', 'Moment van het bewijs': 'op verzoek', 'Vraagt omzet': 'ja' },
      ...{ 'Motivering van de omzeteis': 'Zwaarwegend', Bouwsteen: '2 Specialistische hulp' },
    };
    Object.assign(sheet.rows[0]!, cells);
    Object.assign(sheet.rows[1]!, { 'Soort uitsluitingsgrond': 'facultatief (Aw 2.87)' });
    sheet.rows.push({ Soort: 'Geschiktheidseis', Titel: 'Nieuw', Tekst: 'Een nieuwe.', ...cells });
    const one = await back(sheet);
    expect(one.counts).toMatchObject({ changed: 2, added: 1, wrong: 0 });
    expect((await carriedThrough(test, inkoper, one.id)).body.state).toBe('COMMITTED');
    const stored = {
      ...{ chapter: '3.2 Veiligheid', position: 15, testable: true, testMethod: 'Lezen', rationale: 'Nodig' },
      ...{ evidence: 'Verklaring', evidenceMoment: 'ON_REQUEST', asksTurnover: true, buildingBlock: { number: 2 } },
      turnoverMotivation: 'Zwaarwegend',
    };
    expect(await byCode('EIS-001')).toMatchObject({ ...stored, versionNumber: 2 });
    expect(await byCode('GESCH-001')).toMatchObject({ ...stored, versionNumber: 1 });
    const ground = sheet.rows.find((row) => row['Soort uitsluitingsgrond'])!.Code!;
    expect(await byCode(ground)).toMatchObject({ exclusionGround: 'FACULTATIVE' });
    const again = await exportedSheet(test, inkoper, programme);
    expect((await uploaded(inkoper, programme, again.bytes)).body.counts).toMatchObject({ unchanged: 3, changed: 0 });
    again.rows.forEach((row) => (row.Hoofdstuk = '4 Elders'));
    const moved = await back(again);
    await carriedThrough(test, inkoper, moved.id);
    expect(await byCode('EIS-001')).toMatchObject({ chapter: '4 Elders', versionNumber: 2 });
  });

  it('ask when somebody else changed the requirement meanwhile: mine, theirs or not at all @eis KV-896', async () => {
    const made = [];
    for (const title of ['Een', 'Twee', 'Drie']) made.push(await aRequirement(inkoper, programme, { title }));
    const sheet = await exportedSheet(test, inkoper, programme);
    for (const { id } of made) await inkoper.patch(`/requirements/${id}`, { title: 'Van hen' }, { ifMatch: 1 });
    sheet.rows.forEach((row) => Object.assign(row, { Titel: 'Van mij', Bewijsmiddel: 'Verklaring' }));
    const one = await back(sheet);
    expect(one.counts).toMatchObject({ conflict: 3, undecided: 3, changed: 0 });
    const rows = await rowsOf(one.id);
    expect(rows[0].cells).toEqual([
      { field: 'title', label: 'Titel', before: 'Van hen', after: 'Van mij', clash: true },
      { field: 'evidence', label: 'Bewijsmiddel', before: '', after: 'Verklaring', clash: false },
    ]);
    expect((await carriedThrough(test, inkoper, one.id)).body.code).toBe('requirement-import.undecided');
    for (const [at, decision] of ['MINE', 'THEIRS', 'SKIP'].entries()) {
      const body = { status: 'CONFLICT', decision, rowIds: [rows[at].id] };
      const answer = await inkoper.post(`/requirement-imports/${one.id}/decide`, body, { ifMatch: at + 1 });
      expect(answer.body.counts.undecided).toBe(2 - at);
    }
    expect((await carriedThrough(test, inkoper, one.id)).body.state).toBe('COMMITTED');
    const words = async (code: string) => {
      const { title, evidence } = await byCode(code);
      return [title, evidence];
    };
    expect(await words('EIS-001')).toEqual(['Van mij', 'Verklaring']);
    expect(await words('EIS-002')).toEqual(['Van hen', 'Verklaring']);
    expect(await words('EIS-003')).toEqual(['Van hen', '']);
  });

  it('do not undo what others changed in a row that this person left alone', async () => {
    const { id } = await aRequirement(inkoper, programme);
    const sheet = await exportedSheet(test, inkoper, programme);
    await inkoper.patch(`/requirements/${id}`, { title: 'Van hen' }, { ifMatch: 1 });
    expect((await back(sheet)).counts).toMatchObject({ unchanged: 1, conflict: 0 });
  });

  it('never withdraw a requirement because its row is gone, unless somebody says so with a reason @eis KV-897', async () => {
    for (const title of ['Blijft', 'Weg', 'Ook weg']) await aRequirement(inkoper, programme, { title });
    const sheet = await exportedSheet(test, inkoper, programme);
    sheet.rows.splice(1, 2);
    const one = await back(sheet);
    expect(one.counts).toMatchObject({ missing: 2, unchanged: 1 });
    const [first] = await rowsOf(one.id);
    expect(first).toMatchObject({ status: 'MISSING', code: 'EIS-002', decision: 'KEEP' });
    const body = { status: 'MISSING', decision: 'WITHDRAW', rowIds: [first.id] };
    expect((await inkoper.post(`/requirement-imports/${one.id}/decide`, body, { ifMatch: 1 })).body.needsReason).toBe(true); // prettier-ignore
    await carriedThrough(test, inkoper, one.id, { reason: 'dubbel met EIS-001' });
    expect((await byCode('EIS-002')).state).toBe('WITHDRAWN');
    expect((await byCode('EIS-003')).state).toBe('DRAFT');
  });

  it('make nothing twice when the same file comes again @eis KV-898', async () => {
    await aRequirement(inkoper, programme);
    const sheet = await exportedSheet(test, inkoper, programme);
    sheet.rows[0]!.Titel = 'Anders';
    sheet.rows.push({ Soort: 'Eis', Titel: 'Nieuw', Tekst: 'Een nieuwe eis.' });
    const one = await back(sheet);
    await carriedThrough(test, inkoper, one.id);
    const again = await back(sheet);
    expect(again.earlierCommittedAt).not.toBeNull();
    expect(again.counts).toMatchObject({ unchanged: 1, duplicate: 1, changed: 0, added: 0, conflict: 0 });
    await carriedThrough(test, inkoper, again.id);
    expect((await inkoper.get('/requirements')).body.items).toHaveLength(2);
  });

  it('leave nothing half done when one of them no longer fits @eis KV-899', async () => {
    const first = await aRequirement(inkoper, programme, { title: 'Een' });
    await aRequirement(inkoper, programme, { title: 'Twee' });
    const sheet = await exportedSheet(test, inkoper, programme);
    sheet.rows.forEach((row) => (row.Titel = `${row.Titel} anders`));
    sheet.rows.reverse();
    const one = await back(sheet);
    await inkoper.patch(`/requirements/${first.id}`, { title: 'Net ervoor' }, { ifMatch: 1 });
    const failed = await carriedThrough(test, inkoper, one.id);
    expect(failed.body).toMatchObject({ state: 'CHECKED', failure: expect.stringContaining('EIS-001') });
    expect((await byCode('EIS-002')).title).toBe('Twee');
    expect((await inkoper.get('/requirements?q=anders')).body.items).toEqual([]);
  });

  it('come in whole or not at all when the writer dies half way, and the file can be used again @eis KV-1005', async () => {
    for (const title of ['Een', 'Twee', 'Drie']) await aRequirement(inkoper, programme, { title });
    const sheet = await exportedSheet(test, inkoper, programme);
    sheet.rows.forEach((row) => (row.Titel = `${row.Titel} anders`));
    sheet.rows.push({ Soort: 'Eis', Titel: 'Nieuw anders', Tekst: 'Een nieuwe eis.' });
    const one = await back(sheet);
    const changed = async () => (await inkoper.get('/requirements/count?q=anders')).body.count;
    // The third row waits for a lock that this test holds: there its connection dies, as it does after kill -9.
    const owner = new Client({ connectionString: test.database.ownerUrl });
    await owner.connect();
    await owner.query(`create function wait_there() returns trigger language plpgsql as $$
      begin if new.title = 'Drie anders' then perform pg_advisory_xact_lock(1005); end if; return new; end $$;
      create trigger wait_there before insert on requirement_version for each row execute function wait_there();
      select pg_advisory_lock(1005)`);
    const carrying = carriedThrough(test, inkoper, one.id);
    const waiting = async () =>
      (await owner.query(`select pid from pg_locks where locktype = 'advisory' and objid = 1005 and not granted`))
        .rows[0];
    while (!(await waiting())) await new Promise(setImmediate);
    await test.asSystem(async () => test.unitOfWork.query('select pg_terminate_backend($1)', [(await waiting()).pid]));
    await owner.query('select pg_advisory_unlock(1005)');
    expect((await carrying).body.state).toBe('COMMITTING');
    expect(await changed()).toBe(0);
    await test.asSystem(() => test.unitOfWork.query(`update job set run_after = now() where state = 'QUEUED'`));
    await test.drainJobs();
    expect((await inkoper.get(`/requirement-imports/${one.id}`)).body.state).toBe('COMMITTED');
    expect(await changed()).toBe(4);
    expect((await back(sheet)).counts).toMatchObject({ unchanged: 3, duplicate: 1, changed: 0, added: 0 });
    await owner.end();
  });
});
