import { aContract } from '../../builders/contract';
import { aMunicipalBudget, anOfferedAmendment, BuiltMunicipalBudget, offered } from '../../builders/municipal-budget';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('a structural amendment in later years @eis KV-1524', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let people: [ApiClient, ApiClient];
  let financien: ApiClient;
  let first: BuiltMunicipalBudget;
  /** The begroting of the year after, begun from the first. */
  let next: { id: string; rowVersion: number };

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2025-12-01T10:00:00Z');
    programme = await aProgramme(test);
    const contract = await aContract(test, programme.id, { startsOn: '2025-01-01', endsOn: '2026-12-31' });
    const scope = { programmeId: programme.id };
    people = [await test.signedInAs('financien', scope), await test.signedInAs('financien', scope)];
    financien = people[0];
    first = await aMunicipalBudget(financien, programme, {
      year: 2025,
      lines: [
        { description: 'Ambulant', contractId: contract.id, taskField: '6.752', category: 'L3.4.1', net: '200000.00' },
        { description: 'Beleid' },
        { description: 'Inhuur', vatTreatment: 'COMPENSABLE', net: '50000.00', vat: '10500.00' },
      ],
    });
  });
  afterAll(() => test.close());

  const lineId = (description: string) => first.lines.find((one) => one.description === description)!.id;
  const decide = async (amendment: { id: string; rowVersion: number }, decidedOn: string) =>
    financien.post(
      `/budget-amendments/${amendment.id}/decide`,
      { outcome: 'ADOPTED', decisionReference: 'Raadsbesluit 2025-40', decidedOn },
      { ifMatch: amendment.rowVersion },
    );
  const amend = async (description: string, change: string, duration: string, decidedOn: string) => {
    const rows = [{ lineId: lineId(description), change }];
    const asked = await anOfferedAmendment(people, first.id, rows, { kind: 'CHANGE', duration });
    return (await decide(asked, decidedOn)).body;
  };
  const carries = async (id: string) => (await financien.get(`/municipal-budgets/${id}/structural-carries`)).body.items;
  const act = async (id: string, body: object) => {
    const { rowVersion } = (await financien.get(`/municipal-budgets/${id}`)).body;
    return financien.post(`/municipal-budgets/${id}/structural-carries`, body, { ifMatch: rowVersion });
  };
  const now = async (id: string, description: string) => {
    const { lines } = (await financien.get(`/municipal-budgets/${id}`)).body;
    return lines.find((one: any) => one.description === description);
  };

  it('is in the next year that begins from this one, with its origin; an incidental one is not', async () => {
    await amend('Ambulant', '30000.00', 'STRUCTURAL', '2025-05-01');
    await amend('Inhuur', '10000.00', 'STRUCTURAL', '2025-06-01');
    await amend('Beleid', '7000.00', 'INCIDENTAL', '2025-06-02');
    const path = `/municipal-budgets/${first.id}/next-year`;
    const seen = (await financien.get(path)).body;
    expect(seen).toMatchObject({ year: 2026, existingBudgetId: null, amendmentCodes: ['BW-2025-001', 'BW-2025-002'] });
    expect(seen.lines.map((one: any) => [one.description, one.structural, one.incidental, one.proposed])).toEqual(
      expect.arrayContaining([
        ['Ambulant', '30000.00', '0.00', '230000.00'],
        ['Beleid', '0.00', '7000.00', '100000.00'],
        ['Inhuur', '10000.00', '0.00', '60000.00'],
      ]),
    );
    const made = await financien.post(path, {});
    expect([made.status, made.body.year, made.body.state]).toEqual([201, 2026, 'DRAFT']);
    next = made.body;
    expect(await now(next.id, 'Ambulant')).toMatchObject({ original: '230000.00', originYear: 2025 });
    expect(await now(next.id, 'Inhuur')).toMatchObject({ net: '60000.00', receivable: '12600.00' });
    expect((await now(next.id, 'Beleid')).original).toBe('100000.00');
    expect((await carries(next.id)).map((one: any) => one.state)).toEqual(['OPENED', 'OPENED']);
    expect((await financien.post(path, {})).body.code).toBe('constraint.municipal_budget_year_key');
    const again = await financien.post(`/municipal-budgets/${next.id}/next-year`, {});
    expect([again.status, again.body.code]).toEqual([422, 'structural-carry.not-adopted']);
  });

  it('decided later waits for the draft, in Mijn werk, and goes in when somebody takes it, once', async () => {
    const late = await amend('Beleid', '5000.00', 'STRUCTURAL', '2025-07-01');
    expect((await now(next.id, 'Beleid')).original).toBe('100000.00');
    expect((await carries(next.id)).find((one: any) => one.state === 'OPEN')).toMatchObject({
      ...{ code: late.code, costChange: '5000.00', budgetState: 'DRAFT' },
    });
    const work = (await financien.get('/my-work')).body;
    expect(JSON.stringify(work)).toContain('neem haar over in 2026');
    const taken = await act(next.id, { budgetAmendmentId: late.id, decision: 'TAKE' });
    expect(taken.body.items.at(-1)).toMatchObject({ code: late.code, state: 'TAKEN' });
    expect(await now(next.id, 'Beleid')).toMatchObject({ original: '105000.00' });
    const twice = await act(next.id, { budgetAmendmentId: late.id, decision: 'TAKE' });
    expect([twice.status, twice.body.code]).toEqual([409, 'structural-carry.not-open']);
  });

  it('becomes a proposed amendment of a year that was adopted, and never works on twice', async () => {
    const adoption = { decisionReference: 'Raadsbesluit begroting 2026', decidedOn: '2025-11-01' };
    const { rowVersion } = (await financien.get(`/municipal-budgets/${next.id}`)).body;
    await financien.post(`/municipal-budgets/${next.id}/adopt`, adoption, { ifMatch: rowVersion });
    const known = await amend('Ambulant', '100.00', 'STRUCTURAL', '2025-10-31');
    expect((await carries(next.id)).some(({ code }: any) => code === known.code)).toBe(false);
    const after = await amend('Ambulant', '2000.00', 'STRUCTURAL', '2025-11-20');
    const taken = await act(next.id, { budgetAmendmentId: after.id, decision: 'TAKE' });
    const { resultAmendmentId, resultCode } = taken.body.items.at(-1);
    expect(resultCode).toBe('BW-2026-001');
    const proposal = (await financien.get(`/budget-amendments/${resultAmendmentId}`)).body;
    expect(proposal).toMatchObject({ state: 'PROPOSED', duration: 'STRUCTURAL', costChange: '2000.00' });
    expect(proposal.reason).toContain(`Doorwerking van ${after.code} van 2025`);
    expect((await now(next.id, 'Ambulant')).current).toBe('230000.00');
    await decide(await offered(people, proposal), '2025-11-25');
    expect((await now(next.id, 'Ambulant')).current).toBe('232000.00');

    const { lines } = (await financien.get(`/municipal-budgets/${next.id}/next-year`)).body;
    expect(lines.find(({ description }: any) => description === 'Ambulant')).toMatchObject({
      ...{ structural: '2000.00', proposed: null, problem: 'Het contract van deze regel loopt niet in 2027.' },
    });
    const third = (await financien.post(`/municipal-budgets/${next.id}/next-year`, {})).body;
    expect((await now(third.id, 'Beleid')).original).toBe('105000.00');
    expect(await now(third.id, 'Ambulant')).toBeUndefined();
    const all = await carries(third.id);
    expect(all.every(({ state }: any) => state === 'OPENED')).toBe(true);
    for (const code of [resultCode, known.code]) expect(all.map((one: any) => one.code)).not.toContain(code);
    expect((await financien.get(`/budget-amendments/${after.id}/structural-carries`)).body.items).toMatchObject([
      { year: 2026, state: 'PROPOSED', resultCode },
      { year: 2027, state: 'OPENED' },
    ]);

    const last = await amend('Beleid', '10.00', 'STRUCTURAL', '2025-11-28');
    const wordless = await act(third.id, { budgetAmendmentId: last.id, decision: 'DISMISS' });
    expect(wordless.body.errors[0]).toMatchObject({ code: 'structural-carry.reason', pointer: '/reason' });
    const set = await act(third.id, {
      budgetAmendmentId: last.id,
      decision: 'DISMISS',
      reason: 'Alleen tot en met 2026',
    });
    expect(set.body.items.find(({ code }: any) => code === last.code)).toMatchObject({
      ...{ state: 'DISMISSED', reason: 'Alleen tot en met 2026' },
    });
  });

  it('is kept for good: the database refuses a change', async () => {
    const away = test.asSystem(() => test.unitOfWork.query('delete from structural_carry'));
    await expect(away).rejects.toThrow(/permission denied/);
  });
});
