import { anAnswer, aQuestion } from '../../../builders/clarification';
import { aProgramme, BuiltProgramme } from '../../../builders/programme';
import { ApiClient } from '../../../support/api-client';
import { openTestApp, TestApp } from '../../../support/test-app';

describe('the anonymity check @eis KV-914', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let second: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-13T09:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    second = await test.signedInAs('inkoper', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const submitted = async (question: any, over: object) => {
    const { id, rowVersion } = await anAnswer(inkoper, question, over);
    return (await inkoper.post(`/clarification-questions/${id}/submit`, {}, { ifMatch: rowVersion })).body;
  };
  const approve = (question: any) => second.post(`/approvals/${question.approvalId}/approve`, {}, { ifMatch: 1 });

  it('shows where a party can be recognised, and blocks approval until the words are mended', async () => {
    const question = await aQuestion(inkoper, programme, { text: 'Mag Voorbeeld Noord 15 werkdagen nemen?' });
    const review = await submitted(question, { answer: 'Nee.' });
    expect(review.findings).toEqual({
      question: [{ kind: 'PARTY_NAME', start: 4, end: 19, excerpt: 'Voorbeeld Noord' }],
      answer: [],
      blocks: true,
    });
    const refused = await approve(review);
    expect([refused.status, refused.body.code]).toEqual([422, 'clarification-question.traces']);
    const back = (
      await inkoper.post(
        `/clarification-questions/${question.id}/return`,
        { reason: 'Naam eruit' },
        { ifMatch: review.rowVersion },
      )
    ).body;
    const mended = await submitted(back, { text: 'Mag een inschrijver 15 werkdagen nemen?' });
    expect((await approve(mended)).status).toBe(200);
  });

  it('also finds the name of a party that asked something else', async () => {
    await aQuestion(inkoper, programme, { party: 'Horizonlijn B.V.', text: 'Hoeveel gezinnen zijn er?' });
    const question = await aQuestion(inkoper, programme, { text: 'Doet Horizonlijn ook mee?' });
    expect(question.findings.question).toMatchObject([{ kind: 'PARTY_NAME', excerpt: 'Horizonlijn' }]);
  });

  it('stops looking for a name that was taken off its list, never for that of a party @eis KV-1047', async () => {
    const question = await aQuestion(inkoper, programme, {
      party: 'Morgenstroom B.V.',
      otherNames: ['Kompas', 'Morgenstroom B.V.'],
      text: 'Geldt het Kompas ook voor Morgenstroom?',
    });
    const excerpts = async () =>
      (await inkoper.get(`/clarification-questions/${question.id}`)).body.findings.question.map(
        ({ excerpt }: any) => excerpt,
      );
    expect(await excerpts()).toEqual(['Kompas', 'Morgenstroom']);
    const path = '/clarification-guarded-names';
    const names = async () => (await inkoper.get(`${path}?tenderId=${programme.tender.id}`)).body.items;
    const [kompas, party] = ['Kompas', 'Morgenstroom B.V.'].map(
      (
        (listed: any[]) => (name: string) =>
          listed.find((one) => one.name === name)
      )(await names()),
    );
    expect([kompas.mayRemove, party.mayRemove, party.kind]).toEqual([true, false, 'PARTY']);
    const off = ({ id, rowVersion }: any) =>
      inkoper.post(`${path}/${id}/remove`, { reason: 'Gewoon woord' }, { ifMatch: rowVersion });
    expect((await off(party)).body.code).toBe('clarification-guarded-name.party-stays');
    expect((await off(kompas)).status).toBe(204);
    expect((await off(kompas)).body.code).toBe('clarification-guarded-name.removed');
    expect(await excerpts()).toEqual(['Morgenstroom']);
    const events = await test.asSystem(() =>
      test.unitOfWork.query(`select actor_id, after from audit_event where record_id = $1`, [kompas.id]),
    );
    expect(events).toEqual([{ actor_id: inkoper.userId, after: { reason: 'Gewoon woord' } }]);
    await aQuestion(inkoper, programme, { party: '', otherNames: ['Kompas'], text: 'Nog een vraag over iets anders?' });
    expect(await excerpts()).toEqual(['Kompas', 'Morgenstroom']);
    expect((await names()).find((one: any) => one.name === 'Kompas').rowVersion).toBe(3);
  });

  it('looks for a name that was put on its list by hand, once @eis KV-1210', async () => {
    const question = await aQuestion(inkoper, programme, { text: 'Past de methode Ankerpunt hierbij?' });
    const found = async () =>
      (await inkoper.get(`/clarification-questions/${question.id}`)).body.findings.question.map(
        ({ excerpt }: any) => excerpt,
      );
    expect(await found()).toEqual([]);
    const guard = (name: string) =>
      inkoper.post('/clarification-guarded-names', { tenderId: programme.tender.id, name });
    expect((await guard(' Ankerpunt ')).status).toBe(204);
    expect(await found()).toEqual(['Ankerpunt']);
    expect((await guard('Ankerpunt')).body.code).toBe('clarification-guarded-name.present');
    expect((await guard('A')).body.code).toBe('clarification-guarded-name.too-short');
    const lezer = await test.signedInAs('lezer', { programmeId: programme.id });
    expect((await lezer.post('/clarification-guarded-names', { tenderId: programme.tender.id, name: 'Iets' })).status).toBe(403); // prettier-ignore
  });

  it('can be overruled with a reason, for those very words only', async () => {
    const question = await aQuestion(inkoper, programme, { text: 'Is 12345678 het juiste nummer van de meldcode?' });
    const review = await submitted(question, { answer: 'Ja.' });
    expect(review.findings.blocks).toBe(true);
    const path = `/clarification-questions/${question.id}/override-anonymity`;
    expect((await inkoper.post(path, { reason: ' ' }, { ifMatch: review.rowVersion })).status).toBe(400);
    const judged = (await inkoper.post(path, { reason: 'Nummer van de meldcode' }, { ifMatch: review.rowVersion }))
      .body;
    expect(judged).toMatchObject({ overrideReason: 'Nummer van de meldcode', findings: { blocks: false } });
    expect((await inkoper.post(path, { reason: 'Nog eens' }, { ifMatch: judged.rowVersion })).status).toBe(409);
    const back = (
      await inkoper.post(
        `/clarification-questions/${question.id}/return`,
        { reason: 'Anders' },
        { ifMatch: judged.rowVersion },
      )
    ).body;
    expect((await anAnswer(inkoper, back, { answer: 'Ja, dat klopt.' })).findings.blocks).toBe(true);
  });
});
