import { newId } from '@koersvast/kernel';
import { Workbook } from 'exceljs';
import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { holding } from '../../support/held-table';
import { anImportWizard } from '../../support/import-wizard';
import { openTestApp, TestApp } from '../../support/test-app';

const HEADER = 'Administratie;Boekjaar;Periode;Grootboek;Taakveld;Categorie;Grondslag;Gemeente;Bouwsteen;Dagboek;Stuk;Regel;Bedrag'; // prettier-ignore
const line = (document: string, n: number, amount: string, block = '', taskField = '6.752') =>
  `AAD;2026;3;43410;${taskField};L3.4.1;pgb;Aadorp;${block};INK;${document};${n};${amount}`;

describe('a ledger on its way in', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let financien: ApiClient;
  let wizard: ReturnType<typeof anImportWizard>;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    await aContract(test, programme.id);
    wizard = anImportWizard(test, financien, 'actuals');
  });
  afterAll(() => test.close());

  const totals = async () => (await financien.get('/actuals/totals?year=2026')).body;
  const waiting = async (importId: string) => {
    const [row] = await test.asSystem(() =>
      test.unitOfWork.query<{ n: number }>(
        `select (select count(*) from actual_staged where import_id = $1)::int
              + (select count(*) from actual_settled where import_id = $1)::int as n`,
        [importId],
      ),
    );
    return row!.n;
  };
  const startCheck = async (lines: string[]) => {
    const { id, mapping, rowVersion } = await wizard.upload(lines);
    const mapped = await financien.put(`/imports/${id}/mapping`, { mapping }, { ifMatch: rowVersion });
    await financien.post(`/imports/${id}/validate`, {}, { ifMatch: mapped.body.rowVersion });
    return id as string;
  };

  it('its error sheet, mended and sent again, books those rows and no others @eis KV-1502', async () => {
    const lines = [
      HEADER,
      line('F-1', 1, '10,00'),
      line('F-1', 2, '2O,00'),
      line('F-1', 3, '30,00', '', '6.99'),
      line('F-1', 4, '40,00'),
    ];
    const batch = await wizard.checked(lines);
    expect(batch.counts).toMatchObject({ valid: 2, wrong: 2 });
    const { bytes } = await financien.get(`/imports/${batch.id}/error-sheet`);
    const book = new Workbook();
    await book.xlsx.load(bytes as never);
    const sheet = book.worksheets[0]!;
    expect(sheet.actualRowCount).toBe(3);
    const place = (title: string) => HEADER.split(';').indexOf(title) + 1;
    sheet.getCell(2, place('Bedrag')).value = '20,00';
    sheet.getCell(3, place('Taakveld')).value = '6.752';
    const mended = Buffer.from(await book.xlsx.writeBuffer());

    await wizard.commit(batch, { mode: 'VALID' });
    expect(await totals()).toEqual({ costs: '50.00', income: null, count: 2 });
    const sent = await financien.upload('/imports', { name: 'foutenblad.xlsx', bytes: mended }, { target: 'actuals' });
    const { id, mapping, rowVersion } = sent.body;
    const mapped = await financien.put(`/imports/${id}/mapping`, { mapping }, { ifMatch: rowVersion });
    const checked = await wizard.validate(id, mapped.body.rowVersion);
    expect(checked.counts).toEqual({ read: 2, valid: 2, wrong: 0, present: 0, corrections: 0 });
    expect(await wizard.commit(checked, { mode: 'ALL' })).toMatchObject({ state: 'COMMITTED' });
    expect(await totals()).toEqual({ costs: '100.00', income: null, count: 4 });

    const whole = lines.map((one) => one.replace('2O,00', '20,00').replace('6.99', '6.752'));
    expect((await wizard.checked(whole)).counts).toMatchObject({ valid: 0, wrong: 0, present: 4, corrections: 0 });
  });

  it.each([
    ['the rows go to the database', 'actual_staged'],
    ['they are compared with the books', 'actual'],
  ])('stops when asked while %s, and nothing of it is left @eis KV-1503', async (_, table) => {
    const before = await totals();
    let id = '';
    let job: Promise<number>;
    await holding(test, table, async (reached) => {
      id = await startCheck([HEADER, ...Array.from({ length: 50 }, (_row, n) => line(`S-${table}`, n + 1, '1,00'))]);
      job = test.drainJobs();
      await reached();
      expect((await financien.post(`/imports/${id}/stop`, {})).status).toBe(200);
    });
    await job!;
    expect(await wizard.one(id)).toMatchObject({
      ...{ state: 'MAPPING', counts: null },
      failure: 'Gestopt op verzoek. Er is niets bewaard.',
    });
    expect(await waiting(id)).toBe(0);
    expect(await totals()).toEqual(before);
    const { rowVersion } = await wizard.one(id);
    expect((await wizard.validate(id, rowVersion)).counts).toMatchObject({ valid: 50 });
  });

  it('holds the rows against the books again when something was booked since the check @eis KV-1504', async () => {
    const rows = [HEADER, line('D-1', 1, '1,00'), line('D-1', 2, '2,00'), line('D-1', 2, '2,00')];
    const [first, second] = [await wizard.checked(rows), await wizard.checked(rows)];
    const third = await wizard.checked([HEADER, line('D-1', 1, '1,50')]);
    expect([first, second].map(({ counts }) => counts)).toEqual(
      Array(2).fill({ read: 3, valid: 2, wrong: 1, present: 0, corrections: 0 }),
    );
    const { count } = await totals();
    expect((await wizard.commit(first, { mode: 'VALID' })).counts).toMatchObject({ valid: 2, wrong: 1 });
    expect((await wizard.commit(second, { mode: 'VALID' })).counts).toMatchObject({ valid: 0, present: 2, wrong: 1 });
    expect((await wizard.commit(third, { mode: 'VALID' })).counts).toMatchObject({ valid: 0, corrections: 1 });
    expect((await totals()).count).toBe(count + 2);
    expect(await waiting(first.id)).toBe(0);
  });

  describe('the codes that are remembered', () => {
    const codes = async (query = '') =>
      (await financien.get(`/import-codes?programmeId=${programme.id}${query}`)).body.items;
    const ofRow = (document: string) => [HEADER, line(document, 1, '1,00', 'WT 2023')];

    it('are shown with who said what, can be changed and forgotten, and the next import goes by it @eis KV-1500', async () => {
      const batch = await wizard.checked(ofRow('C-1'));
      const [net, special] = programme.buildingBlocks;
      const said = { column: 'buildingBlock', source: '', code: 'WT 2023', value: net!.id };
      await financien.put(`/imports/${batch.id}/codes`, { codes: [said] }, { ifMatch: batch.rowVersion });
      const [code] = await codes('&target=actuals&q=wt');
      expect(code).toMatchObject({
        ...{ targetTitle: batch.targetTitle, columnTitle: 'Bouwsteen', source: '', code: 'wt 2023' },
        ...{ value: net!.id, valueLabel: 'Netwerk', rowVersion: 1 },
      });
      expect(code.recordedBy).toBeTruthy();
      expect(await codes('&q=bestaat-niet')).toEqual([]);

      const path = `/import-codes/${code.id}`;
      expect((await financien.get(path)).body.choices.map(({ label }: any) => label)).toContain('Geen bouwsteen');
      const strange = await financien.patch(path, { value: newId() }, { ifMatch: 1 });
      expect(strange).toMatchObject({ status: 422, body: { code: 'platform.import-code-value' } });
      const changed = await financien.patch(path, { value: special!.id }, { ifMatch: 1 });
      expect(changed).toMatchObject({ status: 200, body: { valueLabel: 'Specialistische hulp', rowVersion: 2 } });
      expect((await financien.patch(path, { value: net!.id }, { ifMatch: 1 })).status).toBe(412);

      await wizard.commit(await wizard.checked(ofRow('C-2')), { mode: 'ALL' });
      const [booked] = (await financien.get('/actuals?q=C-2')).body.items;
      expect(booked.buildingBlock).toBe('Specialistische hulp');

      expect((await financien.post(`${path}/forget`, {}, { ifMatch: 2 })).status).toBe(204);
      expect((await financien.get(path)).status).toBe(404);
      expect(await codes()).toEqual([]);
      const asked = await wizard.checked(ofRow('C-3'));
      expect(asked.unknownCodes).toMatchObject([{ column: 'buildingBlock', code: 'WT 2023' }]);
      await financien.put(`/imports/${asked.id}/codes`, { codes: [said] }, { ifMatch: asked.rowVersion });
      expect(await codes()).toMatchObject([{ id: code.id, value: net!.id, rowVersion: 4 }]);
    });

    it('are for who may import there, each change with its audit row', async () => {
      const [code] = await codes();
      const inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
      expect((await inkoper.get(`/import-codes?programmeId=${programme.id}`)).body.items).toEqual([]);
      expect((await inkoper.get(`/import-codes/${code.id}`)).status).toBe(403);
      expect((await inkoper.post(`/import-codes/${code.id}/forget`, {}, { ifMatch: code.rowVersion })).status).toBe(
        403,
      );
      const rows = await test.asSystem(() =>
        test.unitOfWork.query<{ action: string }>(
          `select action from audit_event where action like 'import-code.%' order by seq`,
        ),
      );
      expect(rows.map(({ action }) => action)).toEqual(['import-code.changed', 'import-code.forgotten']);
    });
  });
});
