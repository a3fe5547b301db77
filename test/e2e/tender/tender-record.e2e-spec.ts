import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { aTender, completeTender } from '../../builders/tender-record';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the record of a tender @eis KV-932', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-22T10:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const change = (id: string, body: object, rowVersion = 1) =>
    inkoper.patch(`/tenders/${id}`, body, { ifMatch: rowVersion });

  it('is a second tender with its own code, and its value follows from the parts', async () => {
    const tender = await aTender(inkoper, programme);
    expect(tender).toMatchObject({
      code: 'AANB-2',
      state: 'PREPARATION',
      procedureRegime: 'SAS',
      estimatedValue: '100000000.00',
      valueRule: 'TOTAL',
      submissionDeadline: '2027-03-15T11:00:00.000Z',
      submissionTime: '12:00',
      steps: ['publish', 'withdraw'],
    });
    expect(tender.cpvCodes.map(({ code }: { code: string }) => code)).toEqual(['85311300', '85300000']);
    expect((await aTender(inkoper, programme)).code).toBe('AANB-3');
  });

  it('counts 48 months without a total price', async () => {
    const tender = await aTender(inkoper, programme, {
      totalPrice: null,
      monthlyPrice: '1000000.00',
      optionsValue: '0.00',
    });
    expect(tender).toMatchObject({ estimatedValue: '48000000.00', valueRule: 'FORTY_EIGHT_MONTHS', valueMonths: 48 });
  });

  it('changes on its version, with what changed in the audit', async () => {
    const tender = await aTender(inkoper, programme);
    const answer = await change(tender.id, { optionsValue: '0.00', submissionOn: '2027-07-01' });
    expect(answer.body).toMatchObject({
      estimatedValue: '60000000.00',
      submissionDeadline: '2027-07-01T10:00:00.000Z',
    });
    expect((await change(tender.id, { title: 'Anders' })).status).toBe(412);
    const rows = await test.asSystem(() =>
      test.unitOfWork.query<{ after: object }>(
        `select after from audit_event where action = 'tender.revised' and record_id = $1`,
        [tender.id],
      ),
    );
    expect(rows).toEqual([{ after: { optionsValueCents: '0', submissionDeadline: '2027-07-01T10:00:00.000Z' } }]);
  });

  it.each([
    [{ cpvCodes: ['99999999'] }, 422, '/cpvCodes'],
    [{ cpvCodes: ['8531'] }, 400, '/cpvCodes'],
    [{ monthlyPrice: '1.00' }, 422, '/monthlyPrice'],
    [{ standstillOrigin: 'LAW' }, 422, '/standstillOrigin'],
    [{ standstillDays: null }, 422, '/standstillDays'],
    [{ procedureRegime: 'OPEN', standstillDays: 15 }, 422, '/standstillDays'],
    [{ submissionOn: '2027-02-30' }, 400, '/submissionOn'],
    [{ submissionTime: '25:00' }, 400, '/submissionTime'],
    [{ title: ' ' }, 400, '/title'],
    [{ description: 'BSN 111222333' }, 422, '/description'],
    [{ description: 'nul\u0000teken' }, 422, '/description'],
  ])('refuses %j', async (over, status, pointer) => {
    const answer = await inkoper.post(`/tenders?programmeId=${programme.id}`, { ...completeTender, ...over });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([status, pointer]);
  });

  it('keeps right-to-left text, emoji and what looks like a formula as they are', async () => {
    const title = '=cmd|מכרז 🧭';
    expect((await aTender(inkoper, programme, { title })).title).toBe(title);
  });

  it('is withdrawn only with a reason, and then stays', async () => {
    const { id } = await aTender(inkoper, programme);
    expect((await inkoper.post(`/tenders/${id}/withdraw`, {}, { ifMatch: 1 })).status).toBe(422);
    const gone = await inkoper.post(`/tenders/${id}/withdraw`, { reason: 'Opdracht vervalt' }, { ifMatch: 1 });
    expect(gone.body).toMatchObject({
      state: 'WITHDRAWN',
      stateReason: 'Opdracht vervalt',
      steps: [],
      mayChange: false,
    });
    expect((await change(id, { title: 'Toch' }, 2)).body.code).toBe('tender.fixed');
    await expect(test.asSystem(() => test.unitOfWork.query('delete from tender where id = $1', [id]))).rejects.toThrow(
      /permission denied/,
    );
  });
});
