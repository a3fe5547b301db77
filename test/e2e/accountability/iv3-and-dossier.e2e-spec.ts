import { createHash } from 'node:crypto';
import { Workbook } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { someActuals } from '../../builders/budget';
import { aReport, BuiltBooks, explainAll, sign, someBooks } from '../../builders/report';
import { openTestApp, TestApp } from '../../support/test-app';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('what the accountant and the CBS ask of a year', () => {
  let test: TestApp;
  let books: BuiltBooks;

  beforeAll(async () => {
    test = await openTestApp();
    books = await someBooks(test);
    const [first, second] = books.programme.municipalities.map(({ id }) => id) as [string, string];
    const at = { period: '2026-02', municipalityId: first };
    await someActuals(test, books.programme.id, [
      { ...at, cents: 100_000, taskField: '6.751', category: 'L3.4.1' },
      { ...at, cents: 1, taskField: '6.751', category: '3.4.1', line: 2 },
      { ...at, cents: 50_000, side: 'INCOME', taskField: '6.751', category: 'B4.3.1', line: 3 },
      { ...at, cents: 777, taskField: '6.72a', line: 4, document: 'OUD-TAAKVELD' },
      { ...at, cents: 333, category: null as unknown as string, line: 5 },
      { ...at, cents: 200_000, municipalityId: second, period: '2026-08', line: 6, taskField: '6.751' },
    ]);
  });
  afterAll(() => test.close());

  const extract = async (query: string) => (await books.controller.get(`/iv3-extracts?year=2026&${query}`)).body;

  it('the Iv3 extract goes by quarter and municipality, and what has no place is named with its documents @eis KV-1479', async () => {
    const half = await extract(`quarter=2&municipalityId=${books.programme.municipalities[0]!.id}`);
    expect(half).toMatchObject({ municipalities: ['Aadorp'], asOfDate: '2026-06-30' });
    expect(
      half.rows.map((row: Record<string, string>) => [row.taskField, row.category, row.side, row.actual, row.budget]),
    ).toEqual([
      ['6.751', 'L3.4.1', 'COST', '1000.01', null],
      ['6.751', 'B4.3.1', 'INCOME', '500.00', null],
    ]);
    expect(half.unplaced.map((one: Record<string, unknown>) => [one.why, one.amount])).toEqual(
      expect.arrayContaining([
        ['OTHER_YEAR', '7.77'],
        ['NO_CATEGORY', '3.33'],
      ]),
    );
    expect(half.unplaced.find(({ why }: { why: string }) => why === 'OTHER_YEAR').places).toEqual([
      expect.stringContaining('OUD-TAAKVELD'),
    ]);
    expect(half.totals[0]).toMatchObject({ side: 'COST', actual: '1011.11', unplacedActual: '11.10' });
    const all = await extract('quarter=3');
    expect(all.rows.find((row: { side: string }) => row.side === 'COST').actual).toBe('3000.01');
    expect((await books.controller.get('/iv3-extracts?year=2026&quarter=5')).status).toBe(400);
  });

  it('the Iv3 extract as csv holds the same amounts @eis KV-1479', async () => {
    const parameters = { programmeId: books.programme.id, year: '2026', quarter: '2' };
    const asked = await books.controller.post('/exports', {
      ...{ kind: 'iv3-extract', format: 'csv', programmeId: books.programme.id, parameters },
    });
    expect(asked.status).toBe(201);
    await test.drainJobs();
    const text = (await books.controller.get(`/exports/${asked.body.id}/content`)).bytes.toString('utf8');
    expect(text).toContain('lasten;6.751;');
    expect(text).toContain(';1000,01');
  });

  it('the year-end dossier holds every register and signed report, each with its hash, in order @eis KV-1478 @eis KV-1565', async () => {
    const report = await aReport(books);
    await books.controller.post(`/pc-reports/${report.id}/paragraphs`, { section: 'SUMMARY', text: 'Op koers.' });
    await explainAll(books.controller, report.id);
    const { snapshot } = await sign(test, books, report.id);
    const asked = await books.controller.post('/year-end-dossiers', { contractId: books.contract.id, year: 2026 });
    expect([asked.status, asked.body.code, asked.body.state]).toEqual([201, 'JD-2026-1', 'MAKING']);
    const twice = await books.controller.post('/year-end-dossiers', { contractId: books.contract.id, year: 2026 });
    expect(twice.status).toBe(409);
    await test.drainJobs();
    const { body: dossier } = await books.controller.get(`/year-end-dossiers/${asked.body.id}`);
    expect(dossier).toMatchObject({ state: 'READY', reason: null });
    const { bytes } = await books.controller.get(`/files/${dossier.fileId}/content`);
    expect(sha256(bytes)).toBe(dossier.sha256);
    const unpacked = unzipSync(bytes);
    const names = Object.keys(unpacked);
    expect(names.slice(0, 3)).toEqual([
      '0 Inhoud.pdf',
      '0 Inhoud.xlsx',
      '1 Contractbudget/1.1 Versies en besluiten.xlsx',
    ]);
    expect(dossier.entries.map(({ path }: { path: string }) => path)).toEqual(names.slice(2));
    for (const { path, sha256: hash, size } of dossier.entries) {
      expect([path, sha256(unpacked[path]!), unpacked[path]!.length]).toEqual([path, hash, size]);
    }
    const signed = dossier.entries.filter(({ path }: { path: string }) => path.startsWith('9 Ondertekende'));
    expect(signed.map((entry: { sha256: string }) => entry.sha256)).toEqual(
      snapshot.files.map((file: { sha256: string }) => file.sha256),
    );
    const decisions = names.filter((name) => name.startsWith('10 Besluiten over rapporten/'));
    expect(decisions).toEqual([
      expect.stringMatching(/^10 Besluiten over rapporten\/10\.1 Besluitenlijst\.1 .*\.pdf$/),
    ]);
    for (const path of [
      '1 Contractbudget/1.8 Brug van begroting naar prognose.pdf',
      '4 Begroting van de gemeenten/4.4 Begrotingen naast elkaar.xlsx',
    ]) {
      expect([path, names.includes(path) || dossier.absent.some((each: { path: string }) => path.startsWith(each.path))]).toEqual([path, true]); // prettier-ignore
    }
    expect(dossier.absent).toContainEqual({
      path: '3 Realisatie van de gemeenten/3.4 Aansluiting',
      reason: 'Over dit jaar is geen aansluiting gemaakt.',
    });
    expect(dossier.absent.every(({ reason }: { reason: string }) => reason.length > 10)).toBe(true);
    await agrees(unpacked);
  });

  /** Lines and totals of the bestedingen say the same, and the audit names the freezing. */
  async function agrees(unpacked: Record<string, Uint8Array>): Promise<void> {
    const totals = new Workbook();
    const file = unpacked['2 Bestedingen van de partner/2.1 Totalen per gemeente en bouwsteen.xlsx']!;
    await totals.xlsx.load(file as unknown as ArrayBuffer);
    const sheet = totals.worksheets[0]!;
    const last = sheet.getRow(4 + 6 + 1);
    expect([last.getCell(1).value, last.getCell(4).result]).toEqual(['Totaal', 300_000]);
    const lines = strFromU8(unpacked['2 Bestedingen van de partner/2.2 Regels.csv']!).trim().split('\r\n');
    expect(lines).toHaveLength(1 + 18);
    const audit = strFromU8(unpacked['8 Akkoorden, mandaten en audit/8.3 Auditlog.csv']!);
    expect(audit).toContain('pc-report.signed');
  }

  it('the dossier of a year is read as known at its moment, and a later one is a next number @eis KV-1478', async () => {
    const outside = await books.controller.post('/year-end-dossiers', { contractId: books.contract.id, year: 2001 });
    expect([outside.status, outside.body.errors[0].pointer]).toEqual([422, '/year']);
    const second = await books.controller.post('/year-end-dossiers', {
      contractId: books.contract.id,
      year: 2026,
      note: 'Na nagekomen opgave',
    });
    expect(second.body.code).toBe('JD-2026-2');
    const frozen = test.asSystem(() =>
      test.unitOfWork.query(`update year_end_dossier set sha256 = sha256 where code = 'JD-2026-1'`),
    );
    await expect(frozen).rejects.toMatchObject({ constraint: 'year_end_dossier_kept_check' });
    const reader = await test.signedInAs('lezer', { programmeId: books.programme.id });
    expect((await reader.get('/year-end-dossiers')).body.items).toHaveLength(2);
    expect((await reader.post('/year-end-dossiers', { contractId: books.contract.id, year: 2026 })).status).toBe(403);
  });
});
