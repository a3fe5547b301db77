import { aConsultation, anOpenConsultation, aParty, demand, step } from '../../builders/consultation';
import { csv } from '../../builders/import-target';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the parties of a market consultation', () => {
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

  const names = async (id: string) =>
    (await inkoper.get(`/consultations/${id}/parties`)).body.items.map((item: any) => item.name);

  it('take part once each, by their KvK number @eis KV-807', async () => {
    const { id } = await aConsultation(inkoper, programme);
    const party = await aParty(inkoper, id, 'Stichting Voorbeeld Noord', '0123 45.67');
    expect(party).toMatchObject({ kvkNumber: '01234567', state: 'ADDED', consentToBeNamed: false });
    const path = `/consultations/${id}/parties`;
    const twice = await inkoper.post(path, { name: 'Andere naam', kvkNumber: '01234567' });
    expect([twice.status, twice.body.detail]).toEqual([409, expect.stringContaining('doet al mee')]);
    const short = await inkoper.post(path, { name: 'X', kvkNumber: '1234567' });
    expect([short.body.code, short.body.errors[0].pointer]).toEqual(['consultation.kvk', '/kvkNumber']);
    const mail = await inkoper.post(path, { name: 'X', kvkNumber: '12345678', contactEmail: 'geen adres' });
    expect(mail.body.errors[0].pointer).toBe('/contactEmail');
  });

  it('are invited once the consultation is public, decline, are taken out with a reason and come back', async () => {
    const { id, parties } = await anOpenConsultation(inkoper, programme);
    expect(demand(await inkoper.post(`/consultations/${id}/invitations`, {}), 200)).toEqual({ invited: 2 });
    expect(demand(await inkoper.post(`/consultations/${id}/invitations`, {}), 200)).toEqual({ invited: 0 });
    const path = `/consultations/${id}/parties/${parties[0].id}`;
    const { rowVersion, state } = (await inkoper.get(path)).body;
    expect(state).toBe('INVITED');
    const declined = demand(await inkoper.post(`${path}/decline`, {}, { ifMatch: rowVersion }), 200);
    expect((await inkoper.post(`${path}/withdraw`, {}, { ifMatch: declined.rowVersion })).status).toBe(422);
    const out = demand(
      await inkoper.post(`${path}/withdraw`, { reason: 'Dubbel' }, { ifMatch: declined.rowVersion }),
      200,
    );
    const back = demand(await inkoper.post(`${path}/restore`, {}, { ifMatch: out.rowVersion }), 200);
    expect(back.state).toBe('ADDED');
    const draft = await aConsultation(inkoper, programme);
    expect((await inkoper.post(`/consultations/${draft.id}/invitations`, {})).body.code).toBe(
      'consultation.not-published',
    );
    demand(await step(inkoper, draft.id, 'publish'), 422);
  });

  const checked = async (...lines: string[]) => {
    const file = {
      name: 'partijen.csv',
      bytes: csv('Naam;KvK-nummer;Contactpersoon;E-mailadres;Consultatie', ...lines),
    };
    const fields = { target: 'consultation-party', tenderId: programme.tender.id };
    let batch = demand(await inkoper.upload('/imports', file, fields), 201);
    const { mapping, rowVersion } = batch;
    batch = demand(await inkoper.put(`/imports/${batch.id}/mapping`, { mapping }, { ifMatch: rowVersion }), 200);
    await inkoper.post(`/imports/${batch.id}/validate`, {}, { ifMatch: batch.rowVersion });
    await test.drainJobs();
    return (await inkoper.get(`/imports/${batch.id}`)).body;
  };
  const commit = async (batch: { id: string; rowVersion: number }, mode: 'ALL' | 'VALID') => {
    await inkoper.post(`/imports/${batch.id}/commit`, { mode }, { ifMatch: batch.rowVersion });
    await test.drainJobs();
    return (await inkoper.get(`/imports/${batch.id}`)).body;
  };

  it('come from a sheet of twelve of which two are bad, named by row and column, and mended @eis KV-808', async () => {
    const { id, code } = await aConsultation(inkoper, programme);
    const good = Array.from(
      { length: 10 },
      (_, index) => `Partij ${String(index).padStart(2, '0')};1000000${index};A. Proef;p${index}@proef.example;${code}`,
    );
    const bad = [`Partij kort;1234567;;;${code}`, `Partij mail;20000001;;geen-adres;${code}`];
    const batch = await checked(...good.slice(0, 5), ...bad, ...good.slice(5));
    expect(batch.counts).toMatchObject({ valid: 10, wrong: 2 });
    const { items } = (await inkoper.get(`/imports/${batch.id}/rows?status=WRONG`)).body;
    expect(items.map(({ number, problems }: any) => [number, problems[0].column, problems[0].detail])).toEqual([
      [7, 1, expect.stringContaining('1234567 is geen KvK-nummer')],
      [8, 3, expect.stringContaining('geen-adres is geen e-mailadres')],
    ]);
    expect((await commit(batch, 'ALL')).state).toBe('CHECKED');
    expect(await names(id)).toEqual([]);
    await commit(batch, 'VALID');
    expect(await names(id)).toHaveLength(10);

    const mended = [`Partij kort;01234567;;;${code}`, `Partij mail;20000001;;a@b.example;${code}`];
    const again = await checked(...good, ...mended);
    expect(again.counts).toMatchObject({ valid: 2, wrong: 0, present: 10 });
    expect((await commit(again, 'ALL')).state).toBe('COMMITTED');
    expect(await names(id)).toHaveLength(12);
  });

  it('are not doubled within one file, and a row must say which consultation when there are more @eis KV-808', async () => {
    const { code } = await aConsultation(inkoper, programme);
    const batch = await checked(`A;30000001;;;${code}`, `B;30000001;;;${code}`, 'C;30000002;;;', 'D;30000003;;;MC-99');
    const { items } = (await inkoper.get(`/imports/${batch.id}/rows?status=WRONG`)).body;
    expect(items.map(({ number, problems }: any) => [number, problems[0].code])).toEqual([
      [3, 'platform.import-twice'],
      [4, 'consultation.import-which'],
      [5, 'consultation.import-unknown'],
    ]);
  });
});
