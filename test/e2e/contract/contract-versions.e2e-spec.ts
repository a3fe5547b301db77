import { newId } from '@koersvast/kernel';
import { Actor } from '@koersvast/platform';
import { contractPermissions, ReviseContract } from '../../../libs/contract/src';
import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-1075 a contract can be read as it was on any day, and as it was known on any day */
describe('versions of a contract', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let manager: ApiClient;
  const clause = (number: string, text: string) => ({ number, heading: 'Bereikbaarheid', text });

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-06-01T10:00:00Z');
    programme = await aProgramme(test);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  it('shows clauses and value of a day before and after a change, and the difference', async () => {
    const { id } = await aContract(test, programme.id);
    const base = { clauses: [clause('4.2', 'Dag en nacht')], yearValues: [{ year: 2026, amount: '100.00' }] };
    await manager.patch(`/contracts/${id}`, { ...base, validFrom: '2026-01-01', reason: 'Ingevuld' }, { ifMatch: 1 });
    const change = {
      ...{
        clauses: [clause('4.2', 'Op werkdagen')],
        yearValues: [...base.yearValues, { year: 2027, amount: '250.50' }],
      },
      ...{ endsOn: '2029-12-31', validFrom: '2027-01-01', reason: 'Addendum 1' },
    };
    const changed = await manager.patch(`/contracts/${id}`, change, { ifMatch: 2 });
    expect(changed.body).toMatchObject({ endsOn: '2029-12-31', rowVersion: 3 });
    const on = async (day: string) => (await manager.get(`/contracts/${id}/as-of?on=${day}`)).body.terms;
    expect(await on('2025-12-31')).toBeNull();
    expect(await on('2026-12-31')).toMatchObject({
      ...{ validFrom: '2026-01-01', validTo: '2026-12-31', endsOn: '2028-12-31', totalValue: '100.00' },
      ...{ valueOfYear: '100.00', clauses: [{ number: '4.2', text: 'Dag en nacht' }] },
    });
    expect(await on('2027-01-01')).toMatchObject({
      ...{ validTo: null, endsOn: '2029-12-31', totalValue: '350.50', valueOfYear: '250.50', reason: 'Addendum 1' },
      clauses: [{ text: 'Op werkdagen' }],
    });
    const { items } = (await manager.get(`/contracts/${id}/differences?from=2026-12-31&to=2027-01-01`)).body;
    expect(items).toEqual([
      { section: 'term', key: 'endsOn', before: '31-12-2028', after: '31-12-2029' },
      { section: 'year', key: '2027', before: null, after: expect.stringContaining('250,50') },
      { section: 'clause', key: '4.2', before: 'Bereikbaarheid\nDag en nacht', after: 'Bereikbaarheid\nOp werkdagen' },
    ]);
    const history = (await manager.get(`/contracts/${id}/versions`)).body.items;
    expect(history.map((one: any) => [one.number, one.validFrom, one.supersededAt !== null])).toEqual([
      [3, '2027-01-01', false],
      [2, '2026-01-01', false],
      [1, '2026-01-01', true],
    ]);
    expect((await manager.get(`/contracts/${id}/as-of?on=2027-02-31`)).status).toBe(400);
  });

  it('keeps how it was known, whatever a person or a program tries', async () => {
    const { id } = await aContract(test, programme.id, { code: 'CON-002' });
    await manager.patch(`/contracts/${id}`, { title: 'Nieuw', reason: 'Hersteld' }, { ifMatch: 1 });
    await test.asSystem(() =>
      test.unitOfWork.query(`update contract_version set superseded_at = now() where contract_id = $1 and n = 2`, [id]),
    );
    const write = (sql: string) => test.asSystem(() => test.unitOfWork.query(sql, [id]));
    await expect(write(`update contract_version set reason = 'x' where contract_id = $1`)).rejects.toThrow(
      /stays as it is/,
    );
    await expect(write('delete from contract_version where contract_id = $1')).rejects.toThrow(/permission denied/);
  });

  it('asks the reason, a day within the contract, and amounts that can be', async () => {
    const { id } = await aContract(test, programme.id, { code: 'CON-003' });
    const change = async (body: object) => {
      const answer = await manager.patch(`/contracts/${id}`, { reason: 'Proef', ...body }, { ifMatch: 1 });
      return [answer.status, answer.body.errors?.[0]?.pointer, answer.body.errors?.[0]?.code];
    };
    expect(await change({ title: 'x', reason: '' })).toEqual([422, '/reason', 'contract.reason']);
    expect(await change({ title: 'x', validFrom: '2025-12-31' })).toEqual([422, '/validFrom', 'contract.before-start']);
    expect(await change({ startsOn: '2026-02-01' })).toEqual([422, '/startsOn', 'contract.started']);
    const year = (amount: string) => ({ yearValues: [{ year: 2026, amount }] });
    expect(await change(year('-0.01'))).toEqual([422, '/yearValues/0/amount', 'contract.amount']);
    expect((await change(year('12345678901234567890.00'))).slice(0, 2)).toEqual([400, '/yearValues/0/amount']);
    expect((await change(year('10000000000.00')))[2]).toBe('contract.amount');
    expect((await change(year('=1+1')))[0]).toBe(400);
    expect((await manager.get(`/contracts/${id}`)).body.rowVersion).toBe(1);
  });

  it('joins the transaction of who calls: an approved modification writes all or nothing', async () => {
    const { id } = await aContract(test, programme.id, { code: 'CON-004' });
    const actor = new Actor(
      ...(['user', null, 'contractmanager'] as const),
      [{ role: 'contractmanager', programmeId: programme.id, municipalityId: null, tenderId: null, workgroupId: null }],
      contractPermissions,
      'test',
    );
    const modificationId = newId();
    const origin = { source: 'MODIFICATION', modificationId, reason: 'CW-001' } as const;
    const revision = { ...origin, validFrom: '2027-01-01', change: { endsOn: '2030-12-31' } };
    const apply = (after: () => void) =>
      test.unitOfWork.run(actor, async () => {
        const versionId = await test.app.get(ReviseContract).apply(id, revision);
        after();
        return versionId;
      });
    const versions = async () => (await manager.get(`/contracts/${id}/versions`)).body.items;
    await expect(
      apply(() => {
        throw new Error('the budget refused');
      }),
    ).rejects.toThrow('the budget refused');
    expect(await versions()).toHaveLength(1);
    expect(await apply(() => undefined)).toEqual(expect.any(String));
    expect((await versions())[0]).toMatchObject({ source: 'MODIFICATION', modificationId, validFrom: '2027-01-01' });
    expect(await apply(() => undefined)).toBeNull();
  });
});
