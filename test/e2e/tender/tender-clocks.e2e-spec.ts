import { SHIPPED_TERMS } from '@koersvast/kernel';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { aTender } from '../../builders/tender-record';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the terms of a tender over the API @eis KV-931', () => {
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

  const clocks = async (id: string) =>
    Object.fromEntries(
      (await inkoper.get(`/tenders/${id}/clocks`)).body.items.map((clock: { code: string }) => [clock.code, clock]),
    );

  it('of SAS without a clause ask for one, and with one count it', async () => {
    const bare = await aTender(inkoper, programme, { standstillDays: null, standstillOrigin: null });
    expect((await clocks(bare.id)).STANDSTILL).toMatchObject({
      origin: 'NONE',
      remark: expect.stringContaining('bepaling'),
    });
    const full = await aTender(inkoper, programme);
    expect((await clocks(full.id)).STANDSTILL).toMatchObject({ origin: 'TENDER_DOC', days: 20, lastDay: null });
    expect((await clocks(full.id)).CLARIFICATION_NOTE).toMatchObject({ lastDay: '2027-03-05', eventOn: '2027-03-15' });
  });

  it('are reckoned one by one: sent 10-02-2022, twenty days, signing from 03-03-2022', async () => {
    const path = '/legal-terms/calculation?event=2022-02-10&length=20&unit=CALENDAR_DAY&origin=LAW';
    expect((await inkoper.get(path)).body).toMatchObject({ binding: '2022-03-02', over: '2022-03-03', differs: false });
    expect((await inkoper.get(path.replace('20&', '0&'))).status).toBe(400);
  });

  it('stand with their first day and article: the table begins with what ships', async () => {
    const { items } = (await inkoper.get('/legal-terms')).body;
    const found = items.map(({ code, regime, days, article, validFrom }: any) =>
      [code, regime, days, article, validFrom].join(),
    );
    const shipped = SHIPPED_TERMS.map(({ code, regime, days, article, validFrom }) =>
      [code, regime, days, article, validFrom].join(),
    );
    expect(found.sort()).toEqual(shipped.sort());
  });

  it('@eis KV-1036 change by a dated row of the beheerder; what stands, stays', async () => {
    const beheerder = await test.signedInAs('beheerder', { programmeId: programme.id });
    const add = (over: object) =>
      beheerder.post(`/legal-terms?programmeId=${programme.id}`, {
        ...{ code: 'CLARIFICATION_NOTE', regime: 'SAS', days: 12, article: '2.54', source: 'Stb. 2027, 1 (voorbeeld)' },
        ...over,
      });
    const early = await add({ validFrom: '2013-04-01' });
    expect([early.status, early.body.errors[0].pointer]).toEqual([422, '/validFrom']);
    const none = await add({ validFrom: '2026-12-01', days: null });
    expect([none.status, none.body.errors[0].pointer]).toEqual([422, '/days']);
    const tender = await aTender(inkoper, programme);
    expect((await add({ validFrom: '2026-12-01' })).status).toBe(201);
    const lastDay = async () => (await clocks(tender.id)).CLARIFICATION_NOTE.lastDay;
    expect(await lastDay()).toBe('2027-03-05');
    test.freeze('2026-12-01T10:00:00Z');
    expect(await lastDay()).toBe('2027-03-03');
    const states = (await beheerder.get('/legal-terms')).body.items
      .filter(({ code, regime }: any) => code === 'CLARIFICATION_NOTE' && regime === 'SAS')
      .map(({ state }: any) => state);
    expect(states).toEqual(['IN_FORCE', 'PAST']);
    await expect(test.asSystem(() => test.unitOfWork.query('update legal_term set days = 1'))).rejects.toThrow(
      /permission denied/,
    );
  });
});
