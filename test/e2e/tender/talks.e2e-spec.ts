import { aConsultation, BuiltConsultation, demand } from '../../builders/consultation-outcomes';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-821 */
describe('talks with their minutes', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let consultation: BuiltConsultation;
  let inkoper: ApiClient;
  let base: string;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-12T12:00:00Z');
    programme = await aProgramme(test);
    consultation = await aConsultation(test, programme);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    base = `/consultations/${consultation.id}/talks`;
  });
  afterAll(() => test.close());

  const plan = async (over: Record<string, unknown> = {}) =>
    demand(
      await inkoper.post(base, {
        kind: 'INDIVIDUAL',
        title: 'Verdiepend gesprek',
        plannedOn: '2026-11-12',
        startsAt: '14:30',
        partyIds: [consultation.parties[0]!.id],
        ...over,
      }),
      201,
    );
  const step = (talk: { id: string; rowVersion: number }, name: string, body: unknown) =>
    inkoper.post(`${base}/${talk.id}/${name}`, body, { ifMatch: talk.rowVersion });

  it('are planned with one party or plenary, under a code of their own', async () => {
    const one = await plan();
    const all = await plan({ kind: 'PLENARY', partyIds: consultation.parties.map(({ id }) => id) });
    expect([one.code, all.code]).toEqual(['GES-001', 'GES-002']);
    expect(one).toMatchObject({
      state: 'PLANNED',
      startsAt: '14:30',
      parties: [{ name: 'Stichting Voorbeeld Noord' }],
    });
    expect(all.parties).toHaveLength(3);
    const two = await inkoper.post(base, {
      kind: 'INDIVIDUAL',
      title: 'x',
      plannedOn: '2026-11-12',
      partyIds: consultation.parties.slice(0, 2).map(({ id }) => id),
    });
    expect([two.status, two.body.code]).toEqual([422, 'talk.one-party']);
    const elsewhere = await inkoper.post(base, {
      kind: 'INDIVIDUAL',
      title: 'x',
      plannedOn: '2026-11-12',
      partyIds: [programme.id],
    });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'disclosure.unknown-party']);
  });

  it('get minutes only when they have been, and keep every version', async () => {
    const later = await plan({ plannedOn: '2026-11-13' });
    expect((await step(later, 'minutes', { text: 'Te vroeg.' })).body.code).toBe('talk.still-to-come');
    const talk = await plan();
    const first = demand(await step(talk, 'minutes', { text: 'Eerste verslag.' }), 200);
    expect(first).toMatchObject({ state: 'HELD', minutes: [{ n: 1, text: 'Eerste verslag.' }] });
    const second = demand(await step(first, 'minutes', { text: 'Tweede verslag.', changeReason: 'Naam weg' }), 200);
    expect(second.minutes.map(({ n, text }: any) => [n, text])).toEqual([
      [2, 'Tweede verslag.'],
      [1, 'Eerste verslag.'],
    ]);
    expect((await step(first, 'minutes', { text: 'Te laat.' })).status).toBe(412);
    const change = test.asSystem(() => test.unitOfWork.query(`update consultation_minutes set text = 'x'`));
    await expect(change).rejects.toThrow(/append-only|permission denied/);
  });

  it('are confirmed or corrected by the party in the version that it was sent', async () => {
    const partyId = consultation.parties[0]!.id;
    const held = demand(await step(await plan(), 'minutes', { text: 'Verslag.' }), 200);
    const answer = { partyId, outcome: 'CORRECTED', correction: 'Wij zeiden tien dagen.', answeredOn: '2026-11-12' };
    expect((await step(held, 'answer', answer)).body.code).toBe('talk.not-sent');
    const sent = demand(await step(held, 'send', { partyIds: [partyId], sentOn: '2026-11-12' }), 200);
    expect(sent).toMatchObject({ state: 'SENT', parties: [{ sentVersion: 1, outcome: null }] });
    expect((await step(sent, 'answer', { ...answer, correction: '' })).body.errors[0].pointer).toBe('/correction');
    const corrected = demand(await step(sent, 'answer', answer), 200);
    expect(corrected).toMatchObject({ state: 'CORRECTED', parties: [{ correction: 'Wij zeiden tien dagen.' }] });
    const mended = demand(await step(corrected, 'minutes', { text: 'Verslag, tien dagen.' }), 200);
    expect(mended.state).toBe('HELD');
    const again = demand(await step(mended, 'send', { partyIds: [partyId], sentOn: '2026-11-12' }), 200);
    const yes = demand(await step(again, 'answer', { partyId, outcome: 'CONFIRMED', answeredOn: '2026-11-12' }), 200);
    expect(yes).toMatchObject({ state: 'CONFIRMED', parties: [{ sentVersion: 2, outcome: 'CONFIRMED' }] });
    expect((await step(yes, 'minutes', { text: 'Nog iets.' })).body.code).toBe('talk.confirmed');
  });

  it('without minutes, or not confirmed, stand in Mijn werk and hold up the report', async () => {
    const talk = await plan({ title: 'Nog zonder verslag', plannedOn: '2026-11-10' });
    const work = await inkoper.get(`/my-work?programmeId=${programme.id}`);
    const items = work.body.groups.flatMap(({ items: all }: any) => all);
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: talk.code, reason: 'Gesprek is geweest; het verslag ontbreekt' }),
      ]),
    );
    const report = await inkoper.post(`/consultations/${consultation.id}/publish-report`, {}, { ifMatch: 1 });
    expect(report.status).toBe(422);
    expect(report.body.detail).toContain(talk.code);
    const gone = demand(await step(talk, 'cancel', { reason: 'Partij zegde af.' }), 200);
    expect(gone).toMatchObject({ state: 'CANCELLED', cancelReason: 'Partij zegde af.' });
    expect((await step(gone, 'minutes', { text: 'x' })).body.code).toBe('talk.cancelled');
  });

  it('are not there for who has no role on the tender', async () => {
    const talk = await plan();
    const other = await aProgramme(test, 'ANDER');
    const stranger = await test.signedInAs('inkoper', { programmeId: other.id });
    expect((await stranger.get(`${base}/${talk.id}`)).status).toBe(404);
    expect((await stranger.get(base)).status).toBe(404);
    expect((await stranger.post(`${base}/${talk.id}/minutes`, { text: 'x' }, { ifMatch: 1 })).status).toBe(404);
  });
});
