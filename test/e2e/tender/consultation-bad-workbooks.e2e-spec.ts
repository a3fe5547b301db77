import { strToU8, unzipSync, zipSync } from 'fflate';
import { lieAboutSize } from '../../../libs/sheets/src/testing/xlsx-fixture';
import { anOpenConsultation, demand, filled, workbookOf } from '../../builders/consultation';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('a bad workbook in place of an answered questionnaire @eis KV-815', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let open: Awaited<ReturnType<typeof anOpenConsultation>>;
  let good: Buffer;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2027-03-01T10:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    open = await anOpenConsultation(inkoper, programme);
    const partyId = open.parties[0].id;
    good = await filled(await workbookOf(test, inkoper, programme, { consultationId: open.id, partyId }), { 1: 'Ja' });
  });
  afterAll(() => test.close());

  const where = (end: string) => `/consultations/${open.id}/parties/${open.parties[0].id}/${end}`;
  const withPart = (name: string, bytes: Uint8Array) =>
    Buffer.from(zipSync({ ...unzipSync(good), [name]: bytes }, { level: 1 }));
  const sheet = 'xl/worksheets/sheet2.xml';

  const corpus: [string, () => Uint8Array, string, string][] = [
    ['empty', () => Buffer.alloc(0), 'a.xlsx', 'sheets.file.empty'],
    ['truncated', () => good.subarray(0, good.length / 2), 'a.xlsx', 'sheets.zip.damaged'],
    [
      'password-protected',
      () => Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex'),
      'a.xlsx',
      'sheets.file.old-or-locked',
    ],
    ['with macros', () => withPart('xl/vbaProject.bin', strToU8('x')), 'a.xlsx', 'sheets.xlsx.macros'],
    ['named .xlsm', () => good, 'a.xlsm', 'sheets.xlsx.macros'],
    [
      '200 MB when unpacked',
      // That the bytes are counted as well as the header, libs/sheets proves with a real one.
      () => lieAboutSize(withPart(sheet, new Uint8Array(2_000_000).fill(32)), sheet, 200 * 1024 * 1024),
      'a.xlsx',
      'sheets.zip.bomb',
    ],
    [
      'lying about its size',
      () => lieAboutSize(withPart(sheet, new Uint8Array(5_000_000).fill(32)), sheet, 9),
      'a.xlsx',
      'sheets.zip.lying-header',
    ],
    ['no workbook at all', () => Buffer.from('%PDF-1.7'), 'a.xlsx', 'sheets.file.unknown-type'],
    ['csv', () => Buffer.from('Vraag;Antwoord\n1;Ja'), 'a.csv', 'sheets.form.not-a-workbook'],
    [
      'with a DOCTYPE',
      () => withPart(sheet, strToU8('<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>')),
      'a.xlsx',
      'sheets.xlsx.damaged',
    ],
  ];

  it.each(corpus)('%s: a clear sentence, and nothing stored', async (_, make, name, code) => {
    const bytes = Buffer.from(make());
    const answer = await inkoper.upload(where('response-preview'), { name, bytes });
    expect([answer.body.code, answer.status >= 400 && answer.status < 500]).toEqual([code, true]);
    expect(answer.body.detail).toMatch(/\. /);
    expect((await inkoper.upload(where('responses'), { name, bytes })).body.code).toBe(code);
  });

  it('some other workbook, and one with a BSN: a finding in the preview, and nothing stored', async () => {
    const parts = unzipSync(good);
    const other = Buffer.from(zipSync({ ...parts, [sheet]: parts['xl/worksheets/sheet1.xml']! }));
    const personal = await filled(good, { 1: 'Cliënt 111222333' });
    for (const [bytes, words, code] of [
      [other, 'geen formulier van Koersvast', 'sheets.form.no-form'],
      [personal, 'burgerservicenummer', 'sheets.form.bsn'],
    ] as const) {
      const shown = demand(await inkoper.upload(where('response-preview'), { name: 'a.xlsx', bytes }), 200);
      expect(shown.findings).toEqual([
        expect.objectContaining({ weight: 'REFUSES', message: expect.stringContaining(words) }),
      ]);
      expect((await inkoper.upload(where('responses'), { name: 'a.xlsx', bytes })).body.code).toBe(code);
    }
    const { items } = (await inkoper.get(`/consultations/${open.id}/responses`)).body;
    expect(items).toEqual([]);
    const files = await test.asSystem(() =>
      test.unitOfWork.query(`select id from file where permission = 'consultation-response.read'`),
    );
    expect(files).toEqual([]);
  });
});
