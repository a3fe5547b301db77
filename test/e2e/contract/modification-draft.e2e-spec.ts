import { aContract, BuiltContract } from '../../builders/contract';
import { aMinorChange, MINOR_ANSWERS } from '../../builders/modification';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-1065 a change is kept as a draft that can be taken up again, with its test worked out at every step */
describe('the draft of a change', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contract: BuiltContract;
  let manager: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-06-01T10:00:00Z');
    programme = await aProgramme(test);
    contract = await aContract(test, programme.id);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  it('starts with a title alone, asks the first question and is found', async () => {
    const made = await manager.post('/modifications', { contractId: contract.id, title: 'Crisisopvang weekend' });
    expect([made.status, made.headers.etag]).toEqual([201, '"1"']);
    expect(made.body).toMatchObject({ code: 'W-01', state: 'DRAFT', amount: '0.00', motivation: null });
    expect(made.body.test).toMatchObject({ outcome: 'OPEN', at: 'C', next: 'CONTRACTOR_REPLACED', base: null });
    expect(made.body.test.note).toMatch(/advies/);
    const search = await test.asSystem(() =>
      test.unitOfWork.query('select code, url from search_document where record_id = $1', [made.body.id]),
    );
    expect(search).toEqual([{ code: 'W-01', url: `/wijzigingen/${made.body.id}` }]);
  });

  it('keeps what was not named, refuses a stale save and shows the sums', async () => {
    const { id } = (await manager.post('/modifications', aMinorChange(contract.id))).body;
    expect((await manager.patch(`/modifications/${id}`, { title: 'x' })).status).toBe(428);
    const saved = await manager.patch(`/modifications/${id}`, { title: 'Meer plaatsen' }, { ifMatch: 1 });
    expect(saved.body).toMatchObject({ title: 'Meer plaatsen', amount: '400000.00', rowVersion: 2 });
    const { test: legality } = saved.body;
    expect(legality).toMatchObject({ outcome: 'FITS', advised: 'B', base: '90000000.00' });
    expect(legality.room).toMatchObject({ before: '0.00', net: '400000.00', limit: '750000.00', room: '349999.99' });
    const minor = legality.grounds.find((one: any) => one.ground === 'B');
    expect(minor.conditions.slice(0, 2)).toMatchObject([
      { sum: 'NET_BELOW_THRESHOLD', left: '400000.00', operator: '<', right: '750000.00', verdict: 'PASS' },
      { sum: 'NET_BELOW_SHARE', left: '400000.00', operator: '<', right: '9000000.00', share: '10', verdict: 'PASS' },
    ]);
    const stale = await manager.patch(`/modifications/${id}`, { title: 'Later' }, { ifMatch: 1 });
    expect([stale.status, stale.body.code]).toEqual([412, 'platform.stale']);
    expect((await manager.get(`/modifications/${id}`)).body.title).toBe('Meer plaatsen');
  });

  it('weighs what is typed without keeping it', async () => {
    const { id } = (await manager.post('/modifications', aMinorChange(contract.id))).body;
    const trial = await manager.post(`/modifications/${id}/trial`, { amount: '750000.00' });
    expect([trial.status, trial.body.outcome, trial.body.at, trial.body.room.room]).toEqual([
      200,
      'OPEN',
      'G',
      '-0.01',
    ]);
    const settlement = await manager.post(`/modifications/${id}/trial`, { changesSettlement: true });
    expect(settlement.body.next).toBe('ECONOMIC_BALANCE');
    expect((await manager.get(`/modifications/${id}`)).body).toMatchObject({ amount: '400000.00', rowVersion: 1 });
  });

  it('takes the value of the contract over from the change before and never uses a code twice', async () => {
    const other = await aContract(test, programme.id, { code: 'CON-002' });
    const first = (await manager.post('/modifications', aMinorChange(other.id))).body;
    await manager.post(`/modifications/${first.id}/withdraw`, { reason: 'Vervallen' }, { ifMatch: 1 });
    const second = (await manager.post('/modifications', { contractId: other.id, title: 'Tweede' })).body;
    expect([first.code, second.code, second.originalValue]).toEqual(['W-01', 'W-02', '90000000.00']);
    const gone = await manager.patch(`/modifications/${first.id}`, { title: 'x' }, { ifMatch: 2 });
    expect([gone.status, gone.body.code]).toEqual([409, 'modification.withdrawn']);
    const list = await manager.get(`/modifications?contractId=${other.id}&state=WITHDRAWN`);
    expect(list.body.items.map((one: any) => one.code)).toEqual(['W-01']);
  });

  it.each([
    [{ amount: '12345678901234567890.00' }, 400, 'validation.isMoneyText'],
    [{ amount: '1.234,56' }, 400, 'validation.isMoneyText'],
    [{ effectiveOn: '2026-02-31' }, 400, 'validation.isLocalDate'],
    [{ originalValue: '-1.00' }, 422, 'constraint.modification_original_value_check'],
    [{ originalValue: '0.00' }, 422, 'constraint.modification_original_value_check'],
    [{ answers: { NATURE_UNCHANGED: 'ja' } }, 400, 'validation.isBoolean'],
    [{ title: '   ' }, 400, 'validation.isNotEmpty'],
    [{ description: 'x'.repeat(20001) }, 400, 'validation.maxLength'],
  ])('refuses %j and keeps nothing of it', async (body, status, code) => {
    const { id } = (await manager.post('/modifications', aMinorChange(contract.id))).body;
    const refused = await manager.patch(`/modifications/${id}`, body, { ifMatch: 1 });
    expect([refused.status, refused.body.errors?.[0]?.code ?? refused.body.code]).toEqual([status, code]);
    expect((await manager.get(`/modifications/${id}`)).body.rowVersion).toBe(1);
  });

  it('asks for approval only when all is in order, and names every field that is not', async () => {
    const submit = async (over: object) => {
      const made = (await manager.post('/modifications', aMinorChange(contract.id, over))).body;
      const refused = await manager.post(`/modifications/${made.id}/submit`, {}, { ifMatch: 1 });
      return [refused.status, ...(refused.body.errors ?? []).map((one: any) => `${one.pointer} ${one.code}`)];
    };
    expect(await submit({ effectiveOn: null, years: [] })).toEqual([
      422,
      '/effectiveOn modification.need-day',
      '/years modification.years-sum',
    ]);
    expect(await submit({ effectiveOn: '2029-01-01' })).toEqual([422, '/effectiveOn modification.outside-term']);
    expect(await submit({ answers: { ...MINOR_ANSWERS, NOT_TO_EVADE: null } })).toEqual([
      422,
      '/answers modification.open',
    ]);
    expect(await submit({ decidedGround: 'C' })).toEqual([422, '/decisionReason modification.need-reason']);
    expect(await submit({ indexedValue: '95000000.00' })).toEqual([422, '/indexationClause modification.need-clause']);
    const over = { indexedValue: null, amount: '750000.00', years: [{ year: 2026, amount: '750000.00' }] };
    const answers = { ...MINOR_ANSWERS, OTHER_BIDDERS: true };
    expect(await submit({ ...over, answers, decisionReason: 'Toch' })).toEqual([
      422,
      '/decidedGround modification.over-limit',
    ]);
  });
});
