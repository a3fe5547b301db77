import { aMunicipalBudget, anOfferedAmendment, BuiltMunicipalBudget, offered } from '../../builders/municipal-budget';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('lines, VAT, room and the whole of a begrotingswijziging', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let people: [ApiClient, ApiClient];
  let financien: ApiClient;
  const budgets: BuiltMunicipalBudget[] = [];

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-06-01T10:00:00Z');
    programme = await aProgramme(test);
    const scope = { programmeId: programme.id };
    people = [await test.signedInAs('financien', scope), await test.signedInAs('financien', scope)];
    financien = people[0];
    for (const nth of [0, 1, 2]) {
      const lines = [
        { description: 'Beleid' },
        { description: 'Inhuur', vatTreatment: 'COMPENSABLE', net: '50000.00', vat: '10500.00' },
      ];
      budgets.push(await aMunicipalBudget(financien, programme, { nth, lines }));
    }
  });
  afterAll(() => test.close());

  const lineId = (description: string, nth = 0) =>
    budgets[nth]!.lines.find((one) => one.description === description)!.id;
  const lineNow = async (description: string, nth = 0) => {
    const { lines } = (await financien.get(`/municipal-budgets/${budgets[nth]!.id}`)).body;
    return lines.find((one: any) => one.description === description);
  };
  const newLine = (over: object = {}) => ({
    ...{ budgetProgrammeId: budgets[0]!.programmes.zorg, taskField: '6.1', category: 'L4.3.8', side: 'COST' },
    ...{ legalBasis: 'SUBSIDY', boundary: 'MUNICIPAL_OTHER', description: 'Subsidie preventie' },
    ...over,
  });
  const words = { title: 'Preventie', reason: 'Nieuw', kind: 'CHANGE', duration: 'INCIDENTAL' };
  const propose = (rows: object[], over: object = {}) =>
    financien.post('/budget-amendments', { ...words, municipalBudgetId: budgets[0]!.id, rows, ...over });
  const weigh = (rows: object[], over: object = {}) =>
    financien.post('/budget-amendments/weighing', {
      ...{ municipalBudgetId: budgets[0]!.id, kind: 'CHANGE', duration: 'INCIDENTAL', rows },
      ...over,
    });
  const decide = (amendment: { id: string; rowVersion: number }, over: object = {}) =>
    financien.post(
      `/budget-amendments/${amendment.id}/decide`,
      { outcome: 'ADOPTED', decisionReference: 'Raadsbesluit 2026-40', decidedOn: '2026-05-20', ...over },
      { ifMatch: amendment.rowVersion },
    );

  it('proposes a new line, keeps its code while the draft changes it, and counts it once decided @eis KV-1520', async () => {
    const seen = await weigh([{ newLine: newLine(), change: '900.00' }]);
    expect(seen.body.programmes.find((one: any) => one.side === 'COST')).toMatchObject({
      ...{ programme: '7 zorg', before: '0.00', after: '900.00' },
    });
    const made = (await propose([{ newLine: newLine(), change: '900.00' }])).body;
    const [row] = made.rows;
    expect(row).toMatchObject({ isNew: true, boundary: 'MUNICIPAL_OTHER', vatTreatment: 'EXEMPT', contractId: null });
    const changed = await financien.patch(
      `/budget-amendments/${made.id}`,
      { ...words, rows: [{ lineId: row.lineId, newLine: newLine({ taskField: '6.92' }), change: '950.00' }] },
      { ifMatch: made.rowVersion },
    );
    expect(changed.body.rows).toMatchObject([
      { lineId: row.lineId, code: row.code, taskField: '6.92', after: '950.00' },
    ]);
    expect(await lineNow('Subsidie preventie')).toBeUndefined();
    await decide(await offered(people, changed.body));
    expect(await lineNow('Subsidie preventie')).toMatchObject({ code: row.code, original: '0.00', current: '950.00' });
  });

  it.each([
    [{ category: 'B4.3.1' }, 'municipal-budget.category-side', '/rows/0/newLine/category'],
    [{ taskField: '6.72a' }, 'municipal-budget.task-field-unknown', '/rows/0/newLine/taskField'],
    [{ legalBasis: 'CONTRACT' }, 'municipal-budget.contract-missing', '/rows/0/newLine/contractId'],
    [
      { side: 'INCOME', category: 'B4.3.1', vatTreatment: 'COMPENSABLE' },
      ...(['municipal-budget.income-vat', '/rows/0/newLine/vatTreatment'] as const),
    ],
  ])('refuses a new line with %j at its field, also while typing @eis KV-1520', async (over, code, pointer) => {
    const asked = [{ newLine: newLine(over), change: '1.00' }];
    for (const answer of [await weigh(asked), await propose(asked)]) {
      expect([answer.status, answer.body.errors[0].code, answer.body.errors[0].pointer]).toEqual([422, code, pointer]);
    }
  });

  it('does not move a line that stands in the begroting to another place @eis KV-1520', async () => {
    const answer = await propose([{ lineId: lineId('Beleid'), newLine: newLine(), change: '1.00' }]);
    expect([answer.status, answer.body.errors[0].code]).toEqual([422, 'budget-amendment.line-fixed']);
  });

  it('moves the receivable on the BCF with the line, in proportion or as typed @eis KV-1523', async () => {
    const row = { lineId: lineId('Inhuur'), change: '-10000.00' };
    const seen = (await weigh([row])).body;
    expect(seen).toMatchObject({ receivableChange: '-2100.00', balance: '10000.00' });
    expect(seen.rows[0]).toMatchObject({ receivableBefore: '10500.00', receivableAfter: '8400.00' });
    const refused = await weigh([{ lineId: lineId('Beleid'), change: '-1.00', receivableChange: '-0.21' }]);
    expect(refused.body.errors[0]).toMatchObject({ code: 'budget-amendment.vat-not-here' });
    const blank = await weigh([{ newLine: newLine({ vatTreatment: 'PASSED_ON' }), change: '1.00' }]);
    expect(blank.body.errors[0]).toMatchObject({ code: 'budget-amendment.vat-missing' });

    const first = await anOfferedAmendment(people, budgets[0]!.id, [row], { kind: 'CHANGE' });
    expect(await lineNow('Inhuur')).toMatchObject({ current: '50000.00', receivable: '10500.00' });
    await decide(first);
    expect(await lineNow('Inhuur')).toMatchObject({ current: '40000.00', receivable: '8400.00' });
    const second = await anOfferedAmendment(people, budgets[0]!.id, [row], { kind: 'CHANGE' });
    const own = [{ lineId: row.lineId, change: '-4000.00', receivableChange: '-800.00' }];
    const decided = await decide(second, { deviation: 'Amendement', rows: own });
    expect(decided.body.rows[0]).toMatchObject({ decided: '-4000.00', receivableChange: '-800.00' });
    expect(await lineNow('Inhuur')).toMatchObject({ current: '36000.00', receivable: '7600.00' });
  });

  describe('of several municipalities', () => {
    const joint = async () => {
      const parts = [1, 2].map((nth) => ({
        municipalBudgetId: budgets[nth]!.id,
        rows: [{ lineId: lineId('Beleid', nth), change: '1000.00' }],
      }));
      return (await financien.post('/joint-amendments', { ...words, title: 'Samen', year: 2026, parts })).body;
    };
    const deed = (one: { id: string; rowVersion: number }, name: string, body: object = {}) =>
      financien.post(`/joint-amendments/${one.id}/${name}`, body, { ifMatch: one.rowVersion });
    const states = ({ parts }: any) => parts.map((part: any) => part.state);

    it('is submitted, taken back and withdrawn in one deed, and nothing of it when one part fails @eis KV-1521', async () => {
      const made = await joint();
      const asked = await deed(made, 'submit');
      expect([asked.status, states(asked.body)]).toEqual([200, ['SUBMITTED', 'SUBMITTED']]);
      expect((await deed(made, 'recall')).status).toBe(412);
      const back = await deed(asked.body, 'recall');
      expect(states(back.body)).toEqual(['PROPOSED', 'PROPOSED']);
      const again = await deed(back.body, 'submit');
      const twice = await deed(again.body, 'submit');
      expect([twice.status, twice.body.code]).toEqual([409, 'joint-amendment.nothing-to-submit']);
      const gone = await deed(again.body, 'withdraw', { reason: 'Eerst overleg' });
      expect([gone.body.state, states(gone.body)]).toEqual(['WITHDRAWN', ['WITHDRAWN', 'WITHDRAWN']]);

      const unlike = await joint();
      const rest = { lineId: lineId('Beleid', 2), change: '-90000.00' };
      const second = (await financien.get(`/budget-amendments/${unlike.parts[1].amendmentId}`)).body;
      const path = `/budget-amendments/${second.id}`;
      await financien.patch(path, { ...words, rows: [rest] }, { ifMatch: second.rowVersion });
      const lower = await anOfferedAmendment(people, budgets[2]!.id, [{ ...rest, change: '-50000.00' }], {
        kind: 'CHANGE',
      });
      await decide(lower);
      const fresh = (await financien.get(`/joint-amendments/${unlike.id}`)).body;
      const failed = await deed(fresh, 'submit');
      expect([failed.status, failed.body.code]).toEqual([422, 'budget-amendment.below-zero']);
      expect(states((await financien.get(`/joint-amendments/${unlike.id}`)).body)).toEqual(['PROPOSED', 'PROPOSED']);
    });

    it('cannot be withdrawn as a whole once one municipality decided @eis KV-1521', async () => {
      const asked = (await deed(await joint(), 'submit')).body;
      const first = (await financien.get(`/budget-amendments/${asked.parts[0].amendmentId}`)).body;
      await people[1].post(`/approvals/${first.approvalId}/approve`, {}, { ifMatch: 1 });
      const decided = await decide((await financien.get(`/budget-amendments/${first.id}`)).body);
      expect(decided.body.joint.parts).toMatchObject([
        { state: 'ADOPTED', decidedOn: '2026-05-20', effectiveOn: null },
        { state: 'SUBMITTED', decidedOn: null },
      ]);
      const late = await deed(decided.body.joint, 'withdraw', { reason: 'Toch niet' });
      expect([late.status, late.body.code]).toEqual([409, 'joint-amendment.decided']);
    });
  });

  describe('that lowers what a municipality may spend', () => {
    let beheerder: ApiClient;
    const rule = (action: string, nth: number) =>
      beheerder.post('/budget-rules', {
        ...{ measured: 'MUNICIPALITY', action, thresholdPercentage: '100', validFromDate: '2026-01-01' },
        ...{ municipalityId: budgets[nth]!.municipalityId, decisionReference: 'Financiële verordening' },
      });
    const commit = (nth: number, amount: string) =>
      financien.post('/commitments', {
        ...{ year: 2026, municipalityId: budgets[nth]!.municipalityId, title: 'Inzet', supplier: 'Bureau Voorbeeld' },
        ...{ decisionReference: 'Besluit', amount, startsOn: '2026-01-01', endsOn: '2026-12-31' },
      });

    beforeAll(async () => {
      beheerder = await test.signedInAs('beheerder', { programmeId: programme.id });
      await rule('STOP', 1);
      // Beestad may spend 150,000.00 and committed 120,000.00 of it.
      expect((await commit(1, '120000.00')).status).toBe(201);
    });

    it('answers while typing how much room it takes; upwards or between lines it takes none @eis KV-1522', async () => {
      const of = async (rows: object[]) => (await weigh(rows, { municipalBudgetId: budgets[1]!.id })).body.room;
      expect(await of([{ lineId: lineId('Beleid', 1), change: '5.00' }])).toBeNull();
      const within = await of([{ lineId: lineId('Beleid', 1), change: '-30000.00' }]);
      expect(within).toMatchObject({ amount: '30000.00', check: { verdict: 'OK' } });
      const beyond = await of([{ lineId: lineId('Beleid', 1), change: '-30000.01' }]);
      expect(beyond.check).toMatchObject({ verdict: 'STOP', scopes: [{ committed: '120000.00', over: '0.01' }] });
    });

    it('is stopped, goes on with a reason and a second person, and a decision is always booked @eis KV-1522', async () => {
      const rows = [{ lineId: lineId('Beleid', 1), change: '-40000.00' }];
      const made = (await propose(rows, { municipalBudgetId: budgets[1]!.id })).body;
      const submit = (body: object) =>
        financien.post(`/budget-amendments/${made.id}/submit`, body, { ifMatch: made.rowVersion });
      const stopped = await submit({});
      expect([stopped.status, stopped.body.code]).toEqual([422, 'budget-check.stop']);
      expect(stopped.body.detail).toContain('10.000,00');
      const asked = (await submit({ overrideReason: 'De vastlegging vervalt in juli.' })).body;
      expect(asked).toMatchObject({ state: 'SUBMITTED', overrideReason: 'De vastlegging vervalt in juli.' });
      const own = await financien.post(`/approvals/${asked.approvalId}/approve`, {}, { ifMatch: 1 });
      expect(own.body.code).toBe('platform.own-approval');
      await people[1].post(`/approvals/${asked.approvalId}/approve`, {}, { ifMatch: 1 });
      const waiting = (await financien.get(`/budget-amendments/${made.id}`)).body;
      expect(waiting.state).toBe('OFFERED');
      expect((await decide(waiting)).status).toBe(200);
      expect((await lineNow('Beleid', 1)).current).toBe('60000.00');
    });

    it('is asked again when the room went between the asking and the approval @eis KV-1522', async () => {
      await rule('STOP', 0);
      const { lines } = (await financien.get(`/municipal-budgets/${budgets[0]!.id}`)).body;
      const cost = lines.reduce((sum: number, line: any) => sum + Number(line.current), 0);
      const made = (await propose([{ lineId: lineId('Beleid'), change: '-1000.00' }])).body;
      const path = `/budget-amendments/${made.id}`;
      const asked = (await financien.post(`${path}/submit`, {}, { ifMatch: made.rowVersion })).body;
      expect((await commit(0, cost.toFixed(2))).status).toBe(201);
      const late = await people[1].post(`/approvals/${asked.approvalId}/approve`, {}, { ifMatch: 1 });
      expect([late.status, late.body.code]).toEqual([422, 'budget-check.stop']);
      expect((await financien.get(path)).body.state).toBe('SUBMITTED');
    });

    it('above a warning goes on without a reason @eis KV-1522', async () => {
      await rule('WARN', 2);
      const { lines } = (await financien.get(`/municipal-budgets/${budgets[2]!.id}`)).body;
      const cost = lines.reduce((sum: number, line: any) => sum + Number(line.current), 0);
      expect((await commit(2, cost.toFixed(2))).status).toBe(201);
      const row = { lineId: lineId('Beleid', 2), change: '-10.00' };
      const warned = await weigh([row], { municipalBudgetId: budgets[2]!.id });
      expect(warned.body.room.check.verdict).toBe('WARN');
      const through = await anOfferedAmendment(people, budgets[2]!.id, [row], { kind: 'CHANGE' });
      expect(through).toMatchObject({ state: 'OFFERED', overrideReason: null });
    });
  });
});
