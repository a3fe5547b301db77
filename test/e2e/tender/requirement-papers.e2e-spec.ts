import { readForm } from '@koersvast/sheets';
import { Workbook } from 'exceljs';
import { docxText } from '../../../libs/reports/test/read-docx';
import { AnswerFormExport } from '../../../libs/tender/src/baselines/exchange/requirement-set.export';
import { answerForm } from '../../../libs/tender/src/baselines/exchange/answer-form';
import { BaselinePaperQuery } from '../../../libs/tender/src/baselines/queries/baseline-paper.query';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { adopt, anAdoptedRequirement, anApprovedBaseline, aRequirement } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('papers of requirements', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let first: any;
  let next: any;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    const second = await test.signedInAs('inkoper', { programmeId: programme.id });
    const words = { chapter: '3.2 Veiligheid', evidence: 'Overdrachtsprotocol', evidenceMoment: 'WITH_OFFER' };
    const eis = await anAdoptedRequirement(inkoper, programme, { text: '=cmd 10 werkdagen', ...words });
    const gone = await anAdoptedRequirement(inkoper, programme, { title: 'Vervalt straks' });
    await anAdoptedRequirement(inkoper, programme, { kind: 'WISH', title: 'Vaste hulpverlener' });
    await inkoper.post('/award-criteria', {
      ...{ tenderId: programme.tender.id, kind: 'QUALITY', title: 'Plan van aanpak', weight: '100' },
      scale: [0, 10].map((score) => ({ score, label: `niveau ${score}`, description: 'laat dit zien' })),
    });
    first = await anApprovedBaseline(inkoper, second, programme, 'PvE 1.0');
    await inkoper.post(`/requirements/${gone.id}/withdraw`, { reason: 'dubbel' }, { ifMatch: gone.rowVersion });
    const text = '=cmd 5 werkdagen';
    const revised = await inkoper.patch(
      `/requirements/${eis.id}`,
      { text, changeReason: 'sneller' },
      { ifMatch: eis.rowVersion },
    );
    await adopt(inkoper, revised.body);
    next = await anApprovedBaseline(inkoper, second, programme, 'PvE 1.1');
    await aRequirement(inkoper, programme, { title: 'Nog in concept' });
  });
  afterAll(() => test.close());

  const paper = async (kind: string, format: string, parameters: object): Promise<Buffer> => {
    const body = { kind, format, programmeId: programme.id, tenderId: programme.tender.id, parameters };
    const asked = await inkoper.post('/exports', body);
    expect(asked.status).toBe(201);
    await test.drainJobs();
    const file = await inkoper.get(`/exports/${asked.body.id}/content`);
    expect([kind, format, file.status]).toEqual([kind, format, 200]);
    return file.bytes;
  };
  const cells = async (bytes: Buffer): Promise<string[]> => {
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const found: string[] = [];
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.formula).toBeUndefined();
          found.push(cell.text);
        }),
      ),
    );
    return found;
  };

  it('hold a baseline as PDF, Word and sheet, with chapters and criteria @eis KV-880', async () => {
    const parameters = { baselineId: first.id };
    expect((await paper('requirement-set', 'pdf', parameters)).subarray(0, 5).toString()).toBe('%PDF-');
    const word = docxText(await paper('requirement-set', 'docx', parameters));
    for (const part of ['3.2 Veiligheid', 'EIS-001', 'Overdrachtsprotocol (bij de inschrijving)', 'Plan van aanpak']) {
      expect(word).toContain(part);
    }
    const sheet = await cells(await paper('requirement-set', 'xlsx', parameters));
    expect(sheet).toEqual(expect.arrayContaining(['EIS-001', 'WENS-001', 'Plan van aanpak', 'bij de inschrijving']));
    expect(sheet).not.toContain('Nog in concept');
  });

  it('mark the concept as such, and hold what is not adopted yet @eis KV-880', async () => {
    const word = docxText(await paper('requirement-set', 'docx', { tenderId: programme.tender.id }));
    expect(word).toContain('Nog in concept');
    expect(word.toUpperCase()).toContain('CONCEPT');
    expect(word).not.toContain('Vervalt straks');
  });

  it('show between two baselines what went and each word that changed @eis KV-882', async () => {
    const parameters = { baselineId: next.id, withId: first.id };
    const word = docxText(await paper('baseline-comparison', 'docx', parameters));
    for (const part of ['Vervalt straks', 'Gewijzigd, woord voor woord', 'EIS-001']) expect(word).toContain(part);
    const sheet = await cells(await paper('baseline-comparison', 'xlsx', parameters));
    expect(sheet.some((text) => text.includes('10 werkdagen'))).toBe(true);
    expect(sheet.some((text) => text.includes('5 werkdagen'))).toBe(true);
    expect((await paper('baseline-comparison', 'pdf', parameters)).length).toBeGreaterThan(5000);
  });

  it('ask a bidder for agreement with an eis and for words on wens and criterion @eis KV-881', async () => {
    const parameters = { baselineId: first.id };
    const bytes = await paper('requirement-answer-form', 'xlsx', parameters);
    const definition = await test.asSystem(async () =>
      answerForm(first.id, await test.app.get(BaselinePaperQuery).of(first.id)),
    );
    const kinds = definition.sections.map(({ title, questions }) => [title, questions.map(({ kind }) => kind)]);
    expect(kinds).toEqual([
      ['Eisen', ['CHOICE', 'CHOICE']],
      ['Wensen', ['TEXT']],
      ['Gunningscriteria', ['TEXT']],
    ]);
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const sheet = workbook.getWorksheet('Vragenlijst')!;
    sheet.eachRow((row) => {
      if (row.getCell(2).text === 'EIS-001') row.getCell(5).value = 'Ja, akkoord';
      if (row.getCell(2).text === 'WENS-001') row.getCell(5).value = '=onze vaste hulpverlener';
    });
    const filled = Buffer.from(await workbook.xlsx.writeBuffer());
    const { answers, findings } = await readForm(filled, 'antwoord.xlsx', definition);
    expect(findings.filter(({ weight }) => weight !== 'NOTES')).toEqual([]);
    expect(answers.map(({ value }) => value)).toEqual([
      { kind: 'CHOICE', choice: 'Ja, akkoord' },
      { kind: 'TEXT', text: '=onze vaste hulpverlener' },
    ]);
  });

  it('say on the form of a concept that nothing can be handed in with it @eis KV-881', async () => {
    const source = test.app.get(AnswerFormExport);
    const bytes = await test.asSystem(() => source.make({ tenderId: programme.tender.id }));
    expect((await cells(bytes)).some((text) => text.startsWith('CONCEPT: '))).toBe(true);
  });

  it('give the check, the coverage and the matrix along', async () => {
    const parameters = { tenderId: programme.tender.id };
    expect(await cells(await paper('requirement-findings', 'xlsx', parameters))).toContain('PVE-01');
    expect(await cells(await paper('traceability-matrix', 'xlsx', parameters))).toContain('EIS-001');
    expect(await cells(await paper('requirement-coverage', 'xlsx', parameters))).toContain('EIS-001');
    for (const kind of ['requirement-findings', 'requirement-coverage']) {
      expect((await paper(kind, 'pdf', parameters)).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('are not for who has no role on the tender @eis KV-208', async () => {
    const other = await aProgramme(test, 'ELDERS');
    const stranger = await test.signedInAs('inkoper', { programmeId: other.id });
    const asked = await stranger.post('/exports', {
      ...{ kind: 'requirement-set', format: 'pdf', programmeId: other.id, tenderId: other.tender.id },
      parameters: { baselineId: first.id },
    });
    expect(asked.status).toBe(404);
  });
});
