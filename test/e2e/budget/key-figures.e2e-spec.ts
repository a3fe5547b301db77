import { Workbook } from 'exceljs';
import { anAgreedBudget, someKeys } from '../../builders/budget';
import { aContract } from '../../builders/contract';
import { aMunicipalBudget } from '../../builders/municipal-budget';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { anImportWizard } from '../../support/import-wizard';
import { openTestApp, TestApp } from '../../support/test-app';

describe('numbers for keys, keys per bouwsteen, and a begroting out of a workbook', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let financien: ApiClient;
  let contractId: string;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-05-01T10:00:00Z');
    programme = await aProgramme(test);
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    contractId = (await aContract(test, programme.id)).id;
  });
  afterAll(() => test.close());

  describe('use and population @eis KV-1525', () => {
    const HEADER = 'Gemeente;Jaar;Soort;Eenheid;Bouwsteen;Waarde;Peildatum;Bron';
    const wizard = () => anImportWizard(test, financien, 'key-figure');
    const figures = async (query = '') => (await financien.get(`/key-figures${query}`)).body.items;

    it('come in with their source, name what is wrong, and add nothing the second time', async () => {
      const lines = [
        HEADER,
        'Aadorp;2025;inwoners;aantal;;30.000;01-01-2025;CBS',
        'Beestad;2025;inwoners;aantal;;50.000;01-01-2025;CBS',
        'Ceeburg;2025;inwoners;aantal;;20.000;;CBS',
        'Aadorp;2025;gebruik;aantal;;9;;Opgave partner',
        'Elders;2025;gebruik;aantal;;90;;Opgave partner',
        'Aadorp;2025;gebruik;bedrag;Netwerk;1.234,56;;Opgave partner',
      ];
      const batch = await wizard().checked(lines);
      const wrong = await wizard().rows(batch, 'WRONG');
      expect(wrong.map((row: any) => [row.number, row.problems[0].code])).toEqual([
        [4, 'budget.key-measured'],
        [5, 'budget.key-small'],
        [6, 'municipal-budget.municipality-unknown'],
      ]);
      await wizard().commit(batch, { mode: 'VALID' });
      expect(await figures('?kind=POPULATION')).toMatchObject([
        { municipality: 'Aadorp', quantity: '30000', measuredOn: '2025-01-01', source: 'CBS', revision: 1 },
        { municipality: 'Beestad', quantity: '50000' },
      ]);
      expect(await figures('?kind=USE')).toMatchObject([{ buildingBlock: 'Netwerk', quantity: '1234.56' }]);
      const again = await wizard().checked([HEADER, lines[1]!, lines[2]!]);
      expect(again.counts).toMatchObject({ present: 2, valid: 0 });
    });

    it('that were mended are a next revision; the one before stays', async () => {
      const batch = await wizard().checked([HEADER, 'Aadorp;2025;inwoners;aantal;;30.010;01-01-2025;CBS, definitief']);
      await wizard().commit(batch, { mode: 'ALL' });
      expect((await figures('?kind=POPULATION'))[0]).toMatchObject({ quantity: '30010', revision: 2 });
      const [kept] = await test.asSystem(() =>
        test.unitOfWork.query<{ n: number }>('select count(*)::int as n from key_figure'),
      );
      expect(kept!.n).toBe(4);
      const away = test.asSystem(() => test.unitOfWork.query('update key_figure set quantity = 1'));
      await expect(away).rejects.toThrow(/permission denied/);
    });
  });

  describe('a key of its own for a bouwsteen @eis KV-1526', () => {
    it('divides that bouwsteen, and all lines sum to the agreed amount to the cent', async () => {
      const keys = await someKeys(financien, programme);
      const { municipalityKeyId } = await someKeys(financien, programme, {
        name: 'Verblijf',
        municipalities: ['33.333333', '33.333333', '33.333334'],
      });
      const budget = await anAgreedBudget(financien, contractId, { amount: '1000.01' });
      const [network, special] = programme.buildingBlocks;
      const body = { ...keys, blockKeys: [{ buildingBlockId: special!.id, municipalityKeyId }] };
      const path = `/agreed-budgets/${budget.id}`;
      const seen = await financien.post(`${path}/split-preview`, body);
      const of = (id: string) =>
        seen.body.lines.filter((one: any) => one.buildingBlockId === id).map((one: any) => one.amount);
      // 60 / 40 of 1,000.01: 600.01 by 20 / 30 / 50 and 400.00 by a third each.
      expect([of(network!.id), of(special!.id)]).toEqual([
        ['120.00', '180.00', '300.01'],
        ['133.33', '133.33', '133.34'],
      ]);
      expect(seen.body.municipalities.map((one: any) => one.amount)).toEqual(['253.33', '313.33', '433.35']);
      const made = await financien.post(`${path}/split`, body, { ifMatch: budget.rowVersion });
      expect(made.body.split).toMatchObject({ agreed: '1000.01', blockKeyNames: ['Specialistische hulp: Verblijf'] });
      const twice = await financien.post(`${path}/split-preview`, {
        ...body,
        blockKeys: [...body.blockKeys, ...body.blockKeys],
      });
      expect([twice.status, twice.body.errors[0].code]).toEqual([422, 'budget.split-block-twice']);
    });
  });

  describe('a begroting out of a workbook @eis KV-1527', () => {
    const xlsx = async (amount: number) => {
      const workbook = new Workbook();
      const sheet = workbook.addWorksheet('Begroting');
      sheet.addRow([
        'Gemeente',
        'Jaar',
        'Programma',
        'Taakveld',
        'Categorie',
        'L/B',
        'Grond',
        'Omschrijving',
        'Btw',
        'Bedrag',
        'Btw-bedrag',
      ]);
      sheet.addRow([
        'Aadorp',
        2027,
        '6',
        '6.92',
        'L1.1',
        'lasten',
        'eigen uitvoering',
        'Beleid',
        'vrijgesteld',
        100000.1,
        null,
      ]);
      sheet.addRow([
        'Aadorp',
        2027,
        '6',
        '6.1',
        'L4.3.8',
        'lasten',
        'subsidie',
        'Preventie',
        'compensabel',
        amount,
        2100,
      ]);
      return Buffer.from(await workbook.xlsx.writeBuffer());
    };
    const checked = async (amount: number) => {
      const file = { name: 'begroting.xlsx', bytes: await xlsx(amount) };
      const { id, mapping, rowVersion } = (await financien.upload('/imports', file, { target: 'municipal-budget' }))
        .body;
      const asked = { mapping, expectedTotal: '110000.20' };
      const mapped = await financien.put(`/imports/${id}/mapping`, asked, { ifMatch: rowVersion });
      return anImportWizard(test, financien, 'municipal-budget').validate(id, mapped.body.rowVersion);
    };
    const budgets = async () => (await financien.get('/municipal-budgets?year=2027')).body.items;

    it('is refused when its control total is one cent off, and comes in whole when it is right', async () => {
      await aMunicipalBudget(financien, programme, { year: 2026 });
      const off = await checked(10000.11);
      expect(off.totals).toMatchObject({ expected: '110000.20', counted: '110000.21', difference: '0.01' });
      const wizard = anImportWizard(test, financien, 'municipal-budget');
      const refused = await wizard.commit(off, { mode: 'ALL' });
      expect(refused.state).not.toBe('COMMITTED');
      expect(await budgets()).toEqual([]);
      const right = await wizard.commit(await checked(10000.1), { mode: 'ALL' });
      expect(right.state).toBe('COMMITTED');
      const [made] = await budgets();
      expect(made).toMatchObject({ municipality: 'Aadorp', state: 'DRAFT', lineCount: 2, originalCost: '110000.20' });
      const { lines } = (await financien.get(`/municipal-budgets/${made.id}`)).body;
      expect(lines.find((line: any) => line.description === 'Preventie')).toMatchObject({ receivable: '2100.00' });
    });
  });
});
