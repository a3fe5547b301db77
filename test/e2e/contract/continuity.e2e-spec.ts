import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const pdf = { name: 'Kwartaalcijfers.pdf', bytes: Buffer.from('%PDF-1.7 cijfers van de partner') };

describe('the financial continuity of the partner', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let manager: ApiClient;
  let controller: ApiClient;
  let outsider: ApiClient;
  let path: string;
  let contractId: string;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-20T10:00:00Z');
    programme = await aProgramme(test);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    controller = await test.signedInAs('financien', { programmeId: programme.id });
    outsider = await test.signedInAs('contractmanager', { programmeId: programme.id });
  });
  beforeEach(async () => {
    contractId = (await aContract(test, programme.id, { code: `CON-${100 + ++made}` })).id;
    path = `/contracts/${contractId}/continuity`;
    await name(manager, manager, true);
  });
  afterAll(() => test.close());
  let made = 0;

  const name = (by: ApiClient, who: ApiClient, watches = false) =>
    by.post(`${path}/members`, { userId: who.userId, watches });
  const figures = {
    ...{ quarter: '2026-Q1', liquidity: '1.35', solvency: '31.2', result: '120000.00', revenue: '8000000.00' },
    ...{ partnerSignal: 'NONE', basedOn: 0 },
  };
  const report = (over: object = {}, by = manager) => by.post(`${path}/reports`, { ...figures, ...over });
  const quarterOf = (page: any, quarter = '2026-Q1') => page.quarters.find((one: any) => one.quarter === quarter);
  const work = async (by: ApiClient) =>
    (await by.get(`/my-work?programmeId=${programme.id}`)).body.groups
      .flatMap(({ items }: any) => items)
      .filter((one: any) => one.recordId === contractId);

  it('is seen only by who is named, in the database too, and nowhere else @eis KV-1141', async () => {
    await report({ note: 'Verborgenwoord over de bank' });
    await manager.upload(`${path}/documents`, pdf, { quarter: '2026-Q1' });
    const seen = (await manager.get(path)).body;
    expect(seen.access).toBe('MEMBER');
    const [document] = quarterOf(seen).documents;
    const hidden = await outsider.get(path);
    expect(hidden.body).toMatchObject({ access: 'OTHERS', quarters: [], thresholds: [], current: null });
    expect((await report({ basedOn: 1, reason: 'x' }, outsider)).body.code).toBe('continuity.not-in-circle');
    expect((await name(outsider, outsider)).status).toBe(403);
    expect((await outsider.get(`/continuity-documents/${document.id}/content`)).status).toBe(404);
    expect((await manager.get(`/continuity-documents/${document.id}/content`)).bytes.equals(pdf.bytes)).toBe(true);
    const found = await manager.get(`/search?q=Verborgenwoord&programmeId=${programme.id}`);
    expect(found.bytes.toString()).not.toContain('Financiële');
    expect(await work(outsider)).toEqual([]);
    await name(manager, controller);
    expect(quarterOf((await controller.get(path)).body).report.note).toContain('Verborgenwoord');
    const [common] = await test.asSystem(() =>
      test.unitOfWork.query<{ id: string }>('select file_id as id from continuity_document where contract_id = $1', [
        contractId,
      ]),
    );
    expect((await manager.get(`/files/${common!.id}/content`)).status).toBe(403);
  });

  it('writes down who read it, without the figures @eis KV-1141', async () => {
    await report();
    await manager.get(path);
    const rows = await test.asSystem(() =>
      test.unitOfWork.query<{ action: string; all: string }>(
        `select action, e::text as all from audit_event e where kind = 'continuity' and e::text like $1`,
        [`%${contractId}%`],
      ),
    );
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['continuity.member-named', 'continuity.reported', 'continuity.read']),
    );
    expect(rows.some(({ all }) => all.includes('120000') || all.includes('31.2'))).toBe(false);
  });

  it('loses nothing when two correct at once, and keeps every version @eis KV-1142', async () => {
    const first = quarterOf((await report()).body).report;
    expect(first).toMatchObject({ n: 1, margin: '1.50', signal: { overall: 'GREEN', missing: 0 } });
    const correct = (liquidity: string) => report({ liquidity, basedOn: 1, reason: 'Na de accountant' });
    const both = await Promise.all([correct('0.95'), correct('1.10')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
    const now = quarterOf((await manager.get(path)).body);
    expect([now.report.n, now.earlier.length, now.toJudge]).toEqual([2, 1, true]);
    expect((await report({ basedOn: 2, liquidity: '1.00' })).body.errors[0].pointer).toBe('/reason');
    const same = { ...now.report, quarter: '2026-Q1', basedOn: 2, reason: 'nogmaals' };
    const { liquidity, solvency, result, revenue, partnerSignal, quarter, basedOn, reason } = same;
    const repeat = { liquidity, solvency, result, revenue, partnerSignal, quarter, basedOn, reason };
    expect((await manager.post(`${path}/reports`, repeat)).body.code).toBe('continuity.same');
  });

  it('refuses what cannot be, and says where @eis KV-1142', async () => {
    const refused = async (over: object) => {
      const { status, body } = await report(over);
      return [status, body.errors?.[0]?.pointer];
    };
    expect(await refused({ liquidity: '-0.50' })).toEqual([422, '/liquidity']);
    expect(await refused({ result: '12345678901234567890.00' })).toEqual([400, '/result']);
    expect(await refused({ revenue: '-1.00' })).toEqual([422, '/revenue']);
    expect(await refused({ liquidity: '12345678901234567890' })).toEqual([400, '/liquidity']);
    expect(await refused({ quarter: '2025-Q4' })).toEqual([422, '/quarter']);
    expect(await refused({ quarter: '2027-Q1' })).toEqual([422, '/quarter']);
    expect(await refused({ quarter: '2026-Q5' })).toEqual([400, '/quarter']);
    const nothing = { liquidity: null, solvency: null, result: null, revenue: null };
    expect(await refused(nothing)).toEqual([422, '/note']);
    expect(await refused({ note: '12345678\u20619 burgerservicenummer 123456782' })).toEqual([422, '/note']);
    const empty = await manager.upload(
      `${path}/documents`,
      { name: 'leeg.pdf', bytes: Buffer.alloc(0) },
      { quarter: '2026-Q1' },
    );
    expect(empty.status).toBe(422);
    expect(quarterOf((await manager.get(path)).body)).toMatchObject({ report: null, documents: [] });
  });

  it('asks the one who watches for what is late and for a judgement, until it is there @eis KV-1143', async () => {
    expect((await work(manager)).map(({ group, title }: any) => [group, title.slice(-7)])).toEqual([
      ['OVERDUE', '2026-Q1'],
      ['OVERDUE', '2026-Q2'],
      ['OVERDUE', '2026-Q3'],
    ]);
    await report({ solvency: '12.00' });
    expect((await work(manager)).map(({ group }: any) => group).sort()).toEqual(['OVERDUE', 'OVERDUE', 'TO_TREAT']);
    expect((await manager.post(`${path}/judgements`, { quarter: '2026-Q2', step: 1, text: 'x' })).status).toBe(409);
    const judged = await manager.post(`${path}/judgements`, { quarter: '2026-Q1', step: 1, text: 'Gesprek gevoerd.' });
    expect(quarterOf(judged.body)).toMatchObject({ toJudge: false, judgements: [{ step: 1 }] });
    expect((await work(manager)).map(({ group }: any) => group)).toEqual(['OVERDUE', 'OVERDUE']);
    await report({ solvency: '11.00', basedOn: 1, reason: 'Correctie' });
    expect((await work(manager)).map(({ group }: any) => group)).toContain('TO_TREAT');
  });

  it('measures each quarter by the limits of its own last day @eis KV-1140', async () => {
    const limits = {
      ...{ liquidityAmber: '1.50', liquidityRed: '1.40', solvencyAmber: '25', solvencyRed: '15' },
      ...{ marginAmber: '1', marginRed: '-2', dueDays: 30, reason: 'Afgesproken in het overleg' },
    };
    await report();
    await report({ quarter: '2026-Q2' });
    const crossed = await manager.post(`${path}/thresholds`, { ...limits, validFrom: '2026-04-01', solvencyRed: '26' });
    expect(crossed.body.errors[0].pointer).toBe('/solvencyRed');
    const page = (await manager.post(`${path}/thresholds`, { ...limits, validFrom: '2026-04-01' })).body;
    expect(['2026-Q1', '2026-Q2'].map((one) => quarterOf(page, one).report.signal.liquidity)).toEqual(['GREEN', 'RED']);
    expect(quarterOf(page, '2026-Q2').dueOn).toBe('2026-07-30');
  });

  it('always keeps somebody who sees it @eis KV-1141', async () => {
    const [me] = (await manager.get(path)).body.members;
    const alone = await manager.post(`/continuity-members/${me.id}/end`, {}, { ifMatch: me.rowVersion });
    expect(alone.body.code).toBe('continuity.last-member');
    const reader = await test.signedInAs('lezer', { programmeId: programme.id });
    expect((await name(manager, reader)).body.errors[0].pointer).toBe('/userId');
    await name(manager, controller);
    expect((await name(manager, controller)).status).toBe(409);
    const left = await controller.post(`/continuity-members/${me.id}/end`, {}, { ifMatch: me.rowVersion });
    expect(left.body.members).toHaveLength(1);
    expect((await manager.get(path)).body.access).toBe('OTHERS');
  });
});
