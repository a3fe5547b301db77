import { newId } from '@koersvast/kernel';
import { TraceLinks } from '@koersvast/trace';
import { anAward, BuiltAward } from '../../builders/award';
import { aContribution, aQuestionToOthers } from '../../builders/contribution';
import { aProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const term = { title: 'Jeugdhulp', startsOn: '2026-01-01', endsOn: '2028-12-31', paymentRoute: 'A' };

describe('proposals of a contract', () => {
  let test: TestApp;
  let manager: ApiClient;
  let award: BuiltAward;
  let contractId: string;
  let programmeId: string;

  const promise = (number: number, sentence: string, requirementId: string | null) =>
    test.asSystem(() =>
      test.unitOfWork.query(
        `insert into award_promise (id, programme_id, tender_id, award_id, number, sentence, source, requirement_id)
         values ($1, $2, $3, $4, $5, $6, 'Plan, bladzijde 12', $7)`,
        [newId(), programmeId, award.tenderId, award.id, number, sentence, requirementId],
      ),
    );

  beforeAll(async () => {
    test = await openTestApp();
    programmeId = (await aProgramme(test)).id;
    award = await anAward(test, programmeId);
    manager = await test.signedInAs('contractmanager', { programmeId });
    await promise(1, 'De gemeenten krijgen elk kwartaal een gesprek met de directie.', award.requirements[0]!.id);
    contractId = (await manager.post('/contracts', { awardId: award.id, ...term })).body.id;
  });
  afterAll(() => test.close());

  const list = async () => (await manager.get(`/obligations?contractId=${contractId}`)).body.items;
  const coverage = async () => (await manager.get(`/contracts/${contractId}/coverage`)).body;
  const byCode = async (code: string) => (await list()).find((one: any) => one.code === code);

  it('come from requirements and promises, with the words, the source and the party that probably owes it @eis KV-1077', async () => {
    const items = await list();
    expect(items.map((one: any) => `${one.source.kind} ${one.source.code} ${one.party}`)).toEqual([
      'REQUIREMENT EIS-001 CONTRACTOR',
      'REQUIREMENT EIS-002 CONTRACTOR',
      'REQUIREMENT UV-001 CONTRACTOR',
      'PROMISE TOEZ-1 PRINCIPAL',
    ]);
    expect(items[3].source).toMatchObject({
      quote: expect.stringContaining('Plan, bladzijde 12'),
      requirementId: award.requirements[0]!.id,
    });
    const thread = (await manager.get(`/thread/obligation/${items[3].id}`)).body;
    const station = thread.stations.find((one: any) => one.station === 'CLARIFICATION');
    expect(station.state).toBe('FILLED');
  });

  it('take a sentence that is worked out after the award into one contract of the programme @eis KV-1173', async () => {
    const programme = await aProgramme(test, 'NAGUNNING');
    const inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    const question = await aQuestionToOthers(test, programme);
    await aContribution(inkoper, programme, question, 'Een vast gezicht per gezin.');
    const asked = await aContribution(inkoper, programme, question, 'Eén plan per gezin.');
    await test.asSystem(() =>
      test.unitOfWork.query(
        `update contribution set state = 'TREATED', outcome = 'AFTER_AWARD', outcome_reason = 'Met de partner',
                                 treated_at = now() where programme_id = $1`,
        [programme.id],
      ),
    );
    const second = await test.signedInAs('contractmanager', { programmeId: programme.id });
    const taken = async ({ id: awardId }: BuiltAward) => {
      const made = (await second.post('/contracts', { awardId, ...term })).body;
      const { items } = (await second.get(`/obligations?contractId=${made.id}`)).body;
      return items.filter((one: any) => one.source.kind === 'CONTRIBUTION').map((one: any) => one.text);
    };
    const first = await anAward(test, programme.id, { code: 'AANB-11' });
    const other = await anAward(test, programme.id, { code: 'AANB-12' });
    const requirement = other.requirements[0]!;
    await test.asSystem(() =>
      test.app.get(TraceLinks).link({
        ...{ programmeId: programme.id, type: 'DERIVED_FROM' },
        from: { kind: 'contribution', id: asked.id, versionId: null },
        to: { kind: 'requirement', id: requirement.id, versionId: requirement.versionId },
      }),
    );
    expect(await taken(first)).toEqual(['Een vast gezicht per gezin.']);
    expect(await taken(other)).toEqual(['Eén plan per gezin.']);
  });

  it('grow with what the award brought since, once @eis KV-1077', async () => {
    await promise(2, 'De partner houdt een wachtlijstspreekuur.', null);
    const again = () => manager.post(`/contracts/${contractId}/proposals`);
    expect((await again()).body).toEqual({ added: 1 });
    expect((await again()).body).toEqual({ added: 0 });
    expect(await byCode('VPL-005')).toMatchObject({ state: 'PROPOSED', source: { code: 'TOEZ-2' } });
  });

  it('go on in another, which then covers what they came from @eis KV-1078', async () => {
    const [first, second, , promised] = await list();
    const merge = (id: string, intoId: string, ifMatch: number) =>
      manager.post(`/obligations/${id}/merge`, { intoId }, { ifMatch });
    expect((await merge(second.id, second.id, 1)).body.code).toBe('obligation.merge-into');
    expect((await merge(second.id, promised.id, 1)).body).toMatchObject({
      state: 'MERGED',
      mergedInto: { code: 'VPL-004' },
    });
    expect((await merge(promised.id, first.id, 1)).body.state).toBe('MERGED');
    const target = (await manager.get(`/obligations/${first.id}`)).body;
    expect(target.merged.map((one: any) => one.code)).toEqual(['VPL-002', 'VPL-004']);
    await manager.post(`/obligations/${first.id}/confirm`, {}, { ifMatch: 1 });
    expect(await coverage()).toMatchObject({ requirementCount: 3, coveredCount: 2, waitingCount: 1, uncovered: [] });
    expect((await manager.post(`/obligations/${second.id}/confirm`, {}, { ifMatch: 2 })).body.code).toBe(
      'obligation.merged',
    );
    const thread = (await manager.get(`/thread/requirement/${award.requirements[1]!.id}`)).body;
    const cards = thread.stations.find((one: any) => one.station === 'OBLIGATION').cards;
    expect(cards.map((one: any) => one.code)).toEqual(['VPL-001']);
  });

  it('are rejected together with one reason; the eis stays in sight until somebody says why it may @eis KV-1078', async () => {
    const items = (await list()).map(({ id, rowVersion }: any) => ({ id, rowVersion }));
    const reason = 'Geen afspraak';
    const body = { items, reason };
    const preview = (await manager.post('/obligations/bulk-reject', { ...body, preview: true })).body;
    expect([preview.confirmed, preview.skipped.length]).toEqual([2, 3]);
    expect((await manager.post('/obligations/bulk-reject', body)).body).toEqual({ ...preview, preview: false });
    expect((await coverage()).uncovered).toMatchObject([{ code: 'UV-001', reason, waiver: null }]);
    const requirementId = award.requirements[4]!.id;
    const waive = () => manager.post(`/contracts/${contractId}/waivers`, { requirementId, reason: 'Staat in de wet' });
    expect((await waive()).body).toMatchObject({
      uncovered: [],
      waived: [{ code: 'UV-001', waiver: 'Staat in de wet' }],
    });
    expect((await waive()).status).toBe(409);
    const back = await manager.post(`/contracts/${contractId}/waivers/withdraw`, { requirementId });
    expect(back.body).toMatchObject({ waived: [], uncovered: [{ code: 'UV-001' }] });
  });

  it('leave room for what the municipalities owe themselves @eis KV-1079', async () => {
    const own = {
      contractId,
      title: 'Instroomcijfers',
      text: 'De gemeenten leveren cijfers.',
      party: 'JOINT_BODY',
      kind: 'AOC',
    };
    const key = newId();
    const made = await manager.post('/obligations', { ...own, clause: '7.3' }, { idempotencyKey: key });
    expect(made.body).toMatchObject({
      code: 'VPL-006',
      state: 'PROPOSED',
      party: 'JOINT_BODY',
      clause: '7.3',
      source: null,
    });
    expect((await manager.post('/obligations', { ...own, clause: '7.3' }, { idempotencyKey: key })).body.id).toBe(
      made.body.id,
    );
  });
});

describe('the transition before the start', () => {
  let test: TestApp;
  let manager: ApiClient;
  let contract: { id: string; rowVersion: number };

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-06-15T10:00:00Z');
    const programme = await aProgramme(test, 'OVER');
    const award = await anAward(test, programme.id);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    contract = (await manager.post('/contracts', { awardId: award.id, ...term })).body;
  });
  afterAll(() => test.close());

  it('holds the start until every council adopted the ordinance, or somebody says why not @eis KV-1086', async () => {
    const path = `/contracts/${contract.id}/transition`;
    const opened = (await manager.post(path)).body;
    expect((await manager.post(path)).body.steps).toHaveLength(opened.steps.length);
    const councils = opened.steps.filter((one: any) => one.kind === 'ORDINANCE');
    expect(opened.missingCouncils).toHaveLength(councils.length);
    expect(councils.length).toBeGreaterThan(0);
    const start = (body = {}) =>
      manager.post(`/contracts/${contract.id}/activate`, body, { ifMatch: contract.rowVersion });
    expect((await start()).body.code).toBe('contract.gate');
    await manager.post(`${path}/steps`, { kind: 'PLAN', title: 'Plan van aanpak', dueOn: '2026-06-14' });
    for (const { id, rowVersion } of councils.slice(1)) {
      await manager.patch(`/transition-steps/${id}`, { state: 'DONE' }, { ifMatch: rowVersion });
    }
    const now = (await manager.get(path)).body;
    expect(now.missingCouncils).toEqual([councils[0].municipality]);
    expect(now.parts[0]).toEqual({ kind: 'PLAN', total: 2, done: 0, late: 1 });
    expect((await start({ gateReason: 'De raad stelt vast op 1 juli' })).body.state).toBe('ACTIVE');
  });

  it('never keeps a count of one to nine, not even in the audit log @eis KV-1087', async () => {
    const count = (category: string, amount: number) =>
      manager.post(`/contracts/${contract.id}/transition/counts`, {
        provider: 'Stichting Voorbeeld Zuid',
        category,
        amount,
      });
    await count('Dagbehandeling', 12);
    await count('Verblijf', 7);
    const { counts } = (await count('Dagbehandeling', 14)).body;
    expect(counts.map((one: any) => [one.category, one.few, one.amount])).toEqual([
      ['Dagbehandeling', false, 14],
      ['Verblijf', true, null],
    ]);
    const told = await test.asSystem(() =>
      test.unitOfWork.query<{ after: object }>(
        `select after from audit_event where action = 'transition-count.recorded'`,
      ),
    );
    expect(JSON.stringify(told)).not.toContain('7');
    expect((await count('Verblijf', -1)).status).toBe(400);
  });

  it('keeps a register of subcontractors, each change on the version that was read @eis KV-1085', async () => {
    const path = `/contracts/${contract.id}/subcontractors`;
    const body = { name: 'Stichting Voorbeeld West', services: 'Crisisdienst', startsOn: '2026-01-01' };
    expect((await manager.post(path, { ...body, endsOn: '2025-12-31' })).body.errors[0].pointer).toBe('/endsOn');
    const made = (await manager.post(path, body)).body;
    const revise = () => manager.patch(`/subcontractors/${made.id}`, { consentOn: '2026-01-15' }, { ifMatch: 1 });
    expect((await revise()).body).toMatchObject({ consentOn: '2026-01-15', rowVersion: 2, name: body.name });
    expect((await revise()).status).toBe(412);
    expect((await manager.get(path)).body.items).toHaveLength(1);
  });
});
