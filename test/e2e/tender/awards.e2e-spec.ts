import { TenderFacts } from '@koersvast/tender';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { anAdoptedRequirement, anApprovedBaseline } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-209 */
describe('recording the award of a tender', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let second: ApiClient;
  let baselineId: string;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-22T12:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    second = await test.signedInAs('inkoper', { programmeId: programme.id });
    await anAdoptedRequirement(inkoper, programme);
    baselineId = (await anApprovedBaseline(inkoper, second, programme)).id;
  });
  afterAll(() => test.close());

  const award = (over: object = {}, who = inkoper) =>
    who.post('/awards', {
      tenderId: programme.tender.id,
      baselineId,
      contractorName: 'Proefpartner Jeugd B.V.',
      contractorKvk: '12345678',
      byHandReason: 'Beoordeeld op het platform van de regio.',
      decidedOn: '2026-11-20',
      motivation: 'Hoogste kwaliteit op alle criteria.',
      ...over,
    });

  it('asks a KvK number of eight digits, an existing day and no day to come', async () => {
    const wrong = await award({ contractorKvk: '1234567', decidedOn: '2026-02-31' });
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors.map((field: any) => [field.pointer, field.detail])).toEqual([
      ['/contractorKvk', 'Een KvK-nummer heeft acht cijfers.'],
      ['/decidedOn', 'Deze datum bestaat niet. Gebruik jjjj-mm-dd.'],
    ]);
    expect((await award({ decidedOn: '2026-11-23' })).body.code).toBe('award.in-future');
  });

  it('asks a baseline with the approval of a second inkoper', async () => {
    const open = await inkoper.post('/requirement-baselines', { tenderId: programme.tender.id, name: 'PvE 1.1' });
    const refused = await award({ baselineId: open.body.id });
    expect([refused.status, refused.body.code]).toEqual([409, 'award.baseline-not-approved']);
  });

  it('moves the tender to AWARDED, once', async () => {
    const contractmanager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    expect((await award({}, contractmanager)).status).toBe(403);
    const [one, other] = await Promise.all([award(), award({ contractorName: 'Tweede B.V.' }, second)]);
    expect([one.status, other.status].sort()).toEqual([201, 409]);
    expect((await award()).body.code).toBe('award.already');
    const [tender] = (await inkoper.get('/tenders')).body.items;
    expect(tender.state).toBe('AWARDED');
    expect((await contractmanager.get('/awards')).body.items).toHaveLength(1);
  });

  it('tells the contract side which approved words it stands upon', async () => {
    const [{ id }] = (await inkoper.get('/awards')).body.items;
    const facts = test.app.get(TenderFacts);
    const [fact, requirements] = await test.asSystem(async () => [
      await facts.award(id),
      await facts.approvedRequirements(baselineId),
    ]);
    expect(fact).toMatchObject({ tenderId: programme.tender.id, baselineName: 'PvE 1.0', decidedOn: '2026-11-20' });
    expect(requirements).toMatchObject([{ code: 'EIS-001', kind: 'REQUIREMENT' }]);
  });
});
