import { docxText } from '../../../libs/reports/test/read-docx';
import { Workbook } from 'exceljs';
import { aConsultation, BuiltConsultation, demand } from '../../builders/consultation-outcomes';
import { aProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-831 */
describe('papers of the consultation', () => {
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
  });
  afterAll(() => test.close());

  const paper = async (kind: string, format: string, parameters: object = {}) => {
    const asked = demand(
      await inkoper.post('/exports', {
        kind,
        format,
        programmeId: consultation.programmeId,
        tenderId: consultation.tenderId,
        parameters: { consultationId: consultation.id, ...parameters },
      }),
      201,
    );
    await test.drainJobs();
    const { status, bytes } = await inkoper.get(`/exports/${asked.id}/content`);
    expect(status).toBe(200);
    return bytes;
  };
  const tell = async (text: string, partyIds: string[]) =>
    demand(
      await inkoper.post(`${home}/disclosures`, {
        kind: 'FACT',
        text,
        channel: 'EMAIL',
        givenOn: '2026-11-10',
        partyIds,
      }),
      201,
    );

  it('the ledger says per party when, and leaves the words of what is confidential out', async () => {
    const [first, second] = consultation.parties;
    await tell('Het loopt acht jaar.', [first!.id, second!.id]);
    const secret = await tell('Uurtarief van de partij is 95.', [first!.id]);
    demand(
      await inkoper.post(
        `${home}/disclosures/${secret.id}/keep-confidential`,
        { partyId: first!.id, reason: 'Bedrijfsgegevens.' },
        { ifMatch: 1 },
      ),
      200,
    );
    const book = new Workbook();
    await book.xlsx.load((await paper('equal-information', 'xlsx')) as unknown as ArrayBuffer);
    const texts: string[] = [];
    book.eachSheet((sheet) => sheet.eachRow((line) => line.eachCell((cell) => texts.push(cell.text))));
    const all = texts.join('\n');
    expect(all).toContain('Het loopt acht jaar.');
    expect(all).not.toContain('Uurtarief');
    expect(all).toContain('Niet opgenomen: Bedrijfsgegevens.');
    expect(texts).toEqual(expect.arrayContaining([second!.name, '10-11-2026', 'nog niet']));
    expect((await paper('equal-information', 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('the list of answers names nobody', async () => {
    const asked = demand(
      await inkoper.post(`${home}/inquiries`, {
        partyId: consultation.parties[0]!.id,
        receivedOn: '2026-11-10',
        question: 'Wij van Voorbeeld Noord vragen: hoe lang?',
      }),
      201,
    );
    const words = { publicQuestion: 'Hoe lang loopt het?', answer: 'Acht jaar.' };
    const path = `${home}/inquiries/${asked.id}`;
    demand(await inkoper.post(`${path}/answer`, words, { ifMatch: 1 }), 200);
    demand(await inkoper.post(`${path}/publish`, { publishedOn: '2026-11-12' }, { ifMatch: 2 }), 200);
    const text = docxText(await paper('consultation-answers', 'docx'));
    expect(text).toContain('Hoe lang loopt het?');
    expect(text).toContain('Acht jaar.');
    expect(text).not.toMatch(/voorbeeld noord/i);
  });

  it('the minutes go to who was there, with what we told', async () => {
    const partyIds = [consultation.parties[0]!.id];
    const plan = { kind: 'INDIVIDUAL', title: 'Gesprek', plannedOn: '2026-11-11', partyIds };
    const talk = demand(await inkoper.post(`${home}/talks`, plan), 201);
    const text = 'Wij vertelden dat de start 2028 is.';
    const held = demand(await inkoper.post(`${home}/talks/${talk.id}/minutes`, { text }, { ifMatch: 1 }), 200);
    const mark = { minutesId: held.minutes[0].id, starts: 18, words: 'de start 2028 is' };
    const fact = demand(await inkoper.post(`${home}/disclosures/from-minutes`, mark), 201);
    const made = docxText(await paper('talk-minutes', 'docx', { talkId: talk.id }));
    expect(made).toContain(text);
    expect(made).toContain(`${fact.code}: de start 2028 is`);
    expect(made).toContain(consultation.parties[0]!.name);
  });
});
