import { aConsultation, BuiltConsultation, demand } from '../../builders/consultation-outcomes';
import { aProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-824 */
describe('a question of a party', () => {
  let test: TestApp;
  let consultation: BuiltConsultation;
  let inkoper: ApiClient;
  let base: string;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-12T12:00:00Z');
    const programme = await aProgramme(test);
    consultation = await aConsultation(test, programme, 'QUESTIONS_OPEN');
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    base = `/consultations/${consultation.id}/inquiries`;
  });
  afterAll(() => test.close());

  const ask = async () =>
    demand(
      await inkoper.post(base, {
        partyId: consultation.parties[0]!.id,
        receivedOn: '2026-11-10',
        question: 'Mag Voorbeeld Noord ook met drie locaties meedoen?',
      }),
      201,
    );
  const step = (inquiry: { id: string; rowVersion: number }, name: string, body: unknown) =>
    inkoper.post(`${base}/${inquiry.id}/${name}`, body, { ifMatch: inquiry.rowVersion });

  it('is answered for everyone, without a word that tells who asked', async () => {
    const asked = await ask();
    const named = await step(asked, 'answer', {
      publicQuestion: 'Mag voorbeeld  noord met drie locaties meedoen?',
      answer: 'Ja, ook Zuidhulp mag dat.',
    });
    expect(named.status).toBe(422);
    expect(named.body.errors.map(({ pointer }: any) => pointer)).toEqual(['/publicQuestion', '/answer']);
    expect(named.body.errors[0].detail).toContain('voorbeeld  noord');
    const words = { publicQuestion: 'Mag een partij met drie locaties meedoen?', answer: 'Ja.' };
    const answered = demand(await step(asked, 'answer', words), 200);
    expect(answered).toMatchObject({ state: 'ANSWERED', number: null, ...words });
  });

  it('gets its number at publication, stands fast from then on and is a disclosure to all', async () => {
    const first = await ask();
    expect((await step(first, 'publish', { publishedOn: '2026-11-12' })).body.code).toBe('inquiry.not-answered');
    const words = { publicQuestion: 'Hoe lang loopt het?', answer: 'Acht jaar.' };
    const answered = demand(await step(first, 'answer', words), 200);
    const published = demand(await step(answered, 'publish', { publishedOn: '2026-11-12' }), 200);
    expect(published).toMatchObject({ state: 'PUBLISHED', number: 1, publishedOn: '2026-11-12', mayChange: false });
    expect((await step(published, 'answer', words)).body.code).toBe('inquiry.published');
    const ledger = (await inkoper.get(`/consultations/${consultation.id}/disclosures`)).body.items;
    expect(ledger).toEqual([
      expect.objectContaining({
        text: 'Acht jaar.',
        inquiryNumber: 1,
        sharing: 'SHARED',
        sharedWithAllOn: '2026-11-12',
      }),
    ]);
    const change = test.asSystem(() => test.unitOfWork.query(`update consultation_inquiry set answer = 'Negen.'`));
    await expect(change).rejects.toThrow(/frozen/);
  });

  it('that was withdrawn gives no number away', async () => {
    const gone = demand(await step(await ask(), 'withdraw', { reason: 'Dubbel gesteld.' }), 200);
    expect(gone).toMatchObject({ state: 'WITHDRAWN', number: null });
    const next = demand(await step(await ask(), 'answer', { publicQuestion: 'Wie?', answer: 'Drie gemeenten.' }), 200);
    expect(demand(await step(next, 'publish', { publishedOn: '2026-11-12' }), 200).number).toBe(2);
  });
});
