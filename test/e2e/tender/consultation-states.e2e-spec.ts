import { aConsultation, aQuestion, aSection, demand, step } from '../../builders/consultation';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the life of a market consultation @eis KV-800', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2027-03-01T10:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const aDraft = async (over: object = {}) => {
    const consultation = await aConsultation(inkoper, programme, over);
    const section = await aSection(inkoper, consultation.id);
    await aQuestion(inkoper, consultation.id, section.id);
    return consultation;
  };
  const one = async (id: string) => (await inkoper.get(`/consultations/${id}`)).body;

  it('starts in concept with a code per tender that is never used twice', async () => {
    const [first, second] = [await aConsultation(inkoper, programme), await aConsultation(inkoper, programme)];
    expect([first.state, first.code, second.code]).toEqual(['DRAFT', 'MC-01', 'MC-02']);
    const listed = (await inkoper.get('/consultations?sort=code')).body.items.map((item: any) => item.code);
    expect(listed.slice(0, 2)).toEqual(['MC-01', 'MC-02']);
  });

  it('is not published without a purpose, a question and a term after today, and says what lacks', async () => {
    const { id } = await aConsultation(inkoper, programme, { purpose: '', responsesDue: '2027-03-01' });
    const [publish] = (await one(id)).steps;
    expect(publish).toMatchObject({ step: 'publish', to: 'PUBLISHED' });
    expect(publish.blockedBy).toHaveLength(3);
    const refused = await step(inkoper, id, 'publish');
    expect([refused.status, refused.body.code]).toEqual([422, 'consultation.need.purpose']);
    expect((await one(id)).state).toBe('DRAFT');
  });

  it('walks from publication to closing, each step with the version that was read', async () => {
    const { id } = await aDraft();
    const walk = ['publish', 'open-questions', 'close-responses', 'start-talks', 'publish-report', 'close'];
    const states = [];
    for (const name of walk) {
      const body = name === 'close-responses' ? { reason: 'Alle partijen hebben gereageerd.' } : {};
      states.push(demand(await step(inkoper, id, name, body), 200).state);
    }
    expect(states).toEqual(['PUBLISHED', 'QUESTIONS_OPEN', 'RESPONSES_CLOSED', 'TALKS', 'REPORT_PUBLISHED', 'CLOSED']);
    expect((await one(id)).steps).toEqual([]);
    const stale = await inkoper.post(`/consultations/${id}/close`, {}, { ifMatch: 1 });
    expect(stale.status).toBe(412);
  });

  it('asks a reason for closing before the announced day and for skipping the talks', async () => {
    const { id } = await aDraft();
    await step(inkoper, id, 'publish');
    await step(inkoper, id, 'open-questions');
    const early = await step(inkoper, id, 'close-responses');
    expect([early.status, early.body.errors?.[0]?.pointer]).toEqual([422, '/reason']);
    demand(await step(inkoper, id, 'close-responses', { reason: 'Iedereen reageerde.' }), 200);
    expect((await step(inkoper, id, 'publish-report')).status).toBe(422);
    demand(await step(inkoper, id, 'publish-report', { reason: 'Geen gesprekken nodig.' }), 200);
    const audit = await test.asSystem(() =>
      test.unitOfWork.query('select after from audit_event where record_id = $1 and action = $2', [
        id,
        'consultation.publish-report',
      ]),
    );
    expect(JSON.stringify(audit)).toContain('Geen gesprekken nodig.');
  });

  it('needs no reason once the term has passed', async () => {
    const { id } = await aDraft();
    await step(inkoper, id, 'publish');
    await step(inkoper, id, 'open-questions');
    test.freeze('2027-04-01T06:00:00Z');
    const closed = await step(inkoper, id, 'close-responses');
    test.freeze('2027-03-01T10:00:00Z');
    expect([closed.status, closed.body.state]).toEqual([200, 'RESPONSES_CLOSED']);
  });

  it('refuses a step that does not fit the state', async () => {
    const { id } = await aDraft();
    const refused = await step(inkoper, id, 'start-talks');
    expect([refused.status, refused.body.code]).toEqual([409, 'consultation.wrong-state']);
  });

  it('warns for a term in a weekend or on a holiday, and reads a far year as no term @eis KV-801', async () => {
    const warned = await aConsultation(inkoper, programme, { questionsDue: '2027-03-13', responsesDue: '2027-03-29' });
    expect(warned.termWarnings).toHaveLength(2);
    expect(warned.termWarnings[0]).toContain('zaterdag');
    expect(warned.termWarnings[1]).toContain('Tweede Paasdag');
    const none = await aConsultation(inkoper, programme, { responsesDue: '2099-12-31' });
    expect([none.responsesDue, none.termWarnings]).toEqual([null, []]);
    const wrong = await inkoper.post('/consultations', {
      tenderId: programme.tender.id,
      title: 'X',
      questionsDue: '2027-03-12',
      responsesDue: '2027-03-11',
    });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'consultation.terms-order']);
  });

  it('keeps the publication and the reference of TenderNed apart', async () => {
    const made = await aConsultation(inkoper, programme, { publicationId: '218131', tenderReference: 'TN-2021-1' });
    expect(made).toMatchObject({ publicationId: '218131', tenderReference: 'TN-2021-1' });
    const wrong = await inkoper.patch(
      `/consultations/${made.id}`,
      { publicationId: 'TN-1' },
      { ifMatch: made.rowVersion },
    );
    expect(wrong.status).toBe(400);
  });
});
