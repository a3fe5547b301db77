import { aConsultation, BuiltConsultation, demand } from '../../builders/consultation-outcomes';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-822 KV-823 */
describe('the equal-information ledger', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let consultation: BuiltConsultation;
  let inkoper: ApiClient;
  let home: string;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-12T12:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
  });
  beforeEach(async () => {
    await test.asSystem(() =>
      test.unitOfWork.query(`update consultation set code = 'MC-' || (90 + number), number = number + 1`),
    );
    consultation = await aConsultation(test, programme);
    home = `/consultations/${consultation.id}`;
  });
  afterAll(() => test.close());

  const partyIds = (count: number) => consultation.parties.slice(0, count).map(({ id }) => id);
  const tell = async (over: Record<string, unknown> = {}) =>
    demand(
      await inkoper.post(`${home}/disclosures`, {
        kind: 'FACT',
        text: 'Het contract loopt acht jaar.',
        channel: 'EMAIL',
        givenOn: '2026-11-10',
        partyIds: partyIds(1),
        ...over,
      }),
      201,
    );
  const step = (fact: { id: string; rowVersion: number }, name: string, body: unknown) =>
    inkoper.post(`${home}/disclosures/${fact.id}/${name}`, body, { ifMatch: fact.rowVersion });
  const close = async () => {
    const { body } = await inkoper.get(home);
    return inkoper.post(`${home}/close`, { reason: 'Klaar.' }, { ifMatch: body.rowVersion });
  };

  it('blocks closing and the report until every party knows what one was told', async () => {
    const fact = await tell();
    expect(fact).toMatchObject({ sharing: 'OPEN', sharedWithAllOn: null, missingPartyIds: expect.any(Array) });
    expect(fact.missingPartyIds).toHaveLength(2);
    const refused = await close();
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toContain(fact.code);
    const rest = consultation.parties.slice(1).map(({ id }) => id);
    const shared = demand(
      await step(fact, 'disclose', { channel: 'LETTER', givenOn: '2026-11-12', partyIds: rest }),
      200,
    );
    expect(shared).toMatchObject({ sharing: 'SHARED', sharedWithAllOn: '2026-11-12', missingPartyIds: [] });
    expect((await close()).status).toBe(200);
  });

  it('takes a reason in its place, and publication for everyone', async () => {
    const exempted = demand(await step(await tell(), 'exempt', { reason: 'Stond al in de leidraad.' }), 200);
    expect(exempted).toMatchObject({ sharing: 'REASONED', notSharedReason: 'Stond al in de leidraad.' });
    const published = demand(
      await step(await tell(), 'disclose', { channel: 'TENDERNED', givenOn: '2026-11-12' }),
      200,
    );
    expect(published.sharing).toBe('SHARED');
    const counted = (await inkoper.get(`${home}/disclosures`)).body;
    expect([counted.openCount, counted.items.length, counted.parties.length]).toEqual([0, 2, 3]);
    expect((await inkoper.get(`${home}/disclosures?sharing=REASONED`)).body.items).toHaveLength(1);
    expect((await close()).status).toBe(200);
  });

  it('opens again when a party joins, except for what was published', async () => {
    const all = await tell({ partyIds: partyIds(3) });
    const published = await tell({ channel: 'TENDERNED', partyIds: [] });
    expect(all.sharing).toBe('SHARED');
    await test.asSystem(() =>
      test.unitOfWork.query(
        `insert into consultation_party (id, programme_id, tender_id, consultation_id, name, kvk_number)
         values (gen_random_uuid(), $1, $2, $3, 'Late Proef', '90000009')`,
        [consultation.programmeId, consultation.tenderId, consultation.id],
      ),
    );
    const items = (await inkoper.get(`${home}/disclosures`)).body.items;
    expect(Object.fromEntries(items.map(({ id, sharing }: any) => [id, sharing]))).toEqual({
      [all.id]: 'OPEN',
      [published.id]: 'SHARED',
    });
  });

  it('leaves the confidential fact of a party with that party, with the reason (Aw 2.57)', async () => {
    const fact = await tell({ text: 'De partij noemde haar uurtarief.' });
    const [owner, other] = consultation.parties;
    const kept = demand(
      await step(fact, 'keep-confidential', { partyId: owner!.id, reason: 'Bedrijfsgegevens van de partij.' }),
      200,
    );
    expect(kept).toMatchObject({ sharing: 'CONFIDENTIAL', confidentialReason: 'Bedrijfsgegevens van de partij.' });
    const told = await step(kept, 'disclose', { channel: 'EMAIL', givenOn: '2026-11-12', partyIds: [other!.id] });
    expect([told.status, told.body.code]).toEqual([409, 'disclosure.confidential']);
    const both = await tell({ partyIds: partyIds(2) });
    const late = await step(both, 'keep-confidential', { partyId: owner!.id, reason: 'Toch niet.' });
    expect([late.status, late.body.code]).toEqual([409, 'disclosure.already-told']);
  });

  it('takes a sentence literally from the minutes: who was there had it that day', async () => {
    const plan = { kind: 'PLENARY', title: 'Bijeenkomst', plannedOn: '2026-11-11', partyIds: partyIds(2) };
    const talk = demand(await inkoper.post(`${home}/talks`, plan), 201);
    const text = 'Wij vertelden dat het contract acht jaar loopt. Daarna koffie.';
    const held = demand(await inkoper.post(`${home}/talks/${talk.id}/minutes`, { text }, { ifMatch: 1 }), 200);
    const minutesId = held.minutes[0].id;
    const mark = (words: string, starts: number) =>
      inkoper.post(`${home}/disclosures/from-minutes`, { minutesId, starts, words });
    expect((await mark('het contract negen jaar loopt', 18)).body.code).toBe('quote.not-literal');
    const fact = demand(await mark('het contract acht jaar loopt. ', 18), 201);
    expect(fact).toMatchObject({
      text: 'het contract acht jaar loopt.',
      talk: { code: talk.code },
      firstGivenOn: '2026-11-11',
      missingPartyIds: [consultation.parties[2]!.id],
    });
    expect(fact.given).toHaveLength(2);
    const marked = (await inkoper.get(`${home}/talks/${talk.id}`)).body;
    expect(marked).toMatchObject({ factCount: 1, facts: [{ code: fact.code, starts: 18, version: 1 }] });
  });

  it('keeps what was given, names wrong input, and stands in Mijn werk while it is open', async () => {
    const fact = await tell();
    const change = test.asSystem(() => test.unitOfWork.query('delete from disclosure'));
    await expect(change).rejects.toThrow(/append-only|permission denied/);
    const wrong = async (over: object) =>
      (
        await inkoper.post(`${home}/disclosures`, {
          kind: 'FACT',
          text: 'x',
          channel: 'EMAIL',
          givenOn: '2026-11-10',
          ...over,
        })
      ).body.errors[0].pointer;
    expect(await wrong({})).toBe('/partyIds');
    expect(await wrong({ partyIds: partyIds(1), givenOn: '2026-11-13' })).toBe('/givenOn');
    expect(await wrong({ partyIds: partyIds(1), channel: 'TENDERNED' })).toBe('/partyIds');
    const codes = async () =>
      (await inkoper.get(`/my-work?programmeId=${programme.id}`)).body.groups
        .flatMap(({ items }: any) => items)
        .map(({ code }: any) => code);
    expect(await codes()).toContain(fact.code);
    demand(await step(fact, 'withdraw', { reason: 'Bij vergissing vastgelegd.' }), 200);
    expect(await codes()).not.toContain(fact.code);
  });
});
