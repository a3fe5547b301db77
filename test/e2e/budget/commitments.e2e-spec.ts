import { CommitmentFacts, BudgetFacts } from '@koersvast/budget';
import { anAgreedBudget, someActuals, someExpenditure, someKeys } from '../../builders/budget';
import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('commitments and the rules for them', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contractId: string;
  let financien: ApiClient;
  let second: ApiClient;
  let beheerder: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-04-02T10:00:00Z');
    programme = await aProgramme(test);
    contractId = (await aContract(test, programme.id)).id;
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    second = await test.signedInAs('financien', { programmeId: programme.id });
    beheerder = await test.signedInAs('beheerder', { programmeId: programme.id });
    // 20 / 30 / 50: 200.00, 300.00 and 500.00
    await anAgreedBudget(financien, contractId, { amount: '1000.00', keys: await someKeys(financien, programme) });
  });
  afterAll(() => test.close());

  const own = (n: number) => programme.municipalities[n]!.id;
  const input = (over: object = {}) => ({
    ...{ contractId, year: 2026, municipalityId: own(0), title: 'Extra plaatsen', supplier: 'Stichting Voorbeeld' },
    ...{ decisionReference: 'Collegebesluit 4', amount: '100.00', startsOn: '2026-01-01', endsOn: '2026-12-31' },
    ...over,
  });
  const commit = (over: object = {}) => financien.post('/commitments', input(over));
  const check = async (amount: string, over: object = {}) =>
    (await financien.post('/budget-checks', { contractId, year: 2026, municipalityId: own(0), amount, ...over })).body;
  const rule = (over: object) =>
    beheerder.post('/budget-rules', {
      ...{ measured: 'MUNICIPALITY', action: 'STOP', thresholdPercentage: '100', validFromDate: '2026-01-01' },
      ...{ decisionReference: 'Financiële verordening', ...over },
    });
  const facts = () =>
    test.asSystem(() =>
      test.app.get(CommitmentFacts).open({ contractId, year: 2026, asOf: '2026-12-31', knownBefore: 'infinity' }),
    );

  describe('booked, used and cancelled @eis KV-1345', () => {
    let id: string;
    let rowVersion: number;
    let bookingId: string;

    it('falls by a part that an invoice uses, and the booking counts once', async () => {
      const made = await commit({ buildingBlockId: programme.buildingBlocks[0]!.id });
      expect(made.body).toMatchObject({ state: 'ACTIVE', open: '100.00', code: 'VL-002' });
      ({ id, rowVersion } = made.body);
      await someActuals(test, programme.id, [{ municipalityId: own(0), period: '2026-02', cents: 4000, contractId }]);
      const { items } = (await financien.get(`/commitments/${id}/bookings`)).body;
      expect(items).toMatchObject([{ amount: '40.00', left: '40.00' }]);
      bookingId = items[0].id;
      const use = { amount: '40.00', on: '2026-02-20', description: 'Factuur 1', actualId: bookingId };
      const used = await financien.post(`/commitments/${id}/uses`, use, { ifMatch: rowVersion });
      expect(used.body).toMatchObject({ committed: '100.00', used: '40.00', open: '60.00' });
      rowVersion = used.body.rowVersion;
      expect((await financien.get(`/commitments/${id}/bookings`)).body.items).toEqual([]);
      const again = await financien.post(
        `/commitments/${id}/uses`,
        { ...use, amount: '1.00' },
        { ifMatch: rowVersion },
      );
      expect([again.status, again.body.code]).toEqual([422, 'commitment.more-than-booking']);
    });

    it('is not used for more than is open', async () => {
      const use = { amount: '60.01', on: '2026-02-20', description: 'Factuur 2' };
      const more = await financien.post(`/commitments/${id}/uses`, use, { ifMatch: rowVersion });
      expect([more.status, more.body.errors[0].code]).toEqual([422, 'commitment.more-than-open']);
    });

    it('gives a use back by a row of its own', async () => {
      const use = { amount: '10.00', on: '2026-02-20', description: 'Factuur 2' };
      const used = await financien.post(`/commitments/${id}/uses`, use, { ifMatch: rowVersion });
      const movement = used.body.movements.find((one: any) => one.amount === '10.00');
      const back = { movementId: movement.id, on: '2026-03-01', reason: 'Verkeerde leverancier' };
      const given = await financien.post(`/commitments/${id}/reversals`, back, { ifMatch: used.body.rowVersion });
      expect(given.body).toMatchObject({ used: '40.00', open: '60.00' });
      expect(given.body.movements[0]).toMatchObject({ amount: '-10.00', reversesId: movement.id });
      rowVersion = given.body.rowVersion;
    });

    it('is counted once: what is entered within the contract comes out of its year @eis KV-1346', async () => {
      const own0 = (await facts()).filter(({ municipalityId }) => municipalityId === own(0));
      expect(own0.map(({ committed, open }) => [committed.toString(), open.toString()])).toEqual([
        ['100.00', '100.00'],
        ['100.00', '60.00'],
      ]);
    });

    it('gives its rest back to the room, and not twice', async () => {
      const cancel = { on: '2026-03-20', reason: 'Niet meer nodig' };
      const rest = await financien.post(`/commitments/${id}/cancel-rest`, cancel, { ifMatch: rowVersion });
      expect(rest.body).toMatchObject({ committed: '40.00', used: '40.00', open: '0.00' });
      const again = await financien.post(`/commitments/${id}/cancel-rest`, cancel, { ifMatch: rest.body.rowVersion });
      expect([again.status, again.body.code]).toEqual([409, 'commitment.nothing-open']);
      expect((await financien.get('/commitments?rest=OPEN')).body.items.map((one: any) => one.kind)).toEqual([
        'CONTRACT_YEAR',
      ]);
    });

    it.each([
      [{ amount: '0.00' }, '/amount'],
      [{ endsOn: '2025-01-01' }, '/endsOn'],
      [{ municipalityId: '01890000-0000-7000-8000-000000000000' }, '/municipalityId'],
      [{ buildingBlockId: '01890000-0000-7000-8000-000000000000' }, '/buildingBlockId'],
      [{ contractId: '01890000-0000-7000-8000-000000000000' }, '/contractId'],
      [{ year: 2035 }, '/year'],
    ])('refuses %j and says where', async (over, pointer) => {
      const answer = await commit(over);
      expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, pointer]);
    });
  });

  describe('stop and warn @eis KV-1347', () => {
    it('warns above the room while nobody laid down a rule', async () => {
      expect(await check('160.01')).toMatchObject({ verdict: 'WARN' });
      const { scopes } = await check('160.00');
      expect(scopes).toMatchObject([
        { measured: 'OVERALL', current: '1000.00', committed: '0.00', used: '40.00', room: '960.00', verdict: 'OK' },
        { measured: 'MUNICIPALITY', current: '200.00', used: '40.00', room: '160.00', after: '0.00', verdict: 'OK' },
      ]);
    });

    it('says what the rule of the day says, for whom nobody made an exception', async () => {
      expect((await rule({})).status).toBe(201);
      expect((await rule({ action: 'WARN', thresholdPercentage: '90' })).status).toBe(201);
      expect([(await check('140.01')).verdict, (await check('160.01')).verdict]).toEqual(['WARN', 'STOP']);
      const exception = await rule({ action: 'IGNORE', municipalityId: own(1) });
      expect((await check('999.00', { municipalityId: own(1) })).scopes[1].verdict).toBe('IGNORE');
      const end = { on: '2026-04-02' };
      await beheerder.post(`/budget-rules/${exception.body.id}/end`, end, { ifMatch: 1 });
      expect((await check('301.00', { municipalityId: own(1) })).verdict).toBe('STOP');
      const twice = await rule({});
      expect([twice.status, twice.body.code]).toEqual([422, 'constraint.budget_rule_once_excl']);
    });

    it('stops a commitment with the arithmetic, per municipality and never per building block', async () => {
      const answer = await commit({ amount: '160.01' });
      expect([answer.status, answer.body.code]).toEqual([422, 'budget-check.stop']);
      expect(answer.body.detail).toContain('160,01');
      const block = { buildingBlockId: programme.buildingBlocks[1]!.id, amount: '150.00' };
      expect((await commit(block)).status).toBe(201);
    });

    it('lets a second person through it with a reason, and logs both @eis KV-1348', async () => {
      const overrideReason = 'Crisisopvang, raad is ingelicht';
      const asked = await commit({ amount: '50.00', overrideReason });
      expect(asked.body).toMatchObject({ state: 'REQUESTED', committed: '0.00', overrideReason });
      expect((await check('10.00')).verdict).toBe('WARN');
      const path = `/approvals/${asked.body.approvalId}`;
      const own = await financien.post(`${path}/approve`, {}, { ifMatch: 1 });
      expect([own.status, own.body.code]).toEqual([403, 'platform.own-approval']);
      expect((await second.post(`${path}/approve`, {}, { ifMatch: 1 })).status).toBe(200);
      const after = (await financien.get(`/commitments/${asked.body.id}`)).body;
      expect(after).toMatchObject({ state: 'ACTIVE', open: '50.00', approvalId: null });
      const logged = await test.asSystem(() =>
        test.unitOfWork.query(
          `select action, after from audit_event where record_id = $1 and action like 'commitment.%' order by seq`,
          [asked.body.id],
        ),
      );
      expect(logged).toMatchObject([
        { action: 'commitment.entered', after: { verdict: 'STOP', overrideReason } },
        { action: 'commitment.overridden', after: { reason: overrideReason } },
      ]);
    });

    it('counts nothing of what is refused or withdrawn', async () => {
      const before = await check('1.00');
      const refused = await commit({ amount: '70.00', overrideReason: 'Te snel' });
      await second.post(`/approvals/${refused.body.approvalId}/reject`, { note: 'Wacht op de raad' }, { ifMatch: 1 });
      expect((await financien.get(`/commitments/${refused.body.id}`)).body).toMatchObject({
        ...{ state: 'REJECTED', decisionNote: 'Wacht op de raad', committed: '0.00' },
      });
      const withdrawn = await commit({ amount: '70.00', overrideReason: 'Bij nader inzien' });
      const taken = await financien.post(`/commitments/${withdrawn.body.id}/withdraw`, {}, { ifMatch: 1 });
      expect(taken.body.state).toBe('WITHDRAWN');
      expect(await check('1.00')).toEqual(before);
    });

    it('never refuses an actual or a besteding for want of room @eis KV-1349', async () => {
      await someActuals(test, programme.id, [
        { municipalityId: own(0), period: '2026-03', cents: 99_999_00, contractId, document: 'OVER' },
      ]);
      await someExpenditure(test, { programmeId: programme.id, contractId }, [
        {
          period: '2026-03',
          municipalityId: own(0),
          buildingBlockId: programme.buildingBlocks[0]!.id,
          cents: 99_999_00,
        },
      ]);
      const board = await test.asSystem(() =>
        test.app.get(BudgetFacts).board({ programmeId: programme.id, contractId, year: 2026 }),
      );
      expect(board.total.spent!.toString()).toBe('99999.00');
    });

    it('measures outside the contract against the begroting of the municipality, each euro once', async () => {
      const body = await check('1.00', { contractId: undefined, municipalityId: own(2) });
      expect(body.scopes).toMatchObject([{ current: '0.00', committed: '500.00', used: '0.00', verdict: 'STOP' }]);
    });
  });
});
