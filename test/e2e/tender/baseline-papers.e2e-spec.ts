import { Workbook } from 'exceljs';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { anAdoptedRequirement, anApprovedBaseline } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-210 */
describe('the papers of a baseline', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let baseline: any;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    const second = await test.signedInAs('inkoper', { programmeId: programme.id });
    await anAdoptedRequirement(inkoper, programme, { text: '=HYPERLINK("http://kwaad.example";"klik")' });
    await anAdoptedRequirement(inkoper, programme, { kind: 'WISH', title: 'Vaste hulpverlener' });
    baseline = await anApprovedBaseline(inkoper, second, programme);
  });
  afterAll(() => test.close());

  it('are not there before the job ran, and both there afterwards', async () => {
    expect(baseline).toMatchObject({ state: 'APPROVED', pdfFileId: null, xlsxFileId: null });
    await test.drainJobs();
    baseline = (await inkoper.get(`/requirement-baselines/${baseline.id}`)).body;
    const pdf = await inkoper.get(`/files/${baseline.pdfFileId}/content`);
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('hold what was frozen, and no cell of it is a formula', async () => {
    const { bytes } = await inkoper.get(`/files/${baseline.xlsxFileId}/content`);
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const cells: { text: string; formula: boolean }[] = [];
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => cells.push({ text: cell.text, formula: cell.formula !== undefined })),
      ),
    );
    const texts = cells.map((cell) => cell.text);
    expect(texts).toEqual(expect.arrayContaining(['EIS-001', 'WENS-001', 'Vaste hulpverlener', 'Wens']));
    expect(texts.some((text) => text.includes(baseline.contentHash))).toBe(true);
    expect(texts.some((text) => text.includes('kwaad.example'))).toBe(true);
    expect(cells.filter((cell) => cell.formula)).toEqual([]);
  });

  it('are not for who may not see the tender', async () => {
    const workgroupId = programme.workgroups[0]!.id;
    const member = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId });
    for (const id of [baseline.pdfFileId, baseline.xlsxFileId]) {
      expect((await member.get(`/files/${id}/content`)).status).toBe(404);
    }
  });
});
