import { newId } from '@koersvast/kernel';
import { TraceLinks } from '@koersvast/trace';
import { anAgreedBudget, BuiltKeys, someKeys } from '../../builders/budget';
import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('a budget line in the rode draad @eis KV-411', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let financien: ApiClient;
  let keys: BuiltKeys;
  let budget: any;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    keys = await someKeys(financien, programme);
    budget = await anAgreedBudget(financien, (await aContract(test, programme.id)).id, { amount: '1000.00', keys });
  });
  afterAll(() => test.close());

  it('is a station with its code, amount and version', async () => {
    const [line] = budget.split.lines;
    const thread = await financien.get(`/thread/budget-line/${line.id}`);
    expect(thread.status).toBe(200);
    expect(JSON.stringify(thread.body)).toContain('BR-2026-001');
    expect(JSON.stringify(thread.body)).toContain('120,00 in 2026 · versie 1');
  });

  it('is found by Ctrl-K by its code', async () => {
    const found = await financien.get('/search?q=BR-2026-004');
    expect(found.body.items[0]).toMatchObject({
      kind: 'budget-line',
      code: 'BR-2026-004',
      title: 'Beestad · Specialistische hulp',
    });
  });

  it('makes the joint to a report suspect when its amount changes, and leaves it when it does not', async () => {
    const [first] = budget.split.lines;
    const { id: linkId } = await test.asSystem(async () => {
      const links = test.app.get(TraceLinks);
      const id = await links.link({
        programmeId: programme.id,
        type: 'CITED_IN',
        from: { kind: 'budget-line', id: first.id },
        to: { kind: 'report-paragraph', id: newId() },
      });
      return { id };
    });
    const stateOf = async () => {
      const [row] = await test.asSystem(() =>
        test.unitOfWork.query<{ state: string; suspect_cause: string | null }>(
          'select state, suspect_cause from trace_link where id = $1',
          [linkId],
        ),
      );
      return row;
    };
    const again = await financien.post(`/agreed-budgets/${budget.id}/split`, keys, { ifMatch: budget.rowVersion });
    expect(await stateOf()).toMatchObject({ state: 'SOUND' });
    const step = { kind: 'INDEXATION', amount: '10.00', decisionReference: 'OVA', validFromDate: '2026-01-01' };
    const more = await financien.post(`/agreed-budgets/${budget.id}/versions`, step, {
      ifMatch: again.body.rowVersion,
    });
    await financien.post(`/agreed-budgets/${budget.id}/split`, keys, { ifMatch: more.body.rowVersion });
    expect(await stateOf()).toEqual({ state: 'SUSPECT', suspect_cause: 'BR-2026-001, budget 2026 versie 2' });
  });
});
