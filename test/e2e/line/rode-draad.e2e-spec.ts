import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { Money } from '@koersvast/kernel';
import { ProgrammeLoader, shippedProgrammes } from '@koersvast/programme';
import { readPdf } from '../../../libs/reports/test/read-pdf';
import { ApiClient, Answer } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const CSV = readFileSync(join(__dirname, '../../../docs/handleiding/voorbeelden/bestedingen-2027.csv'));
const AGREED = '60000000.01';

/** The body of an answer that has to be `status`; else the test stops with the answer in hand. */
function ok<T>(answer: Answer<T>, status = 200): T {
  if (answer.status !== status)
    throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const sum = (amounts: string[]) => Money.sum(amounts.map((amount) => Money.parse(amount))).toString();
const plain = (text: string) => text.replace(/\s+/g, ' ');

/**
 * One sentence from workgroup Veiligheid to a paragraph in a signed report, and back, over the API as the real roles on
 * the programme that ships with the product. The steps build upon each other, in the order of the guided tour.
 */
describe('one sentence of a workgroup, all the way to the signed report and back @eis KV-302', () => {
  let test: TestApp;
  let member: ApiClient;
  let inkoper: ApiClient;
  let secondInkoper: ApiClient;
  let manager: ApiClient;
  let controller: ApiClient;
  let signer: ApiClient;
  let registers: Record<'municipalities' | 'building-blocks' | 'workgroups' | 'workgroup-questions', any[]>;
  let tenderId: string;
  const made: Record<string, any> = {};

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2027-04-20T10:00:00Z');
    const loader = test.app.get(ProgrammeLoader, { strict: false });
    const programmeId = await test.asSystem(() => loader.load(shippedProgrammes[0]!));
    inkoper = await test.signedInAs('inkoper', { programmeId });
    secondInkoper = await test.signedInAs('inkoper', { programmeId });
    manager = await test.signedInAs('contractmanager', { programmeId });
    controller = await test.signedInAs('financien', { programmeId });
    signer = await test.signedInAs('financien', { programmeId });
    const list = async (register: string) => ok(await inkoper.get(`/${register}?limit=200`)).items;
    registers = {
      municipalities: await list('municipalities'),
      'building-blocks': await list('building-blocks'),
      workgroups: await list('workgroups'),
      'workgroup-questions': await list('workgroup-questions'),
    };
    tenderId = (await list('tenders'))[0].id;
    made.workgroup = registers.workgroups.find(({ name }) => name === 'Veiligheid');
    member = await test.signedInAs('werkgroeplid', { programmeId, workgroupId: made.workgroup.id });
  });
  afterAll(() => test.close());

  const requirement = async () => ok(await inkoper.get(`/requirements/${made.requirement.id}`));
  const thread = async (kind: string, id: string, who = inkoper) => ok(await who.get(`/thread/${kind}/${id}`));
  const states = (seen: any) => seen.stations.map((station: any) => station.state);

  it('a member of Veiligheid enters a sentence under question 4 and the inkoper treats it', async () => {
    const question = registers['workgroup-questions'].find(({ number }) => number === 4);
    made.contribution = ok(
      await member.post('/contributions', {
        workgroupId: made.workgroup.id,
        questionId: question.id,
        sentence: 'Laat een gezin pas los als een ander het aantoonbaar vast heeft.',
      }),
      201,
    );
    const treat = { outcome: 'ADOPTED', reason: 'Dit hoort als toetsbare eis in het PvE.' };
    const silent = await inkoper.post(
      `/contributions/${made.contribution.id}/treat`,
      { ...treat, reason: '' },
      { ifMatch: 1 },
    );
    expect(silent.status).toBe(400);
    const treated = ok(await inkoper.post(`/contributions/${made.contribution.id}/treat`, treat, { ifMatch: 1 }));
    expect(treated).toMatchObject({ code: 'INB-001', state: 'TREATED', outcome: 'ADOPTED' });
  });

  it('EIS-001 comes of it, gets a second version with a word diff, and is adopted', async () => {
    made.requirement = ok(
      await inkoper.post('/requirements', {
        tenderId,
        kind: 'REQUIREMENT',
        title: 'Warme overdracht',
        text: 'De opdrachtnemer draagt een gezin binnen 10 werkdagen over.',
        rationale: 'Een gezin valt niet tussen twee hulpverleners.',
        evidence: 'Overdrachtsverslag met bevestiging van het gezin.',
        buildingBlockId: registers['building-blocks'][4].id,
        contributionIds: [made.contribution.id],
      }),
      201,
    );
    expect(made.requirement).toMatchObject({ code: 'EIS-001', sources: [{ code: 'INB-001' }] });
    const path = `/requirements/${made.requirement.id}`;
    const text = 'De opdrachtnemer draagt een gezin binnen 5 werkdagen over.';
    ok(await inkoper.patch(path, { text, changeReason: 'Advies van de werkgroep' }, { ifMatch: 1 }));
    const { fields } = ok(await inkoper.get(`${path}/diff?from=1&to=2`));
    expect(fields[0].parts.filter(({ kind }: any) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '10' },
      { kind: 'added', text: '5' },
    ]);
    ok(await inkoper.post(`${path}/submit`, {}, { ifMatch: 2 }));
    expect(ok(await inkoper.post(`${path}/adopt`, {}, { ifMatch: 3 }))).toMatchObject({ state: 'ADOPTED' });
  });

  it('baseline PvE 1.0 is frozen, approved by a second inkoper only, and has its papers', async () => {
    const frozen = ok(await inkoper.post('/requirement-baselines', { tenderId, name: 'PvE 1.0' }), 201);
    expect(frozen.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const approve = (who: ApiClient) => who.post(`/approvals/${frozen.approvalId}/approve`, {}, { ifMatch: 1 });
    expect((await approve(inkoper)).status).toBe(403);
    ok(await approve(secondInkoper));
    await test.drainJobs();
    made.baseline = ok(await inkoper.get(`/requirement-baselines/${frozen.id}`));
    expect(made.baseline).toMatchObject({ state: 'APPROVED', contentHash: frozen.contentHash });
    const pdf = await inkoper.get(`/files/${made.baseline.pdfFileId}/content`);
    const words = plain(
      readPdf(pdf.bytes)
        .pages.map(({ text }) => text)
        .join(' '),
    );
    expect(words).toContain('binnen 5 werkdagen over');
    const xlsx = await inkoper.get(`/files/${made.baseline.xlsxFileId}/content`);
    const workbook = new Workbook();
    await workbook.xlsx.load(xlsx.bytes as unknown as ArrayBuffer);
    expect(JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()))).toContain('EIS-001');
  });

  it('the award becomes a contract, whose proposed obligation the contractmanager confirms', async () => {
    const award = ok(
      await inkoper.post('/awards', {
        tenderId,
        baselineId: made.baseline.id,
        contractorName: 'Stichting Proefpartner Jeugd',
        contractorKvk: '12345678',
        byHandReason: 'Beoordeeld op het platform van de regio.',
        decidedOn: '2026-10-01',
        motivation: 'Beste kwaliteit op alle criteria.',
      }),
      201,
    );
    const term = { title: 'Integrale jeugdhulp', startsOn: '2027-01-01', endsOn: '2030-12-31', paymentRoute: 'A' };
    made.contract = ok(await manager.post('/contracts', { awardId: award.id, ...term }), 201);
    const [proposed] = ok(await manager.get(`/obligations?contractId=${made.contract.id}`)).items;
    expect(proposed).toMatchObject({ code: 'VPL-001', state: 'PROPOSED', source: { code: 'EIS-001' } });
    made.obligation = ok(await manager.post(`/obligations/${proposed.id}/confirm`, {}, { ifMatch: 1 }));
    expect(made.obligation.state).toBe('CONFIRMED');
  });

  it('the agreed budget, that does not divide evenly, is split to the cent over three municipalities and six blocks', async () => {
    const budget = ok(
      await controller.post('/agreed-budgets', {
        contractId: made.contract.id,
        year: 2027,
        amount: AGREED,
        decisionReference: 'Raadsbesluit 2026-41 (fictief)',
      }),
      201,
    );
    const key = async (dimension: string, field: string, register: any[], percentages: string[]) =>
      ok(
        await controller.post('/allocation-keys', {
          name: `Sleutel ${dimension}`,
          dimension,
          validFromDate: '2027-01-01',
          decisionReference: 'Collegebesluit (fictief)',
          shares: percentages.map((percentage, n) => ({ [field]: register[n].id, percentage })),
        }),
        201,
      ).id;
    const keys = {
      municipalityKeyId: await key('MUNICIPALITY', 'municipalityId', registers.municipalities, ['18', '41.5', '40.5']),
      buildingBlockKeyId: await key('BUILDING_BLOCK', 'buildingBlockId', registers['building-blocks'], [
        '10',
        '12.5',
        '17.5',
        '5',
        '21',
        '34',
      ]),
    };
    const split = ok(
      await controller.post(`/agreed-budgets/${budget.id}/split`, keys, { ifMatch: budget.rowVersion }),
      201,
    ).split;
    expect(split.lines).toHaveLength(18);
    expect(sum(split.lines.map(({ amount }: any) => amount))).toBe(AGREED);
    made.lines = split.lines;
  });

  it('an indicator and a budget line are attached to the obligation', async () => {
    const from = { kind: 'obligation', id: made.obligation.id };
    made.indicator = ok(
      await manager.post('/indicators', {
        contractId: made.contract.id,
        name: 'Overdracht met bevestigd contact',
        definition: 'Aandeel overdrachten dat het gezin binnen 5 werkdagen bevestigt',
        numerator: 'Bevestigde overdrachten',
        denominator: 'Alle overdrachten',
        unit: 'PERCENT',
        direction: 'HIGHER_IS_BETTER',
        norm: '95',
        frequency: 'QUARTER',
      }),
      201,
    );
    const attach = (type: string, kind: string, id: string) =>
      manager.post('/trace-links', { type, from, to: { kind, id } });
    ok(await attach('MEASURED_BY', 'indicator', made.indicator.id), 201);
    made.line = made.lines.find((line: any) => line.code === 'BR-2027-011');
    ok(await attach('FUNDED_BY', 'budget-line', made.line.id), 201);
  });

  const checkedImport = async () => {
    const file = { name: 'bestedingen-2027.csv', bytes: CSV };
    const batch = ok(await controller.upload('/imports', file, { target: 'expenditure' }), 201);
    const { mapping, rowVersion } = batch;
    const mapped = ok(await controller.put(`/imports/${batch.id}/mapping`, { mapping }, { ifMatch: rowVersion }));
    ok(await controller.post(`/imports/${batch.id}/validate`, {}, { ifMatch: mapped.rowVersion }));
    await test.drainJobs();
    return ok(await controller.get(`/imports/${batch.id}`));
  };

  it('the bestedingen of the partner come in, bad rows named by row and column, and only once', async () => {
    const batch = await checkedImport();
    expect(batch.counts).toEqual({ read: 56, valid: 54, wrong: 2, present: 0 });
    const { items } = ok(await controller.get(`/imports/${batch.id}/rows?status=WRONG`));
    expect(items.map((row: any) => [row.number, row.problems.map(({ column }: any) => batch.headers[column])])).toEqual(
      [
        [20, ['Bedrag']],
        [39, ['Gemeente']],
      ],
    );
    const commit = (mode: string, { id, rowVersion }: any) =>
      controller.post(`/imports/${id}/commit`, { mode }, { ifMatch: rowVersion });
    expect((await commit('ALL', batch)).status).toBe(422);
    ok(await commit('VALID', batch));
    await test.drainJobs();
    const spent = async () => ok(await controller.get('/budget-board?year=2027&asOf=2027-03-31')).total.spent;
    const before = await spent();
    const again = await checkedImport();
    expect(again.counts).toEqual({ read: 56, valid: 0, wrong: 2, present: 54 });
    ok(await commit('VALID', again));
    await test.drainJobs();
    expect(await spent()).toBe(before);
  });

  it('the board shows agreed, expected, besteding, prognose and variance that add up', async () => {
    const board = ok(await controller.get('/budget-board?year=2027&asOf=2027-03-31'));
    expect(board).toMatchObject({ monthsElapsed: 3, undivided: '0.00', total: { agreed: AGREED } });
    expect(board.rows).toHaveLength(18);
    for (const field of ['agreed', 'expected', 'spent', 'forecast', 'variance']) {
      expect([field, sum(board.rows.map((row: any) => row[field]))]).toEqual([field, board.total[field]]);
    }
    const row = board.rows.find(({ lineId }: any) => lineId === made.line.id);
    const months = row.months.slice(0, 3).map(({ spent }: any) => spent);
    expect(sum(months)).toBe(row.spent);
    expect(Money.parse(row.forecast).toString()).toBe(Money.parse(row.spent).times(4n).toString());
    expect(row.variance).toBe(Money.parse(row.agreed).minus(Money.parse(row.forecast)).toString());
    made.board = board;
  });

  it('a report cites the line, is frozen, and signed by a second controller', async () => {
    const report = ok(
      await controller.post('/pc-reports', {
        contractId: made.contract.id,
        year: 2027,
        period: 'INTERIM_1',
        asOfDate: '2027-03-31',
      }),
      201,
    );
    made.report = report;
    made.paragraph = ok(
      await controller.post(`/pc-reports/${report.id}/paragraphs`, {
        section: 'SUMMARY',
        text: `Overdracht kost naar verwachting {{figure:${made.line.code}.forecast}} van {{figure:${made.line.code}.agreed}}.`,
      }),
      201,
    );
    for (const { lineId, rowVersion } of ok(await controller.get(`/pc-reports/${report.id}/explanations`)).items) {
      const explanation = { cause: 'VOLUME', nature: 'INCIDENTAL', owner: 'Controller', text: 'Meer instroom.' };
      const path = `/pc-reports/${report.id}/explanations/${lineId}`;
      ok(await controller.put(path, { ...explanation, measure: 'Doorstroomtafel.' }, { ifMatch: rowVersion }));
    }
    const { rowVersion } = ok(await controller.get(`/pc-reports/${report.id}`));
    const frozen = ok(await controller.post(`/pc-reports/${report.id}/freeze`, {}, { ifMatch: rowVersion }));
    const approve = (who: ApiClient) => who.post(`/approvals/${frozen.approvalId}/approve`, {}, { ifMatch: 1 });
    expect((await approve(controller)).status).toBe(403);
    ok(await approve(signer));
    await test.drainJobs();
    const { state, snapshotId } = ok(await signer.get(`/pc-reports/${report.id}`));
    expect(state).toBe('SIGNED');
    made.snapshot = ok(await signer.get(`/snapshots/${snapshotId}`));
  });

  it('its PDF and workbook are the signed bytes, agree to the cent, and render the same again', async () => {
    const [pdf, xlsx] = await Promise.all(
      made.snapshot.files.map(async ({ fileId, sha256 }: any) => {
        const { bytes } = await signer.get(`/files/${fileId}/content`);
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
        return bytes;
      }),
    );
    const words = plain(
      readPdf(pdf)
        .pages.map(({ text }) => text)
        .join(' '),
    );
    const workbook = new Workbook();
    await workbook.xlsx.load(xlsx as unknown as ArrayBuffer);
    const amounts = new Set<string>();
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell(({ value, result }) => {
          const number = typeof value === 'number' ? value : result;
          if (typeof number === 'number') amounts.add(number.toFixed(2));
        }),
      ),
    );
    for (const { agreed, spent, forecast } of [...made.board.rows, made.board.total]) {
      for (const amount of [agreed, spent, forecast]) {
        expect(words).toContain(Money.parse(amount).format({ symbol: false }));
        expect(amounts).toContain(amount);
      }
    }
    expect(words).toContain(plain(Money.parse(made.board.rows[10].forecast).format()));
    const verified = ok(await signer.post(`/snapshots/${made.snapshot.id}/verification`));
    expect(verified).toMatchObject({ same: true, inputsSame: true, filesSame: true, renderingSame: true });
  });

  it('the thread shows all seven stations from both ends, the NvI as a gap', async () => {
    const all = ['FILLED', 'FILLED', 'GAP', 'FILLED', 'FILLED', 'FILLED', 'FILLED'];
    const fromSentence = await thread('contribution', made.contribution.id);
    const fromReport = await thread('report-paragraph', made.paragraph.id, controller);
    for (const seen of [fromSentence, fromReport]) {
      expect(states(seen)).toEqual(all);
      expect(seen.stations.map(({ cards }: any) => cards[0]?.code ?? null)).toEqual([
        'INB-001',
        'EIS-001',
        null,
        'VPL-001',
        'KPI-001',
        'BR-2027-011',
        'RAP-2027-1/1',
      ]);
      expect(seen.joints.map(({ state }: any) => state)).toEqual(Array(5).fill('SOUND'));
    }
  });

  it('a changed requirement makes all downstream suspect and nothing upstream; the owner clears with a reason', async () => {
    const { rowVersion } = await requirement();
    const change = { text: 'De opdrachtnemer draagt een gezin binnen 3 werkdagen over.', changeReason: 'NvI 1' };
    ok(await inkoper.patch(`/requirements/${made.requirement.id}`, change, { ifMatch: rowVersion }));
    const { joints } = await thread('contribution', made.contribution.id, manager);
    const byType = Object.fromEntries(joints.map(({ type, state }: any) => [type, state]));
    expect(byType).toEqual({
      DERIVED_FROM: 'SOUND',
      BECOMES_OBLIGATION: 'SUSPECT',
      MEASURED_BY: 'SUSPECT',
      FUNDED_BY: 'SUSPECT',
      CITED_IN: 'SUSPECT',
    });
    const first = joints.find(({ type }: any) => type === 'BECOMES_OBLIGATION');
    expect(first).toMatchObject({ suspectCause: 'EIS-001 versie 3', canClear: true });
    const path = `/trace-links/${first.id}/clear`;
    expect((await manager.post(path, { reason: '' }, { ifMatch: first.rowVersion })).status).toBe(400);
    const reason = 'De verplichting noemt geen termijn en blijft kloppen.';
    expect((await controller.post(path, { reason }, { ifMatch: first.rowVersion })).status).toBe(403);
    const cleared = ok(await manager.post(path, { reason }, { ifMatch: first.rowVersion }));
    expect(cleared).toMatchObject({ state: 'SOUND', judgedReason: reason });
    const after = await thread('requirement', made.requirement.id);
    expect(after.joints.filter(({ state }: any) => state === 'SUSPECT')).toHaveLength(3);
    expect(ok(await signer.post(`/snapshots/${made.snapshot.id}/verification`)).same).toBe(true);
  });

  it('the member follows the own sentence; what may not be seen is there as hidden', async () => {
    const own = await thread('contribution', made.contribution.id, member);
    expect(states(own)).toEqual(['FILLED', 'HIDDEN', 'GAP', 'HIDDEN', 'HIDDEN', 'HIDDEN', 'HIDDEN']);
    expect(JSON.stringify(own)).not.toMatch(/EIS-|VPL-|KPI-|BR-|RAP-/);
    expect((await member.get(`/thread/requirement/${made.requirement.id}`)).status).toBe(404);
  });
});
