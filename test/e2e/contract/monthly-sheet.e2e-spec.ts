import { newId } from '@koersvast/kernel';
import { anAgreedBudget } from '../../builders/budget';
import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the monthly sheet for the overleg', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let manager: ApiClient;
  let reader: ApiClient;
  let contractId: string;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-05-12T10:00:00Z');
    programme = await aProgramme(test);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    reader = await test.signedInAs('lezer', { programmeId: programme.id });
    contractId = (await aContract(test, programme.id)).id;
    await anAgreedBudget(await test.signedInAs('financien', { programmeId: programme.id }), contractId, {});
    await measured('MND-1', 'Wachtlijst', { '2026-03': '41', '2026-04': '46' });
    await measured('MND-12', 'Klachten', { '2026-04': '3' });
    await measured('MND-9', 'Vacatures', {});
    await manager.post(`/contracts/${contractId}/continuity/members`, { userId: manager.userId, watches: true });
    await manager.post(`/contracts/${contractId}/continuity/reports`, {
      ...{ quarter: '2026-Q1', liquidity: '0.91', partnerSignal: 'NONE', basedOn: 0 },
    });
  });
  afterAll(() => test.close());

  /** An indicator of the shipped monthly list with its values. */
  async function measured(template: string, name: string, values: Record<string, string>): Promise<void> {
    const made = await manager.post('/indicators', {
      ...{ contractId, name, definition: name, unit: 'COUNT', direction: 'LOWER_IS_BETTER', frequency: 'MONTH' },
    });
    await test.asSystem(() =>
      test.unitOfWork.query('update indicator set template_code = $2 where id = $1', [made.body.id, template]),
    );
    for (const [period, value] of Object.entries(values)) {
      await manager.post('/indicator-values', { indicatorId: made.body.id, period, value, provisional: false });
    }
  }

  const sheet = async (by: ApiClient, month = '2026-04') =>
    (await by.get(`/contracts/${contractId}/monthly-sheet?month=${month}`)).body;
  const line = (one: any, name: string) =>
    one.groups.flatMap(({ lines }: any) => lines).find((row: any) => row.name === name);

  it('says what is there, and in words what is not: never a nil @eis KV-1144', async () => {
    const april = await sheet(reader);
    expect(line(april, 'Wachtlijst')).toMatchObject({ value: '46', before: '41', period: 'april 2026', present: true });
    expect(line(april, 'Klachten')).toMatchObject({ value: 'klein aantal', present: false });
    expect(line(april, 'Vacatures')).toMatchObject({ value: 'ontbreekt', present: false });
    expect(line(april, 'Verzuim')).toMatchObject({ value: 'niet afgesproken', present: false });
    expect(april).toMatchObject({ agreed: '1200000.00', spent: null, spentShare: null, forecast: null, late: 0 });
    expect(line(await sheet(reader, '2026-03'), 'Wachtlijst')).toMatchObject({ value: '41', before: null });
  });

  it('shows the money of the partner only to who is named @eis KV-1144', async () => {
    expect(await sheet(reader)).toMatchObject({ continuity: 'HIDDEN', continuityText: null, continuityLight: null });
    expect(await sheet(manager)).toMatchObject({ continuity: 'SHOWN', continuityLight: 'RED' });
  });

  it('fits one A4 @eis KV-1144', async () => {
    const body = { kind: 'monthly-sheet', programmeId: programme.id, format: 'pdf' };
    const { id } = (await manager.post('/exports', { ...body, parameters: { contractId, month: '2026-04' } })).body;
    await test.drainJobs();
    const { bytes } = await manager.get(`/exports/${id}/content`);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect((await reader.get(`/exports/${id}/content`)).status).toBe(404);
  });

  it('refuses a month that is not of the contract @eis KV-1144', async () => {
    const status = async (month: string, id = contractId) =>
      (await manager.get(`/contracts/${id}/monthly-sheet?month=${month}`)).status;
    expect(await Promise.all(['2025-12', '2026-06', '2026-13'].map((month) => status(month)))).toEqual([422, 422, 400]);
    expect(await status('2026-04', newId())).toBe(404);
  });
});
