import { unzipSync } from 'fflate';
import { changed } from '../../../libs/sheets/src/testing/fill-form';
import { anOpenConsultation, demand, filled, workbookOf } from '../../builders/consultation';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the questionnaire as a workbook, out and back', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let open: Awaited<ReturnType<typeof anOpenConsultation>>;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
  });
  beforeEach(async () => {
    test.freeze('2027-03-01T10:00:00Z');
    open = await anOpenConsultation(inkoper, programme);
  });
  afterAll(() => test.close());

  const bookOf = (index = 0) =>
    workbookOf(test, inkoper, programme, { consultationId: open.id, partyId: open.parties[index].id });
  const path = (index = 0) => `/consultations/${open.id}/parties/${open.parties[index].id}`;
  const send = (where: string, bytes: Buffer, fields: Record<string, string> = {}, index = 0) =>
    inkoper.upload(`${path(index)}/${where}`, { name: 'antwoord.xlsx', bytes }, fields);
  const preview = async (bytes: Buffer, fields: Record<string, string> = {}, index = 0) =>
    demand(await send('response-preview', bytes, fields, index), 200);
  const answers = async (index = 0) => {
    const { items } = demand(await inkoper.get(`${path(index)}/answers`), 200);
    return items.map(({ text, choice, number, n }: any) => [text ?? choice ?? number, n]);
  };
  const said = (shown: { findings: { weight: string; message: string }[] }) =>
    shown.findings.map(({ weight, message }) => `${weight} ${message}`);

  it('lands each answer at its question, and stores nothing before the person confirmed @eis KV-809', async () => {
    const bytes = await filled(await bookOf(), { 1: 'Zorg in de wijk', 2: 'Meer', 3: '4' });
    const shown = await preview(bytes);
    expect(shown).toMatchObject({ findings: [], late: false, earlierCount: 0, takeable: true });
    expect(shown.answers.map(({ number, after, change }: any) => [number, after, change])).toEqual([
      [1, 'Zorg in de wijk', 'NEW'],
      [2, 'Meer', 'NEW'],
      [3, '4', 'NEW'],
    ]);
    expect(await answers()).toEqual([]);
    expect((await inkoper.get(`/consultations/${open.id}/responses`)).body.items).toEqual([]);

    const response = demand(await send('responses', bytes), 201);
    expect(response).toMatchObject({ source: 'WORKBOOK', n: 1, late: false, answerCount: 3 });
    expect(await answers()).toEqual([
      ['Zorg in de wijk', 1],
      ['Meer', 1],
      ['4', 1],
    ]);
    const party = (await inkoper.get(path())).body;
    expect(party).toMatchObject({ state: 'RESPONDED', answeredCount: 3, requiredMissing: 0, questionCount: 3 });
    const kept = await inkoper.get(`/files/${response.fileId}/content`);
    expect(kept.bytes.equals(bytes)).toBe(true);
  });

  it('gives every party its own, as one zip', async () => {
    const files = Object.keys(unzipSync(await workbookOf(test, inkoper, programme, { consultationId: open.id })));
    expect(files.map((name) => name.replace(/^MC-\d+ /, '')).sort()).toEqual([
      'Coöperatie Voorbeeld Zuid 07654321.xlsx',
      'Stichting Voorbeeld Noord 01234567.xlsx',
    ]);
  });

  it('knows the workbook of another party and names it @eis KV-810', async () => {
    const bytes = await filled(await bookOf(1), { 1: 'Wij' });
    const shown = await preview(bytes);
    expect(said(shown)).toEqual([expect.stringContaining('REFUSES Dit formulier is van Coöperatie Voorbeeld Zuid')]);
    expect(shown).toMatchObject({ takeable: false, answers: [] });
    expect((await send('responses', bytes)).body.code).toBe('consultation.other-party');
    expect(await answers()).toEqual([]);
  });

  it('leaves out an altered question, an unknown choice and a text that is too long, after consent @eis KV-810', async () => {
    const bytes = await changed(await filled(await bookOf(), { 1: 'x'.repeat(201), 2: 'Drie', 3: '2' }), (sheet) =>
      sheet.eachRow((row) => row.getCell(3).value === 'Hoe haalbaar?' && (row.getCell(3).value = 'Hoe mooi?')),
    );
    const shown = await preview(bytes);
    expect(said(shown)).toEqual([
      expect.stringContaining('LEAVES_OUT De tekst heeft 201 tekens'),
      expect.stringContaining('LEAVES_OUT Drie staat niet in de keuzelijst'),
      expect.stringContaining('LEAVES_OUT De tekst van vraag 3 is gewijzigd'),
    ]);
    expect(shown.takeable).toBe(false);
    const some = await filled(await bookOf(), { 1: 'Ja', 2: 'Drie' });
    expect((await send('responses', some)).body.code).toBe('consultation.answers-left-out');
    demand(await send('responses', some, { leaveOut: 'true' }), 201);
    expect(await answers()).toEqual([['Ja', 1]]);
  });

  it('sees a second workbook, shows what differs and keeps the first @eis KV-811', async () => {
    const first = await filled(await bookOf(), { 1: 'Eerst', 2: 'Meer', 3: '4' });
    demand(await send('responses', first), 201);
    const same = await preview(first);
    expect(said(same)).toEqual([expect.stringContaining('REFUSES Dit bestand is op 01-03-2027 al verwerkt')]);
    expect((await send('responses', first)).body.code).toBe('consultation.same-file');

    const second = await filled(await bookOf(), { 1: 'Later', 2: 'Meer' });
    const shown = await preview(second);
    expect(said(shown)).toEqual([expect.stringContaining('NOTES Deze partij reageerde al op 01-03-2027')]);
    expect(shown.answers.map(({ before, after, change }: any) => [before, after, change])).toEqual([
      ['Eerst', 'Later', 'CHANGED'],
      ['Meer', 'Meer', 'SAME'],
      ['4', '4', 'KEPT'],
    ]);
    expect((await preview(second, { takeBackBlanks: 'true' })).answers[2].change).toBe('TAKEN_BACK');
    demand(await send('responses', second, { takeBackBlanks: 'true' }), 201);
    expect(await answers()).toEqual([
      ['Later', 2],
      ['Meer', 1],
    ]);
    const versions = await test.asSystem(() =>
      test.unitOfWork.query('select n, value_text from consultation_answer where question_id = $1 order by n', [
        open.questions[0].id,
      ]),
    );
    expect(versions).toEqual([
      { n: 1, value_text: 'Eerst' },
      { n: 2, value_text: 'Later' },
    ]);
  });

  it('marks what came after the term as late, by the day that it came, and takes it @eis KV-812', async () => {
    const bytes = await filled(await bookOf(), { 1: 'Ja' });
    test.freeze('2027-03-31T21:59:00Z');
    expect((await preview(bytes)).late).toBe(false);
    test.freeze('2027-03-31T22:01:00Z');
    expect((await preview(bytes)).late).toBe(true);
    expect((await preview(bytes, { receivedOn: '2027-03-30' })).late).toBe(false);
    expect((await send('response-preview', bytes, { receivedOn: '2027-05-01' })).body.code).toBe(
      'consultation.received-in-future',
    );
    expect(demand(await send('responses', bytes), 201).late).toBe(true);
  });

  it('writes one response when it is sent twice at once', async () => {
    const bytes = await filled(await bookOf(), { 1: 'Ja' });
    const key = `zelfde-${open.id}`;
    const twice = await Promise.all(
      [1, 2].map(() => inkoper.upload(`${path()}/responses`, { name: 'a.xlsx', bytes }, {}, { idempotencyKey: key })),
    );
    expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    expect((await inkoper.get(`/consultations/${open.id}/responses`)).body.items).toHaveLength(1);
  });
});
