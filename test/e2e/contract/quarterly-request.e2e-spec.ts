import { anAgreedBudget } from '../../builders/budget';
import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { filledRequest, requestBook } from '../../builders/quarterly-request';
import { PeriodicTasks } from '@koersvast/platform';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the quarterly request to the partner', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let manager: ApiClient;
  let contractId: string;
  let made = 0;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    test.freeze('2026-04-10T10:00:00Z');
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
  });
  beforeEach(async () => {
    test.freeze('2026-04-10T10:00:00Z');
    contractId = (await aContract(test, programme.id, { code: `CON-${200 + ++made}` })).id;
    const financien = await test.signedInAs('financien', { programmeId: programme.id });
    await anAgreedBudget(financien, contractId, {});
    const common = { contractId, definition: 'Zoals afgesproken', direction: 'HIGHER_IS_BETTER', frequency: 'QUARTER' };
    await manager.post('/indicators', {
      ...{ ...common, name: 'Op tijd gestart', unit: 'PERCENT' },
      ...{ numerator: 'gestart binnen de norm', denominator: 'alle starts' },
    });
    await manager.post('/indicators', { ...common, name: 'Vacatures', unit: 'COUNT', minimumCellSize: 1 });
  });
  afterAll(() => test.close());

  const make = async (quarter = '2026-Q1', over: object = {}) =>
    (
      await manager.post(`/contracts/${contractId}/quarterly-requests`, {
        ...{ quarter, dueOn: '2026-04-20', recipient: 'cijfers@partner.example' },
        ...over,
      })
    ).body;
  const bookOf = (id: string) => requestBook(test, manager, programme.id, id);
  /** Rows c0..c5: three municipalities by two building blocks; v0, v1: the two indicators. */
  const MONEY = ['januari 2026', 'februari 2026', 'maart 2026'].flatMap((month) =>
    [0, 1, 2, 3, 4, 5].map((row) => [`c${row}:${month}`, 1000 + row] as const),
  );
  const FULL: Record<string, string | number> = {
    ...Object.fromEntries(MONEY),
    ...{ 'v0:Teller': 90, 'v0:Noemer': 120, 'v1:Waarde': 14 },
  };
  const file = (bytes: Buffer) => ({ name: 'terug.xlsx', bytes });
  const preview = async (id: string, bytes: Buffer) =>
    (await manager.upload(`/quarterly-requests/${id}/preview`, file(bytes))).body;
  const take = async (id: string, bytes: Buffer, fields: Record<string, string> = {}, ifMatch?: number) => {
    const rowVersion = ifMatch ?? (await manager.get(`/quarterly-requests/${id}`)).body.rowVersion;
    return manager.upload(`/quarterly-requests/${id}/submissions`, file(bytes), fields, { ifMatch: rowVersion });
  };
  const said = (findings: any[]) =>
    findings.map(({ weight, kind, place }) => `${weight} ${kind ?? ''} ${place}`.trim());
  const booked = () =>
    test.asSystem(() =>
      test.unitOfWork.query<{ lines: number; total: string }>(
        'select count(*)::int as lines, coalesce(sum(amount_cents), 0)::text as total from expenditure_line where contract_id = $1',
        [contractId],
      ),
    );
  const valuesOf = () =>
    test.asSystem(() =>
      test.unitOfWork.query<Record<string, unknown>>(
        `select i.code, x.period, x.revision, x.provisional, x.value::float as value from indicator_value x
         join indicator i on i.id = x.indicator_id where i.contract_id = $1 order by i.code, x.period, x.revision`,
        [contractId],
      ),
    );

  it('fills indicators and bestedingen in one go, after a preview that stores nothing @eis KV-1145', async () => {
    const request = await make();
    expect(request).toMatchObject({ state: 'OPEN', valuesAsked: 2, amountsAsked: 18, versions: 0 });
    const bytes = await filledRequest(await bookOf(request.id), FULL, {
      1: 'Voorlopig',
      2: '1250000',
      3: 'Alles telt mee',
    });
    const shown = await preview(request.id, bytes);
    expect(shown).toMatchObject({
      findings: [],
      takeable: true,
      given: 20,
      asked: 20,
      total: '18045.00',
      provisional: true,
    });
    expect(shown.values[0]).toMatchObject({ after: '90 van 120', change: 'NEW', suppressed: false });
    expect([await valuesOf(), (await booked())[0]!.lines]).toEqual([[], 0]);
    const done = await take(request.id, bytes, { receivedOn: '2026-04-08' });
    expect(done.body).toMatchObject({ state: 'RECEIVED', versions: 1, openFindings: 0, provisional: true });
    expect(done.body.submissions[0]).toMatchObject({ forecast: '1250000.00', remark: 'Alles telt mee', valueCount: 2 });
    expect(await valuesOf()).toMatchObject([
      { code: 'KPI-001', value: 75, provisional: true },
      { code: 'KPI-002', value: 14 },
    ]);
    expect(await booked()).toEqual([{ lines: 18, total: '1804500' }]);
    const accepted = await manager.post(
      `/quarterly-requests/${request.id}/accept`,
      {},
      { ifMatch: done.body.rowVersion },
    );
    expect(accepted.body).toMatchObject({ state: 'ACCEPTED' });
  });

  it('changes only what is new in a correction, with its reason, and takes back what stood @eis KV-1149', async () => {
    const request = await make();
    const book = await bookOf(request.id);
    const first = await filledRequest(book, FULL, { 1: 'Voorlopig' });
    await take(request.id, first);
    expect((await preview(request.id, first)).findings[0].message).toContain('al verwerkt, als versie 1');
    expect((await take(request.id, first, { reason: 'x' })).status).toBe(409);
    const changed = { 'c0:januari 2026': 900.5, 'v1:Waarde': 15 };
    const second = await filledRequest(book, changed, { 1: 'Definitief' });
    expect((await take(request.id, second)).body.errors[0].pointer).toBe('/reason');
    const shown = await preview(request.id, second);
    expect(shown.correction).toBe(true);
    expect(shown.values.map(({ change }: any) => change)).toEqual(['KEPT', 'CHANGED']);
    const done = (await take(request.id, second, { reason: 'Na controle' })).body;
    expect(done.submissions.map(({ n, lineCount, reason }: any) => [n, lineCount, reason])).toEqual([
      [2, 2, 'Na controle'],
      [1, 18, null],
    ]);
    expect(await booked()).toEqual([{ lines: 20, total: String(1804500 - 100000 + 90050) }]);
    expect((await valuesOf()).map(({ code, revision, value }) => [code, revision, value])).toEqual([
      ['KPI-001', 1, 75],
      ['KPI-002', 1, 14],
      ['KPI-002', 2, 15],
    ]);
  });

  it('tells per cell what cannot be, and books the rest @eis KV-1146', async () => {
    const request = await make();
    const bytes = await filledRequest(await bookOf(request.id), {
      ...FULL,
      ...{ 'c0:januari 2026': -5, 'c1:januari 2026': '12345678901234567890', 'c2:januari 2026': 'veel' },
      ...{ 'v1:Waarde': -1, 'v0:Noemer': 'onbekend' },
    });
    const shown = await preview(request.id, bytes);
    expect(said(shown.findings).sort()).toEqual([
      expect.stringMatching(/^LEAVES_OUT LEFT_OUT Besteding E\d+ \(Aadorp: Netwerk, januari 2026\)$/),
      expect.stringMatching(/^LEAVES_OUT LEFT_OUT Besteding E\d+ \(Aadorp: Specialistische hulp, januari 2026\)$/),
      expect.stringMatching(/^LEAVES_OUT LEFT_OUT Besteding E\d+ \(Beestad: Netwerk, januari 2026\)$/),
      expect.stringMatching(/^LEAVES_OUT LEFT_OUT KPI’s F\d+ \(KPI-001 Op tijd gestart, Q1 2026\)$/),
      expect.stringMatching(/^LEAVES_OUT LEFT_OUT KPI’s G\d+ \(KPI-002 Vacatures, Q1 2026\)$/),
    ]);
    const done = (await take(request.id, bytes)).body;
    expect(done.openFindings).toBe(5);
    expect((await booked())[0]!.lines).toBe(15);
    const early = await manager.post(`/quarterly-requests/${request.id}/accept`, {}, { ifMatch: done.rowVersion });
    expect(early.body.code).toBe('quarterly.open-findings');
    const findingIds = done.findings.map(({ id }: any) => id);
    await manager.post(`/quarterly-requests/${request.id}/explain`, { findingIds, explanation: 'Volgt in Q2' });
    const accepted = await manager.post(`/quarterly-requests/${request.id}/accept`, {}, { ifMatch: done.rowVersion });
    expect(accepted.body.state).toBe('ACCEPTED');
  });

  it('knows what is blank without a word, and takes a word for an answer @eis KV-1146', async () => {
    const request = await make();
    const cells: typeof FULL = { ...FULL, 'v1:Toelichting partner': 'Wij tellen dit nog niet' };
    delete cells['v1:Waarde'];
    delete cells['c5:maart 2026'];
    const shown = await preview(request.id, await filledRequest(await bookOf(request.id), cells));
    expect(said(shown.findings)).toEqual(['NOTES MISSING Ceeburg: Specialistische hulp, maart 2026']);
    const empty = await preview(request.id, await filledRequest(await bookOf(request.id), {}));
    expect([empty.takeable, empty.given, empty.findings.length]).toEqual([false, 0, 8]);
    const unsaid = await preview(request.id, await filledRequest(await bookOf(request.id), FULL, {}));
    expect(unsaid.findings).toMatchObject([{ weight: 'REFUSES' }]);
  });

  it('refuses the workbook of another contract or quarter, and names it @eis KV-1146', async () => {
    const request = await make();
    test.freeze('2026-07-10T10:00:00Z');
    const other = await make('2026-Q2', { dueOn: '2026-07-20' });
    const shown = await preview(request.id, await filledRequest(await bookOf(other.id), { 'v1:Waarde': 3 }));
    expect(shown).toMatchObject({ takeable: false, values: [] });
    expect(shown.findings[0].message).toContain('Q2 2026');
    const nonsense = await manager.upload(`/quarterly-requests/${request.id}/preview`, {
      name: 'leeg.xlsx',
      bytes: Buffer.alloc(0),
    });
    expect(nonsense.status).toBe(422);
  });

  it('asks to explain what jumps from the quarter before, by the limit of its day @eis KV-1147', async () => {
    const q1 = await make();
    await take(q1.id, await filledRequest(await bookOf(q1.id), FULL));
    test.freeze('2026-07-10T10:00:00Z');
    const q2 = await make('2026-Q2', { dueOn: '2026-07-20' });
    const money = ['april 2026', 'mei 2026', 'juni 2026'].flatMap((month) =>
      [0, 1, 2, 3, 4, 5].map((row) => [`c${row}:${month}`, row === 0 ? 2000 : 1000 + row] as const),
    );
    const cells = { ...Object.fromEntries(money), 'v0:Teller': 40, 'v0:Noemer': 120, 'v1:Waarde': 15 };
    const book = await bookOf(q2.id);
    const jumps = await preview(q2.id, await filledRequest(book, cells));
    expect(said(jumps.findings)).toEqual([
      'NOTES IMPLAUSIBLE KPI-001 Op tijd gestart, Q2 2026',
      'NOTES IMPLAUSIBLE Aadorp: Netwerk, Q2 2026',
    ]);
    const explained = { ...cells, 'v0:Toelichting partner': 'Nieuwe ploeg', 'c0:Toelichting partner': 'Nieuwe groep' };
    expect((await preview(q2.id, await filledRequest(book, explained))).findings).toEqual([]);
    await manager.post(`/contracts/${contractId}/plausibility-thresholds`, {
      ...{ validFrom: '2026-06-30', percent: 5, reason: 'Strenger na het overleg' },
    });
    const stricter = await preview(q2.id, await filledRequest(book, cells));
    expect(said(stricter.findings)).toContain('NOTES IMPLAUSIBLE KPI-002 Vacatures, Q2 2026');
  });

  it('never books twice what came in by another statement @eis KV-1149', async () => {
    const request = await make();
    await test.asSystem(() =>
      test.unitOfWork.query(
        `insert into expenditure_line (id, programme_id, contract_id, period, municipality_id, building_block_id, document, line,
           amount_cents, description)
         values (gen_random_uuid(), $1, $2, '2026-01-01', $3, $4, 'OPG-1', 1, 70000, '')`,
        [programme.id, contractId, programme.municipalities[0]!.id, programme.buildingBlocks[0]!.id],
      ),
    );
    const bytes = await filledRequest(await bookOf(request.id), FULL);
    expect(said((await preview(request.id, bytes)).findings)).toEqual([
      'NOTES ELSEWHERE Aadorp: Netwerk, januari 2026',
    ]);
    await take(request.id, bytes);
    expect(await booked()).toEqual([{ lines: 18, total: String(70000 + 1804500 - 100000) }]);
  });

  it('lets one of two people through, and one of two clicks count @eis KV-1149', async () => {
    const request = await make();
    const book = await bookOf(request.id);
    const [one, two] = [await filledRequest(book, FULL), await filledRequest(book, { ...FULL, 'v1:Waarde': 99 })];
    const both = await Promise.all([one, two].map((bytes) => take(request.id, bytes, {}, request.rowVersion)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
    expect((await booked())[0]!.lines).toBe(18);
    const q = (await manager.get(`/quarterly-requests/${request.id}`)).body;
    expect(q.versions).toBe(1);
    expect((await make()).code).toBe('constraint.quarterly_request_quarter_key');
  });

  it('keeps small counts to itself in preview, findings and log @eis KV-1146', async () => {
    const request = await make();
    const bytes = await filledRequest(await bookOf(request.id), { ...FULL, 'v0:Teller': 3 });
    const shown = await preview(request.id, bytes);
    expect(shown.values[0]).toMatchObject({ suppressed: true, before: null, after: null });
    const done = await take(request.id, bytes);
    const reader = await test.signedInAs('lezer', { programmeId: programme.id });
    const [submission] = done.body.submissions;
    expect((await reader.get(`/files/${submission.fileId}/content`)).status).toBe(403);
    expect((await reader.get(`/quarterly-requests/${request.id}`)).status).toBe(200);
  });

  it('refuses a quarter that does not exist, is not there yet or has a due date inside it @eis KV-1145', async () => {
    const refused = async (quarter: string, over = {}) => {
      const body = await make(quarter, over);
      return [body.status, body.errors?.[0]?.pointer];
    };
    expect(await refused('2026-Q5')).toEqual([400, '/quarter']);
    expect(await refused('2025-Q4')).toEqual([422, '/quarter']);
    expect(await refused('2026-Q3')).toEqual([422, '/quarter']);
    expect(await refused('2026-Q1', { dueOn: '2026-03-30' })).toEqual([422, '/dueOn']);
    expect(await refused('2026-Q1', { recipient: 'geen adres' })).toEqual([400, '/recipient']);
    const running = await make('2026-Q2', { dueOn: '2026-07-20' });
    const shown = await preview(running.id, await filledRequest(await bookOf(running.id), { 'v1:Waarde': 3 }));
    expect(shown.findings[0]).toMatchObject({ weight: 'REFUSES' });
  });

  it('mails the workbook and reminds once before and twice after the due date @eis KV-1148', async () => {
    const request = await make();
    const words = (await manager.get(`/quarterly-requests/${request.id}/mail`)).body;
    const sent = await manager.post(`/quarterly-requests/${request.id}/send`, words, { ifMatch: request.rowVersion });
    expect(sent.body).toMatchObject({ state: 'SENT', late: false });
    const mails = async () =>
      (
        await test.asSystem(() =>
          test.unitOfWork.query<{ subject: string }>(
            `select subject from mail_message where unique_key like '%' || $1 || '%' order by recorded_at`,
            [request.id],
          ),
        )
      ).map(({ subject }) => subject.split(' ')[0]);
    const reminders = async (day: string) => {
      test.freeze(`${day}T10:00:00Z`);
      await test.app.get(PeriodicTasks).runAll();
      await test.app.get(PeriodicTasks).runAll();
      return mails();
    };
    expect(await reminders('2026-04-12')).toEqual(['Kwartaaluitvraag']);
    expect(await reminders('2026-04-14')).toEqual(['Kwartaaluitvraag', 'Herinnering:']);
    expect(await reminders('2026-04-21')).toHaveLength(3);
    expect(await reminders('2026-04-24')).toHaveLength(3);
    expect(await reminders('2026-05-01')).toHaveLength(4);
    const { groups } = (await manager.get(`/my-work?programmeId=${programme.id}`)).body;
    const late = groups.flatMap(({ items }: any) => items).filter((one: any) => one.recordId === request.id);
    expect(late).toMatchObject([{ group: 'OVERDUE' }]);
    const overview = (await manager.get(`/contracts/${contractId}/quarterly-requests`)).body;
    expect(overview.items.map(({ quarter, request: one }: any) => [quarter, one?.late ?? null])).toEqual([
      ['2026-Q2', null],
      ['2026-Q1', true],
    ]);
    await take(request.id, await filledRequest(await bookOf(request.id), FULL));
    expect(await reminders('2026-05-20')).toHaveLength(4);
  });
});
