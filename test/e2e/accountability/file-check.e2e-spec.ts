import { Workbook } from 'exceljs';
import { aReport, BuiltBooks, explainAll, sign, someBooks } from '../../builders/report';
import type { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('a file that somebody got is held against what was signed', () => {
  let test: TestApp;
  let books: BuiltBooks;
  let signer: ApiClient;
  let snapshot: { id: string; code: string; contentHash: string; files: { sha256: string; size: number }[] };
  let preview: Buffer;
  let [pdf, xlsx]: Buffer[] = [];

  beforeAll(async () => {
    test = await openTestApp();
    books = await someBooks(test, 'PROEF');
    const report = await aReport(books);
    await books.controller.post(`/pc-reports/${report.id}/paragraphs`, { section: 'SUMMARY', text: 'Op koers.' });
    await explainAll(books.controller, report.id);
    preview = (await books.controller.get(`/pc-reports/${report.id}/preview`)).bytes;
    const signed = await sign(test, books, report.id);
    ({ signer, snapshot } = signed);
    const bytes = async (at: number) => (await signer.get(`/files/${signed.snapshot.files[at].fileId}/content`)).bytes;
    [pdf, xlsx] = [await bytes(0), await bytes(1)];
  });
  afterAll(() => test.close());

  const check = (bytes: Buffer, name = 'bestand') => signer.upload('/snapshots/verifications', { name, bytes });
  const changed = async (change: (workbook: Workbook) => void) => {
    const workbook = new Workbook();
    await workbook.xlsx.load(xlsx as unknown as ArrayBuffer);
    change(workbook);
    return Buffer.from(await workbook.xlsx.writeBuffer());
  };

  it('is the signed one to the last byte, whatever its name @eis KV-1477', async () => {
    for (const [index, bytes] of [pdf!, xlsx!].entries()) {
      const { status, body } = await check(bytes, 'hernoemd.bin');
      expect([status, body.outcome, body.snapshot.code, body.newer]).toEqual([200, 'SIGNED', snapshot.code, null]);
      expect(body.signed).toEqual({ sha256: snapshot.files[index]!.sha256, size: snapshot.files[index]!.size });
    }
    const trail = await test.asSystem(() =>
      test.unitOfWork.query(`select 1 from audit_event where action = 'snapshot.file-checked' and record_id = $1`, [
        snapshot.id,
      ]),
    );
    expect(trail).toHaveLength(2);
  });

  it('is known when something was put behind it or changed in it @eis KV-1477', async () => {
    const more = await check(Buffer.concat([pdf!, Buffer.from('\n% opmerking')]));
    expect(more.body).toMatchObject({
      outcome: 'APPENDED',
      text: expect.stringContaining('12 bytes'),
      differences: [],
    });
    const other = Buffer.from(pdf!);
    other[other.length - 2000]! ^= 1;
    expect((await check(other)).body).toMatchObject({ outcome: 'CHANGED', snapshot: { code: snapshot.code } });
  });

  it('tells of a changed PDF what it says to be, how its bytes differ and what to do @eis KV-1562', async () => {
    const other = Buffer.from(pdf!);
    // A byte inside the drawing of the second page.
    const pages = /\/Kids \[([^\]]*)\]/.exec(pdf!.toString('latin1'))![1]!.match(/\d+(?= 0 R)/g)!;
    const page = new RegExp(`\\n${pages[1]} 0 obj[\\s\\S]*?/Contents (\\d+) 0 R`).exec(pdf!.toString('latin1'))![1];
    const at = pdf!.indexOf('stream', pdf!.indexOf(`\n${page} 0 obj`)) + 40;
    other[at]! ^= 1;
    const { body } = await check(other);
    expect(body.outcome).toBe('CHANGED');
    expect(body.findings).toEqual([
      expect.stringContaining(`Het bestand noemt ${snapshot.code}: 1e bestuursrapportage 2026, stand 31-03-2026`),
      `${snapshot.code} is de laatste ondertekende versie van dit rapport.`,
      expect.stringContaining(`controlegetal van de inhoud in het bestand is dat van ${snapshot.code}`),
      expect.stringContaining('even groot als het ondertekende'),
      `Het eerste verschil staat op byte ${(at + 1).toLocaleString('nl-NL')}.`,
      expect.stringContaining('Anders van inhoud: bladzijde 2 van'),
    ]);
    expect(body.advice).toContain(`Haal het origineel uit ${snapshot.code}`);
  });

  it('names the cells of a workbook that differ, and tells saving again from changing @eis KV-1477', async () => {
    const saved = await check(await changed(() => undefined));
    expect(saved.body).toMatchObject({ outcome: 'SAME_CONTENT', differenceCount: 0 });
    const touched = await check(await changed((workbook) => (workbook.worksheets[1]!.getCell('D5').value = 1)));
    expect(touched.body).toMatchObject({ outcome: 'CHANGED', differenceCount: 1 });
    expect(touched.body.differences).toEqual([
      {
        ...{ sheet: expect.any(String), cell: 'D5', place: expect.stringContaining(', ') },
        ...{ signed: expect.stringMatching(/\d/), found: '1' },
      },
    ]);
  });

  it('is a draft, or not ours, and says so; a hostile file is refused with a reason @eis KV-1477', async () => {
    expect((await check(preview)).body).toMatchObject({ outcome: 'DRAFT', snapshot: null });
    expect((await check(Buffer.from('%PDF-1.4 iets anders'))).body.outcome).toBe('UNKNOWN');
    expect((await check(Buffer.from('zomaar tekst'))).body.outcome).toBe('UNKNOWN');
    const broken = await check(Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]));
    expect([broken.status, broken.body.detail]).toEqual([422, expect.any(String)]);
  });

  it('points at the later snapshot of the same report @eis KV-1477', async () => {
    const again = await aReport(books, { asOfDate: '2026-02-28' });
    await books.controller.post(`/pc-reports/${again.id}/paragraphs`, { section: 'SUMMARY', text: 'Opnieuw.' });
    await explainAll(books.controller, again.id);
    const later = await sign(test, books, again.id);
    const older = (await check(pdf!)).body;
    expect(older).toMatchObject({ outcome: 'SIGNED', newer: { code: later.snapshot.code } });
    expect(older.findings[1]).toContain(`${later.snapshot.code} is later ondertekend`);
    expect(older.advice).toContain(`Gebruik ${later.snapshot.code} voor de laatste cijfers`);
  });

  it('is unknown to another programme @eis KV-1477', async () => {
    const stranger = await someBooks(test, 'ANDER');
    const { body } = await stranger.controller.upload('/snapshots/verifications', { name: 'x.pdf', bytes: pdf! });
    expect([body.outcome, body.snapshot]).toEqual(['UNKNOWN', null]);
  });
});
