import { aContract } from '../../builders/contract';
import { aMinorChange, approve, submitted } from '../../builders/modification';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('mandates', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let admin: ApiClient;
  let manager: ApiClient;
  let second: ApiClient;
  let third: ApiClient;
  let controller: ApiClient;
  let jointBody: string;
  let contractId: string;
  let programmes = 0;

  beforeAll(async () => {
    test = await openTestApp();
  });
  beforeEach(async () => {
    test.freeze('2026-06-01T10:00:00Z');
    programmes += 1;
    programme = await aProgramme(test, `MAN-${programmes}`);
    const scope = { programmeId: programme.id };
    [admin, manager, second, third, controller] = (await Promise.all([
      test.signedInAs('beheerder', { programmeId: null }),
      ...(['contractmanager', 'contractmanager', 'contractmanager', 'financien'] as const).map((role) =>
        test.signedInAs(role, scope),
      ),
    ] as Promise<ApiClient>[])) as [ApiClient, ApiClient, ApiClient, ApiClient, ApiClient];
    const unit = { name: 'GR Proef', kind: 'JOINT_BODY' };
    jointBody = (await manager.post(`/organisation-units?programmeId=${programme.id}`, unit)).body.id;
    contractId = (await aContract(test, programme.id)).id;
  });
  afterAll(() => test.close());

  const mandate = (over: object = {}) => ({
    matter: 'modification',
    holderId: second.userId,
    unitId: jointBody,
    limit: '300000.00',
    decisionReference: 'Mandaatbesluit 2026-01',
    startsOn: '2026-01-01',
    ...over,
  });
  const grant = (over: object = {}, client = admin) =>
    client.post(`/mandates?programmeId=${programme.id}`, mandate(over));
  const change = (amount: string) =>
    submitted(manager, aMinorChange(contractId, { amount, years: [{ year: 2026, amount }] }));

  it('refuses an approval above it with a sentence that names who may, and keeps on which one it was given @eis KV-1100', async () => {
    const unlimited = await change('100000.00');
    expect((await approve(third, unlimited.id)).status).toBe(200);
    await grant();
    await grant({ holderId: third.userId, limit: null });
    const { id, approval } = await change('300000.01');
    const note = (await second.get(`/approvals/${approval.id}`)).body;
    expect(note).toMatchObject({ mayDecide: true, mandateNote: expect.stringContaining('Bevoegd: contractmanager') });
    const refused = await approve(second, id);
    expect([refused.status, refused.body.code]).toEqual([403, 'mandate.too-low']);
    expect(refused.body.detail.replaceAll('\u00a0', ' ')).toMatch(
      /€ 300\.000,01 en uw mandaat \(MAN-001\) gaat tot en met € 300\.000,00\. Bevoegd: contractmanager\d+\./,
    );
    expect((await manager.get(`/modifications/${id}`)).body.state).toBe('SUBMITTED');
    expect((await approve(third, id)).status).toBe(200);
    expect((await manager.get(`/approvals/${approval.id}`)).body.mandate).toBe('MAN-002');
    const within = await change('50000.00');
    expect((await approve(second, within.id)).status).toBe(200);
  });

  it('holds for all municipalities only when each gave one, up to the lowest @eis KV-1101', async () => {
    const [one, two, three] = programme.municipalities;
    const limits = ['900000', '40000', '500000'];
    for (const [at, { id: municipalityId }] of [one!, two!].entries()) {
      await grant({ unitId: null, municipalityId, holderId: null, holderRole: 'contractmanager', limit: limits[at] });
    }
    const { id } = await change('50000.00');
    const missing = await approve(second, id);
    expect([missing.status, missing.body.code]).toEqual([403, 'mandate.missing-nobody']);
    await grant({
      unitId: null,
      municipalityId: three!.id,
      holderId: null,
      holderRole: 'contractmanager',
      limit: limits[2],
    });
    expect((await approve(second, id)).body.code).toBe('mandate.too-low-nobody');
    const { id: small, approval } = await change('40000.00');
    expect((await approve(second, small)).status).toBe(200);
    expect((await second.get(`/approvals/${approval.id}`)).body.mandate).toBe('MAN-001, MAN-002, MAN-003');
  });

  it('is never two at once for the same, and history stands @eis KV-1102', async () => {
    const first = (await grant()).body;
    expect(first).toMatchObject({ code: 'MAN-001', state: 'IN_FORCE', giver: 'GR Proef', limit: '300000.00' });
    const twice = await Promise.all([grant({ startsOn: '2026-12-01' }), grant({ endsOn: '2026-02-01' })]);
    expect(twice.map(({ status, body }) => [status, body.code])).toEqual(
      Array(2).fill([422, 'constraint.mandate_once_excl']),
    );
    const next = { limit: '450000.00', decisionReference: 'Mandaatbesluit 2026-02', startsOn: '2026-07-01' };
    const stale = await admin.post(`/mandates/${first.id}/replace`, next, { ifMatch: 9 });
    expect(stale.status).toBe(412);
    const replaced = await admin.post(`/mandates/${first.id}/replace`, next, { ifMatch: first.rowVersion });
    expect(replaced.body).toMatchObject({ code: 'MAN-002', state: 'COMING', limit: '450000.00' });
    const on = async (asOf: string, state = 'IN_FORCE') => {
      const { items } = (await admin.get(`/mandates?programmeId=${programme.id}&asOf=${asOf}&state=${state}`)).body;
      return items.map(({ code }: { code: string }) => code);
    };
    expect([await on('2026-06-30'), await on('2026-07-01'), await on('2026-07-01', 'PAST')]).toEqual([
      ['MAN-001'],
      ['MAN-002'],
      ['MAN-001'],
    ]);
    const write = (set: string) => test.asSystem(() => test.unitOfWork.query(`update mandate set ${set}`));
    await expect(write('limit_cents = 1')).rejects.toThrow(/permission denied/);
    const { id, rowVersion } = replaced.body;
    const wrong = await admin.post(`/mandates/${id}/withdraw`, { reason: 'Verkeerd besluit' }, { ifMatch: rowVersion });
    expect(wrong.body).toMatchObject({ state: 'WITHDRAWN', withdrawnReason: 'Verkeerd besluit' });
  });

  it('stays a rule after the last one ended; without any the role decides @eis KV-1103', async () => {
    const matters = async () => (await second.get('/mandates/matters')).body.items[0];
    expect(await matters()).toMatchObject({ matter: 'modification', kept: false, own: null });
    const { id, rowVersion } = (await grant({ limit: null })).body;
    expect(await matters()).toMatchObject({ kept: true, inForce: 1, own: { limit: null, codes: ['MAN-001'] } });
    await admin.post(
      `/mandates/${id}/end`,
      { endsOn: '2026-05-31', reason: 'Functie vervallen' },
      { ifMatch: rowVersion },
    );
    expect(await matters()).toMatchObject({ kept: true, inForce: 0, own: null });
    const { id: changeId } = await change('100.00');
    expect((await approve(second, changeId)).body.code).toBe('mandate.missing-nobody');
  });

  it('is asked for the agreed budget too @eis KV-1104', async () => {
    await grant({ matter: 'agreed-budget', holderId: null, holderRole: 'financien', limit: '60000000.00' });
    const body = { contractId, year: 2026, amount: '60000000.00', decisionReference: 'Besluit 1' };
    const above = await controller.post('/agreed-budgets', { ...body, amount: '60000000.01' });
    expect([above.status, above.body.code]).toEqual([403, 'mandate.too-low-nobody']);
    expect((await controller.post('/agreed-budgets', body)).status).toBe(201);
  });

  it('is entered by who is not its holder, with sound facts @eis KV-1105', async () => {
    expect((await grant({}, second)).status).toBe(403);
    const [own] = await Promise.all([grant({ holderId: admin.userId })]);
    expect([own!.status, own!.body.code]).toEqual([403, 'mandate.own']);
    const codes = async (over: object) => (await grant(over)).body.code;
    expect([
      await codes({ holderRole: 'financien' }),
      await codes({ unitId: null }),
      await codes({ endsOn: '2025-12-31' }),
      await codes({ matter: 'pc-report' }),
      await codes({ limit: '-1.00' }),
      await codes({ startsOn: '2026-02-31' }),
      await codes({ limit: '12345678901234567890.00' }),
      await codes({ municipalityId: programme.id, unitId: null }),
    ]).toEqual([
      'mandate.holder',
      'mandate.giver',
      'mandate.term',
      'mandate.no-amount',
      'mandate.below-zero',
      'platform.invalid-input',
      'platform.invalid-input',
      'organisation.unknown-reference',
    ]);
  });
});
