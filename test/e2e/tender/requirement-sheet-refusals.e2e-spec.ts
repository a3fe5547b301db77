import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { asFile, carriedThrough, exportedSheet, uploaded } from '../../builders/requirement-sheet';
import { aRequirement } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** Passes the 11-test; nobody's. */
const LIKE_A_BSN = '111222333';

describe('a wrong cell in a sheet of requirements', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    for (let n = 1; n <= 9; n += 1) await aRequirement(inkoper, programme, { title: `Eis ${n}` });
  });
  afterAll(() => test.close());

  it('is named with row, column and what to do, and the row does not come in @eis KV-900', async () => {
    const { headers, rows } = await exportedSheet(test, inkoper, programme);
    rows[0]!.Titel = 'x'.repeat(10_000);
    rows[1]!.Tekst = `Het kind met nummer ${LIKE_A_BSN}`;
    rows[2]!.Titel = '';
    rows[3]!.Bouwsteen = 'Onbekend';
    rows[4]!.Eigenaar = 'Niemand';
    rows[5]!.Soort = 'Wens';
    rows[6]!.Status = 'vastgesteld';
    rows[7]!.Code = 'EIS-999';
    rows.push({ ...rows[0]!, Titel: 'Twee keer' }, { Soort: '', Titel: 'Zonder soort', Tekst: 'Tekst' });
    const { body } = await uploaded(inkoper, programme, await asFile({ headers, rows }));
    expect(body.counts).toMatchObject({ wrong: 10, changed: 0, missing: 1, unchanged: 1 });
    const { items } = (await inkoper.get(`/requirement-imports/${body.id}/rows?status=WRONG`)).body;
    expect(items.map((row: any) => [row.number, row.problems[0].column, row.problems[0].code])).toEqual([
      [2, 'Titel', 'sheets.text.too-long'],
      [3, 'Tekst', 'sheets.cell.bsn'],
      [4, 'Titel', 'sheets.cell.required'],
      [5, 'Bouwsteen', 'requirement-import.block-unknown'],
      [6, 'Eigenaar', 'requirement-import.owner-unknown'],
      [7, 'Soort', 'requirement-import.kind-fixed'],
      [8, 'Status', 'requirement-import.state-fixed'],
      [9, 'Code', 'requirement-import.code-unknown'],
      [11, 'Code', 'requirement-import.code-twice'],
      [12, 'Soort', 'requirement-import.kind-unknown'],
    ]);
    expect(items[0].problems[0].detail).toBe('De tekst heeft 10000 tekens. Gebruik er ten hoogste 200.');
    const refused = await carriedThrough(test, inkoper, body.id);
    expect([refused.status, refused.body.code]).toEqual([422, 'requirement-import.has-wrong']);
    expect((await carriedThrough(test, inkoper, body.id, { withoutWrong: true })).body.state).toBe('COMMITTED');
  });

  it('with a personal number is stored nowhere, in whatever column it stands', async () => {
    const { headers, rows } = await exportedSheet(test, inkoper, programme);
    rows[0]!.Titel = LIKE_A_BSN;
    rows[1]!.Bouwsteen = LIKE_A_BSN;
    rows[2]!.Code = LIKE_A_BSN;
    rows.push({ Soort: LIKE_A_BSN, Titel: LIKE_A_BSN, Tekst: 't' });
    const file = await asFile({ headers: [...headers, `Kind ${LIKE_A_BSN}`], rows: rows.map((row) => ({ ...row, [`Kind ${LIKE_A_BSN}`]: LIKE_A_BSN })) }); // prettier-ignore
    expect((await uploaded(inkoper, programme, file)).body.code).toBe('sheets.file.bsn-column');
    const answer = await uploaded(inkoper, programme, await asFile({ headers, rows }), `${LIKE_A_BSN}.xlsx`);
    expect(answer.body.counts.wrong).toBe(4);
    const everything = await test.asSystem(() =>
      test.unitOfWork.query<{ found: number }>(
        `select (select count(*) from requirement_import i where i::text like $1)::int
              + (select count(*) from requirement_import_row r where r::text like $1)::int
              + (select count(*) from audit_event a where a::text like $1)::int as found`,
        [`%${LIKE_A_BSN}%`],
      ),
    );
    expect(everything[0]!.found).toBe(0);
  });

  it('is not for somebody without the right, and the import of one tender is nowhere for a stranger', async () => {
    const { bytes } = await exportedSheet(test, inkoper, programme);
    const reader = await test.signedInAs('lezer', { programmeId: programme.id });
    expect((await uploaded(reader, programme, bytes)).status).toBe(403);
    const { body } = await uploaded(inkoper, programme, bytes);
    const stranger = await test.signedInAs('inkoper', { programmeId: (await aProgramme(test, 'ANDER')).id });
    expect((await stranger.get(`/requirement-imports/${body.id}`)).status).toBe(404);
    expect((await uploaded(stranger, programme, bytes)).status).toBe(422);
  });
});
