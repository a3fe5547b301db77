import { MunicipalBudgetFacts } from '@koersvast/budget';
import { anAgreedBudget, someKeys } from '../../builders/budget';
import { aContract, BuiltContract } from '../../builders/contract';
import { aMunicipalBudget, anOfferedAmendment, BuiltMunicipalBudget, offered } from '../../builders/municipal-budget';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('a begrotingswijziging', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contract: BuiltContract;
  let people: [ApiClient, ApiClient];
  let financien: ApiClient;
  const budgets: BuiltMunicipalBudget[] = [];

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-01T10:00:00Z');
    programme = await aProgramme(test);
    contract = await aContract(test, programme.id);
    const scope = { programmeId: programme.id };
    people = [await test.signedInAs('financien', scope), await test.signedInAs('financien', scope)];
    financien = people[0];
    for (const nth of [0, 1, 2]) {
      const lines = [
        { description: 'Ambulant', contractId: contract.id, taskField: '6.752', category: 'L3.4.1', net: '200000.00' },
        { description: 'Verblijf', contractId: contract.id, taskField: '6.762', category: 'L3.4.1', net: '100000.00' },
        { description: 'Beleid' },
        { description: 'Gezondheid', programme: 'zorg' as const, taskField: '7.1', category: 'L3.8', net: '50000.00' },
      ];
      budgets.push(await aMunicipalBudget(financien, programme, { nth, lines }));
    }
  });
  afterAll(() => test.close());

  const line = (description: string, nth = 0) => budgets[nth]!.lines.find((one) => one.description === description)!.id;
  const current = async (description: string, nth = 0, stand = '') => {
    const { lines } = (await financien.get(`/municipal-budgets/${budgets[nth]!.id}${stand}`)).body;
    return lines.find((one: any) => one.description === description)?.current;
  };
  const propose = (rows: object[], over: object = {}) =>
    financien.post('/budget-amendments', {
      ...{ municipalBudgetId: budgets[0]!.id, title: 'Verschuiving', reason: 'Meer verblijf', kind: 'TRANSFER' },
      ...{ duration: 'INCIDENTAL', rows, ...over },
    });
  const decide = (amendment: { id: string; rowVersion: number }, over: object = {}) =>
    financien.post(
      `/budget-amendments/${amendment.id}/decide`,
      { outcome: 'ADOPTED', decisionReference: 'Raadsbesluit 2026-40', decidedOn: '2026-10-20', ...over },
      { ifMatch: amendment.rowVersion },
    );

  it.each([
    [[{ amount: '100.00' }], 'budget-amendment.too-few.TRANSFER'],
    [[{ amount: '100.00' }, { amount: '-99.99', of: 'Verblijf' }], 'budget-amendment.not-zero-sum'],
    [[{ amount: '300000.00', of: 'Verblijf' }, { amount: '-300000.00' }], 'budget-amendment.below-zero'],
    [[{ amount: '1.00' }, { amount: '-1.00' }], 'budget-amendment.line-twice'],
  ])('that moves %j is refused with what is wrong @eis KV-1364', async (rows, code) => {
    const asked = rows.map(({ amount, ...row }) => ({
      lineId: line('of' in row ? String(row.of) : 'Ambulant'),
      change: amount,
    }));
    const answer = await propose(asked);
    expect([answer.status, answer.body.errors[0].code]).toEqual([422, code]);
    expect(answer.body.errors[0].detail).not.toContain('{');
  });

  it('tells while typing who decides and what each programme becomes @eis KV-1365 @eis KV-1366', async () => {
    const weigh = (to: string) =>
      financien.post('/budget-amendments/weighing', {
        ...{ municipalBudgetId: budgets[0]!.id, kind: 'TRANSFER', duration: 'INCIDENTAL' },
        rows: [
          { lineId: line('Ambulant'), change: '-25000.00' },
          { lineId: line(to), change: '25000.00' },
        ],
      });
    expect((await weigh('Verblijf')).body).toMatchObject({
      authority: 'COLLEGE',
      authorityReason: 'WITHIN_PROGRAMME',
      balance: '0.00',
    });
    const between = (await weigh('Gezondheid')).body;
    expect(between).toMatchObject({ authority: 'COUNCIL', authorityReason: 'PROGRAMME_TOTAL', moved: '25000.00' });
    const costs = between.programmes.filter((row: any) => row.side === 'COST');
    expect(costs.map((row: any) => [row.programme, row.before, row.change, row.after])).toEqual([
      ['6 jeugd', '400000.00', '-25000.00', '375000.00'],
      ['7 zorg', '50000.00', '25000.00', '75000.00'],
    ]);
  });

  it('moves nothing before its decision, needs a second person, and shows the besluit in its history @eis KV-1364', async () => {
    const rows = [
      { lineId: line('Ambulant'), change: '-10000.00' },
      { lineId: line('Verblijf'), change: '10000.00' },
    ];
    const made = (await propose(rows)).body;
    expect(made).toMatchObject({ code: 'BW-2026-001', state: 'PROPOSED', authority: null });
    const asked = await financien.post(`/budget-amendments/${made.id}/submit`, {}, { ifMatch: made.rowVersion });
    expect(asked.body).toMatchObject({ state: 'SUBMITTED', authority: 'COLLEGE' });
    const own = await financien.post(`/approvals/${asked.body.approvalId}/approve`, {}, { ifMatch: 1 });
    expect([own.status, own.body.code]).toEqual([403, 'platform.own-approval']);
    const early = await decide(asked.body);
    expect([early.status, early.body.code]).toEqual([409, 'budget-amendment.state.SUBMITTED']);
    await people[1].post(`/approvals/${asked.body.approvalId}/approve`, {}, { ifMatch: 1 });
    const waiting = (await financien.get(`/budget-amendments/${made.id}`)).body;
    expect([waiting.state, await current('Ambulant')]).toEqual(['OFFERED', '200000.00']);
    const decided = await decide(waiting);
    expect(decided.body).toMatchObject({
      state: 'ADOPTED',
      effectiveOn: '2026-10-20',
      decisionReference: 'Raadsbesluit 2026-40',
    });
    expect([await current('Ambulant'), await current('Verblijf')]).toEqual(['190000.00', '110000.00']);
    expect(await current('Ambulant', 0, '?asOf=2026-10-19')).toBe('200000.00');
    const history = (await financien.get(`/municipal-budget-lines/${line('Ambulant')}/history`)).body.items;
    expect(history.map((one: any) => [one.code, one.decisionReference, one.change, one.after])).toEqual([
      [null, 'Raadsbesluit begroting 2026', '200000.00', '200000.00'],
      ['BW-2026-001', 'Raadsbesluit 2026-40', '-10000.00', '190000.00'],
    ]);
    expect(decided.body.weighing.programmes[0]).toMatchObject({
      before: '400000.00',
      change: '0.00',
      after: '400000.00',
    });
  });

  it('can be sent back, taken back and withdrawn; its number is not given again @eis KV-1364', async () => {
    const rows = [{ lineId: line('Beleid'), change: '500.00' }];
    const made = (await propose(rows, { kind: 'CHANGE' })).body;
    const asked = (await financien.post(`/budget-amendments/${made.id}/submit`, {}, { ifMatch: made.rowVersion })).body;
    await people[1].post(`/approvals/${asked.approvalId}/reject`, { note: 'Noem de dekking.' }, { ifMatch: 1 });
    const back = (await financien.get(`/budget-amendments/${made.id}`)).body;
    expect(back).toMatchObject({ state: 'PROPOSED', returnedNote: 'Noem de dekking.', authority: null });
    const path = `/budget-amendments/${made.id}`;
    const newLine = {
      ...{ budgetProgrammeId: budgets[0]!.programmes.jeugd, taskField: '6.1', category: 'L4.3.8', side: 'COST' },
      ...{ legalBasis: 'SUBSIDY', boundary: 'MUNICIPAL_OTHER', description: 'Subsidie preventie' },
    };
    const words = { title: 'Preventie', reason: 'Nieuw', kind: 'CHANGE', duration: 'STRUCTURAL' };
    const changed = await financien.patch(
      path,
      { ...words, rows: [{ newLine, change: '900.00' }] },
      { ifMatch: back.rowVersion },
    );
    expect(changed.body.rows).toMatchObject([{ isNew: true, before: '0.00', after: '900.00' }]);
    expect(await current('Subsidie preventie')).toBeUndefined();
    const gone = await financien.post(
      `${path}/withdraw`,
      { reason: 'Niet nodig' },
      { ifMatch: changed.body.rowVersion },
    );
    expect(gone.body.state).toBe('WITHDRAWN');
    expect((await propose(rows, { kind: 'CHANGE' })).body.code).toBe('BW-2026-003');
  });

  it('goes to the raad when a local rule is stricter @eis KV-1365', async () => {
    const rule = { municipalityId: budgets[1]!.municipalityId, validFrom: '2026-01-01', structuralToCouncil: false };
    await financien.post('/amendment-rules', {
      ...rule,
      collegeLimit: '5000.00',
      decisionReference: 'Financiële verordening',
    });
    const rows = (amount: string) => [
      { lineId: line('Ambulant', 1), change: `-${amount}` },
      { lineId: line('Verblijf', 1), change: amount },
    ];
    const small = await anOfferedAmendment(people, budgets[1]!.id, rows('5000.00'));
    const large = await anOfferedAmendment(people, budgets[1]!.id, rows('5000.01'));
    expect([small.authority, large.authority]).toEqual(['COLLEGE', 'COUNCIL']);
  });

  it('decided after 31 December changes nothing of that year, and says so @eis KV-1369', async () => {
    test.freeze('2027-01-20T10:00:00Z');
    const late = await anOfferedAmendment(people, budgets[2]!.id, [{ lineId: line('Beleid', 2), change: '700.00' }], {
      kind: 'CHANGE',
    });
    expect(late.daysLeft).toBe(-20);
    const decided = await decide(late, { decidedOn: '2027-01-19' });
    expect(decided.body).toMatchObject({ state: 'ADOPTED', late: true });
    expect(await current('Beleid', 2)).toBe('100000.00');
    test.freeze('2026-11-01T10:00:00Z');
  });

  describe('of several municipalities', () => {
    const joint = async () => {
      const parts = [0, 1, 2].map((nth) => ({
        municipalBudgetId: budgets[nth]!.id,
        rows: [{ lineId: line('Gezondheid', nth), change: '1000.00' }],
      }));
      const words = { title: 'Gezamenlijk', reason: 'Preventie', kind: 'CHANGE', duration: 'INCIDENTAL', year: 2026 };
      const { body } = await financien.post('/joint-amendments', { ...words, parts });
      const ready: any[] = [];
      for (const { amendmentId } of body.parts) {
        ready.push(await offered(people, (await financien.get(`/budget-amendments/${amendmentId}`)).body));
      }
      return { id: body.id as string, parts: ready };
    };

    it('works from the latest of the equal decisions @eis KV-1368', async () => {
      const { id, parts } = await joint();
      await decide(parts[0], { decidedOn: '2026-10-01' });
      await decide(parts[1], { decidedOn: '2026-10-28' });
      expect(await current('Gezondheid')).toBe('50000.00');
      expect((await financien.get(`/joint-amendments/${id}`)).body).toMatchObject({ state: 'OPEN', effectiveOn: null });
      await decide(parts[2], { decidedOn: '2026-10-15' });
      expect((await financien.get(`/joint-amendments/${id}`)).body).toMatchObject({
        state: 'IN_FORCE',
        effectiveOn: '2026-10-28',
      });
      expect([await current('Gezondheid'), await current('Gezondheid', 2)]).toEqual(['51000.00', '51000.00']);
      expect(await current('Gezondheid', 0, '?asOf=2026-10-27')).toBe('50000.00');
    });

    it('is niet gelijkluidend when one deviates; the others wait until somebody lets them go on alone @eis KV-1368', async () => {
      const { id, parts } = await joint();
      const before = await current('Gezondheid', 0);
      await decide(parts[0]);
      const wordless = await decide(parts[1], { rows: [{ lineId: line('Gezondheid', 1), change: '400.00' }] });
      expect(wordless.body.errors[0].code).toBe('budget-amendment.deviation-words');
      const other = await decide(parts[1], {
        ...{ deviation: 'Amendement: 400 euro', rows: [{ lineId: line('Gezondheid', 1), change: '400.00' }] },
      });
      expect(other.body).toMatchObject({ effectiveOn: '2026-10-20', rows: [{ change: '1000.00', decided: '400.00' }] });
      expect((await financien.get(`/joint-amendments/${id}`)).body.state).toBe('DIVERGED');
      expect(await current('Gezondheid', 0)).toBe(before);
      const waiting = (await financien.get(`/budget-amendments/${parts[0].id}`)).body;
      const freed = await financien.post(
        `/budget-amendments/${waiting.id}/release`,
        { reason: 'Aadorp gaat door' },
        { ifMatch: waiting.rowVersion },
      );
      expect(freed.body.effectiveOn).toBe('2026-10-20');
      expect(await current('Gezondheid', 0)).toBe('52000.00');
      const again = await financien.post(
        `/budget-amendments/${waiting.id}/release`,
        { reason: 'x' },
        { ifMatch: freed.body.rowVersion },
      );
      expect([again.status, again.body.code]).toEqual([409, 'budget-amendment.not-released']);
    });
  });

  it('comes out of the difference with the contract, in proportion to its lines and once @eis KV-1367', async () => {
    const keys = await someKeys(financien, programme);
    await anAgreedBudget(financien, contract.id, { keys, amount: '1500000.01' });
    const asked = { contractId: contract.id, year: 2026, duration: 'STRUCTURAL', joint: true };
    const made = await financien.post('/budget-amendments/from-difference', asked);
    expect(made.status).toBe(201);
    const proposals = await Promise.all(made.body.ids.map((id: string) => financien.get(`/budget-amendments/${id}`)));
    expect(proposals.map(({ body }: any) => [body.municipality, body.costChange, body.contractVersion])).toEqual([
      ['Beestad', '150000.00', 1],
      ['Ceeburg', '450000.01', 1],
    ]);
    expect(proposals[1]!.body.rows.map((row: any) => row.change)).toEqual(['300000.01', '150000.00']);
    expect(proposals[0]!.body.joint.parts).toHaveLength(2);
    const twice = await financien.post('/budget-amendments/from-difference', asked);
    expect([twice.status, twice.body.code]).toEqual([422, 'budget-amendment.no-difference']);
  });

  it('is only booked once decided: the database refuses the rest @eis KV-1364', async () => {
    const open = (await propose([{ lineId: line('Beleid'), change: '1.00' }], { kind: 'CHANGE' })).body;
    const insert = test.asSystem(() =>
      test.unitOfWork.query(
        `insert into budget_mutation (id, programme_id, municipal_budget_line_id, budget_amendment_id, change_cents, valid_from)
         values (gen_random_uuid(), $1, $2, $3, 100, '2026-10-01')`,
        [programme.id, line('Beleid'), open.id],
      ),
    );
    await expect(insert).rejects.toThrow(/decided/);
    const away = test.asSystem(() => test.unitOfWork.query('delete from budget_mutation'));
    await expect(away).rejects.toThrow(/permission denied/);
  });

  it('is in the facts before and after amendment @eis KV-1366', async () => {
    const question = {
      programmeId: programme.id,
      year: 2026,
      asOf: '2026-12-31',
      knownBefore: 'infinity',
      municipalityId: budgets[0]!.municipalityId,
    };
    const facts = await test.asSystem(() => test.app.get(MunicipalBudgetFacts).lines(question));
    const ambulant = facts.find(({ description }) => description === 'Ambulant')!;
    expect([`${ambulant.original}`, `${ambulant.amendments}`, `${ambulant.current}`]).toEqual([
      '200000.00',
      '-10000.00',
      '190000.00',
    ]);
    expect(facts.some(({ description }) => description === 'Subsidie preventie')).toBe(false);
  });
});
