import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { docxParts, docxText } from '../../../libs/reports/test/read-docx';
import { readPdf } from '../../../libs/reports/test/read-pdf';
import { aConsultation, anAnswer, BuiltConsultation, BuiltParty, demand } from '../../builders/consultation-outcomes';
import { aProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** Everything that is in a PDF: its objects as they stand and every stream inflated. */
function pdfInside(bytes: Buffer): string {
  const raw = bytes.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/g)].map((match) => {
    const from = match.index + match[0].length;
    const data = bytes.subarray(from, raw.indexOf('endstream', from));
    try {
      return inflateSync(data).toString('latin1');
    } catch {
      return data.toString('latin1');
    }
  });
  return [raw, ...streams].join('\n');
}

/** @eis KV-829 */
describe('the report of the consultation', () => {
  let test: TestApp;
  let consultation: BuiltConsultation;
  let inkoper: ApiClient;
  let home: string;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-12T12:00:00Z');
    const programme = await aProgramme(test);
    consultation = await aConsultation(test, programme);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    home = `/consultations/${consultation.id}`;
    const ids: string[] = [];
    for (const party of consultation.parties) {
      const text = `${party.name} (KvK ${party.kvkNumber}): vijf dagen kan. Vraag ${party.contactName}, ${party.contactEmail}.`;
      const answerId = await anAnswer(test, consultation, party, consultation.questions[0]!, text);
      ids.push(demand(await inkoper.post(`${home}/quotes`, { answerId, starts: 0, words: text }), 201).id);
    }
    const conclusion = { text: 'Vijf dagen kan.', usage: 'USED', followUp: 'Wordt een eis.', quoteIds: ids };
    demand(await inkoper.post(`${home}/conclusions`, conclusion), 201);
  });
  afterAll(() => test.close());

  const write = (over: object = {}, ifMatch = 0) =>
    inkoper.put(
      `${home}/report`,
      {
        context: 'Wij wilden leren.',
        process: 'Drie partijen antwoordden.',
        followUp: 'Wij passen de eisen aan.',
        ...over,
      },
      { ifMatch },
    );
  const paper = async (format: 'pdf' | 'docx') => {
    const body = {
      kind: 'consultation-report',
      format,
      programmeId: consultation.programmeId,
      tenderId: consultation.tenderId,
      parameters: { consultationId: consultation.id },
    };
    const asked = demand(await inkoper.post('/exports', body), 201);
    await test.drainJobs();
    const file = await inkoper.get(`/exports/${asked.id}/content`);
    expect(file.status).toBe(200);
    return file;
  };
  const cluesOf = ({ name, kvkNumber, contactName, contactEmail }: BuiltParty) => [
    name,
    name.split(' ').slice(1).join(' '),
    kvkNumber,
    contactName,
    contactEmail,
    contactEmail.split('@')[1]!,
  ];
  const clues = () => consultation.parties.flatMap(cluesOf);

  it('is refused while our own words tell who took part, and says where', async () => {
    const named = demand(await write({ process: 'Eerst sprak Zuidhulp.' }), 200);
    expect(named.findings).toEqual([{ place: 'het verloop', found: 'Zuidhulp' }]);
    const { body: now } = await inkoper.get(home);
    const refused = await inkoper.post(`${home}/publish-report`, {}, { ifMatch: now.rowVersion });
    expect([refused.status, refused.body.code]).toEqual([422, 'consultation-report.names-party']);
    expect(refused.body.detail).toContain('“Zuidhulp” in het verloop');
    const mended = demand(await write({}, 1), 200);
    expect([mended.findings, mended.rowVersion, mended.published]).toEqual([[], 2, null]);
    expect((await write({}, 1)).status).toBe(412);
  });

  it('tells in no byte of the Word document who took part', async () => {
    const { bytes } = await paper('docx');
    const parts = docxParts(bytes);
    const everything = [...Object.keys(parts), ...Object.values(parts), docxText(bytes)].join('\n').toLowerCase();
    expect(docxText(bytes)).toContain('vijf dagen kan');
    expect(docxText(bytes)).toContain('[een partij]');
    expect(clues().filter((clue) => everything.includes(clue.toLowerCase()))).toEqual([]);
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(['docProps/core.xml', 'docProps/app.xml']));
  });

  it('tells in no byte and no word of the PDF who took part', async () => {
    const file = await paper('pdf');
    const { pages, bookmarks } = readPdf(file.bytes);
    const words = [...pages.map(({ text }) => text), ...bookmarks].join('\n').replace(/\s+/g, ' ');
    expect(words).toContain('vijf dagen kan');
    const everything = `${words} ${pdfInside(file.bytes)} ${String(file.headers['content-disposition'])}`.toLowerCase();
    const squeezed = everything.replace(/\s+/g, '');
    const leaks = clues().filter(
      (clue) => everything.includes(clue.toLowerCase()) || squeezed.includes(clue.toLowerCase().replace(/\s+/g, '')),
    );
    expect(leaks).toEqual([]);
  });

  it('names who said yes, and the test itself would see a name', async () => {
    const [yes] = consultation.parties;
    const consent = (value: boolean) =>
      test.asSystem(() =>
        test.unitOfWork.query('update consultation_party set consent_to_be_named = $2 where id = $1', [yes!.id, value]),
      );
    await consent(true);
    const text = docxText((await paper('docx')).bytes);
    expect(text).toContain(yes!.name);
    expect(text).not.toContain(yes!.kvkNumber);
    await consent(false);
  });

  it('is stored as it was published, with the hash of its content, and stays so', async () => {
    const { body: now } = await inkoper.get(home);
    demand(await inkoper.post(`${home}/publish-report`, {}, { ifMatch: now.rowVersion }), 200);
    const { published, mayWrite } = demand(await inkoper.get(`${home}/report`), 200);
    expect([mayWrite, published.publishedAt]).toEqual([false, '2026-11-12T12:00:00.000Z']);
    const [snapshot] = await test.asSystem(() =>
      test.unitOfWork.query<{ content: string; hash: string }>(
        'select content, hash from consultation_report_snapshot',
      ),
    );
    expect(createHash('sha256').update(snapshot!.content).digest('hex')).toBe(published.hash);
    expect(clues().filter((clue) => snapshot!.content.includes(clue))).toEqual([]);
    const before = docxText((await paper('docx')).bytes);
    expect(before).toContain(published.hash.slice(0, 8));
    await test.asSystem(() => test.unitOfWork.query(`update consultation_conclusion set text = 'Iets anders.'`));
    expect(docxText((await paper('docx')).bytes)).toBe(before);
    expect((await write({}, 2)).status).toBe(409);
    const late = await inkoper.post(`${home}/conclusions`, { text: 'x', usage: 'USED', followUp: 'x', quoteIds: [] });
    expect(late.body.code).toBe('conclusion.report-published');
    const change = test.asSystem(() => test.unitOfWork.query(`update consultation_report_snapshot set hash = hash`));
    await expect(change).rejects.toThrow(/append-only|permission denied/);
  });

  it('can be asked only by who may read it', async () => {
    const beheerder = await test.signedInAs('beheerder', { programmeId: consultation.programmeId });
    const asked = await beheerder.post('/exports', {
      kind: 'consultation-report',
      format: 'pdf',
      programmeId: consultation.programmeId,
      parameters: { consultationId: consultation.id },
    });
    expect(asked.status).toBe(403);
  });
});
